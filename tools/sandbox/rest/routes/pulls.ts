// Routes of pull requests.

import { mergePull } from '../../actions/pulls/merge-pull.ts';
import { openPull, pullCommits, pullFiles, pullOf, updatePull } from '../../actions/pulls/pulls.ts';
import { requirePullsByWorkflows } from '../../actions/repositories/workflows.ts';
import { findIssue } from '../../world/find.ts';
import { notFound } from '../../requests/refusal.ts';
import type { Issue, Repository } from '../../world/state.ts';
import { created, found, nothing, ok, page } from '../call.ts';
import type { Routes } from '../call.ts';
import { representCommit, representDiff } from '../represent/git.ts';
import { representPull, representPullSimple } from '../represent/pull.ts';
import { requireAuthorOrPush } from './issues.ts';

export const pullRoutes = {
  'pulls/list': (call) => {
    const { world, repository, query } = call;
    const { state = 'open', head, base, sort = 'created', direction } = query;
    const headBranch = head?.replace(/^[^:]*:/, '');
    const headOwner = head?.includes(':') === true ? head.split(':', 1)[0]?.toLowerCase() : undefined;
    const ownerOf = (id: number) => world.state.repositories.get(id)?.owner.toLowerCase();
    const pulls = repository.issues.filter(
      ({ pull, ...issue }) =>
        pull !== null &&
        (state === 'all' || issue.state === state) &&
        (headBranch === undefined || pull.head === headBranch) &&
        (headOwner === undefined || ownerOf(pull.headRepositoryId) === headOwner) &&
        (base === undefined || pull.base === base),
    );
    const field = sort === 'updated' ? 'updatedAt' : 'createdAt';
    const sign = (direction ?? (sort === 'created' ? 'desc' : 'asc')) === 'asc' ? 1 : -1;
    pulls.sort((a, b) => sign * (a[field].localeCompare(b[field]) || a.number - b.number));
    return page(call, pulls, { show: (issue) => representPullSimple({ world, repository }, issue) });
  },

  'pulls/create': ({ world, actor, repository, body }) => {
    requirePullsByWorkflows(repository, actor);
    const issue = openPull(world, {
      repository,
      actor,
      title: body.title ?? '',
      body: body.body ?? null,
      head: body.head,
      base: body.base,
      draft: body.draft ?? false,
    });
    return created(representPull({ world, repository }, issue));
  },

  'pulls/get': ({ world, repository, params }) =>
    ok(representPull({ world, repository }, pullAt(repository, params.pull_number))),

  'pulls/update': ({ world, actor, repository, params, body = {} }) => {
    const issue = pullAt(repository, params.pull_number);
    requireAuthorOrPush(repository, actor, issue.authorLogin);
    const { title, body: text, state, base } = body;
    updatePull(world, {
      repository,
      actor,
      issue,
      ...(title === undefined ? {} : { title }),
      ...(text === undefined ? {} : { body: text }),
      ...(state === undefined ? {} : { state }),
      ...(base === undefined ? {} : { base }),
    });
    return ok(representPull({ world, repository }, issue));
  },

  'pulls/merge': ({ world, actor, repository, params, body }) => {
    const issue = pullAt(repository, params.pull_number);
    const commit = mergePull(world, {
      repository,
      actor,
      issue,
      ...(body?.merge_method === undefined ? {} : { method: body.merge_method }),
      ...(body?.commit_title === undefined ? {} : { title: body.commit_title }),
      ...(body?.commit_message === undefined ? {} : { message: body.commit_message }),
      ...(body?.sha === undefined ? {} : { sha: body.sha }),
    });
    return ok({ sha: commit.oid, merged: true, message: 'Pull Request successfully merged' });
  },

  'pulls/check-if-merged': ({ repository, params }) => {
    if (!pullOf(pullAt(repository, params.pull_number)).merged) throw notFound();
    return nothing();
  },

  'pulls/list-files': (call) => {
    const { world, repository, params } = call;
    const pull = pullOf(pullAt(repository, params.pull_number));
    return page(call, pullFiles(repository, pull), {
      show: (file) => representDiff({ world, repository }, pull.headOid, file),
    });
  },

  'pulls/list-commits': (call) => {
    const { world, repository, params } = call;
    const pull = pullOf(pullAt(repository, params.pull_number));
    return page(call, pullCommits(repository, pull), {
      show: (commit) => representCommit({ world, repository }, commit),
    });
  },
} satisfies Routes;

function pullAt(repository: Repository, number: number): Issue {
  const issue = found(findIssue(repository, number));
  if (issue.pull === null) throw notFound();
  return issue;
}
