// What each operation needs: who may ask, with which permission, and whether it creates content. One table.
// https://docs.github.com/rest/authentication/permissions-required-for-github-apps

import type { Permission } from '../access.ts';
import type { Access } from '../world/permission.ts';

export interface OperationNeed {
  readonly permission: Permission;
  readonly level: Access;
  /** What a person needs, where that is less. */
  readonly person?: 'read';
  /** Counts towards the limits of content-creating requests. */
  readonly creates?: boolean;
}

function read(permission: Permission): OperationNeed {
  return { permission, level: 'read' };
}

function write(permission: Permission): OperationNeed {
  return { permission, level: 'write' };
}

function creates(permission: Permission): OperationNeed {
  return { permission, level: 'write', creates: true };
}

/** By operation. Those outside a repository are not here: their routes ask who it is. */
export const NEEDS: Readonly<Record<string, OperationNeed>> = {
  'repos/get': read('metadata'),
  'repos/update': write('administration'),
  'repos/delete': write('administration'),
  'repos/transfer': write('administration'),
  'repos/get-collaborator-permission-level': read('metadata'),
  'repos/get-content': read('contents'),
  'repos/get-readme': read('contents'),
  'repos/create-or-update-file-contents': creates('contents'),
  'repos/delete-file': creates('contents'),
  'repos/list-branches': read('contents'),
  'repos/get-branch': read('contents'),
  'repos/list-commits': read('contents'),
  'repos/get-commit': read('contents'),
  'git/get-ref': read('contents'),
  'git/create-ref': creates('contents'),
  'git/update-ref': write('contents'),
  'git/delete-ref': write('contents'),
  'git/get-tree': read('contents'),
  'git/create-tree': creates('contents'),
  'git/get-commit': read('contents'),
  'git/create-commit': creates('contents'),
  'git/get-blob': read('contents'),
  'git/create-blob': creates('contents'),
  'issues/list-labels-for-repo': read('issues'),
  'issues/create-label': creates('issues'),
  'issues/get-label': read('issues'),
  'issues/update-label': write('issues'),
  'issues/delete-label': write('issues'),
  'issues/list-milestones': read('issues'),
  'issues/create-milestone': creates('issues'),
  'issues/get-milestone': read('issues'),
  'issues/update-milestone': write('issues'),
  'issues/delete-milestone': write('issues'),
  'issues/list-for-repo': read('issues'),
  'issues/create': { ...creates('issues'), person: 'read' },
  'issues/get': read('issues'),
  'issues/update': { ...write('issues'), person: 'read' },
  'issues/list-labels-on-issue': read('issues'),
  'issues/add-labels': write('issues'),
  'issues/set-labels': write('issues'),
  'issues/remove-label': write('issues'),
  'issues/remove-all-labels': write('issues'),
  'issues/list-dependencies-blocked-by': read('issues'),
  'issues/list-dependencies-blocking': read('issues'),
  'issues/add-blocked-by-dependency': creates('issues'),
  'issues/remove-dependency-blocked-by': write('issues'),
  'issues/list-comments': read('issues'),
  'issues/list-comments-for-repo': read('issues'),
  'issues/create-comment': { ...creates('issues'), person: 'read' },
  'issues/get-comment': read('issues'),
  'issues/update-comment': { ...write('issues'), person: 'read' },
  'issues/delete-comment': { ...write('issues'), person: 'read' },
  'reactions/list-for-issue-comment': read('issues'),
  'reactions/create-for-issue-comment': { ...creates('issues'), person: 'read' },
  'reactions/delete-for-issue-comment': { ...write('issues'), person: 'read' },
  'issues/list-events': read('issues'),
  'issues/list-events-for-timeline': read('issues'),
  'pulls/list': read('pull_requests'),
  'pulls/create': { ...creates('pull_requests'), person: 'read' },
  'pulls/get': read('pull_requests'),
  'pulls/update': { ...write('pull_requests'), person: 'read' },
  'pulls/list-files': read('pull_requests'),
  'pulls/list-commits': read('pull_requests'),
  'pulls/check-if-merged': read('pull_requests'),
  'pulls/merge': creates('contents'),
  'actions/list-repo-workflows': read('actions'),
  'actions/get-workflow': read('actions'),
  'actions/enable-workflow': write('actions'),
  'actions/disable-workflow': write('actions'),
  'actions/create-workflow-dispatch': write('actions'),
  'actions/list-workflow-runs-for-repo': read('actions'),
  'actions/list-workflow-runs': read('actions'),
  'actions/get-workflow-run': read('actions'),
  'actions/get-github-actions-permissions-repository': read('administration'),
  'actions/set-github-actions-permissions-repository': write('administration'),
  'actions/get-github-actions-default-workflow-permissions-repository': read('administration'),
  'actions/set-github-actions-default-workflow-permissions-repository': write('administration'),
  'repos/create-dispatch-event': write('contents'),
  'checks/create': creates('checks'),
  'checks/get': read('checks'),
  'checks/update': write('checks'),
  'checks/rerequest-run': write('checks'),
  'checks/list-for-ref': read('checks'),
  'checks/list-annotations': read('checks'),
};

/** Operations that change something without a repository in their path. */
export const CREATES_ELSEWHERE: readonly string[] = ['repos/create-for-authenticated-user'];
