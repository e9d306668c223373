import { describe, expect, test } from 'vitest';
import { type EventPayload, targetsOf } from '../../../../src/app/webhooks/event-targets.ts';

const OWN = 'milepost[bot]';
const REPOSITORY = { id: 11, full_name: 'ada/learning', default_branch: 'main' };
const JOB = { installationId: 7, repositoryId: 11, owner: 'ada', name: 'learning' };

function jobs(event: string, payload: EventPayload) {
  const base = { installation: { id: 7 }, repository: REPOSITORY, sender: { login: 'ada' } };
  return targetsOf(event, { ...base, ...payload }, OWN).repositories;
}

const merged = { merged: true, head: { ref: 'work' } };
const unmerged = { merged: false, head: { ref: 'work' } };
const run = { name: 'Milepost', head_sha: 'c'.repeat(40) };
const rolling = { merged: false, head: { ref: 'milepost/progress' } };

describe('events that reconcile their repository', () => {
  test.each<[string, string, EventPayload]>([
    ['a push to the default branch', 'push', { ref: 'refs/heads/main' }],
    ['a push to the branch with the offered roadmap', 'push', { ref: 'refs/heads/milepost/onboarding' }],
    ['a merge', 'pull_request', { action: 'closed', pull_request: merged }],
    ['our pull request closed', 'pull_request', { action: 'closed', pull_request: rolling }],
    ['one opened', 'pull_request', { action: 'opened', pull_request: unmerged }],
    ['a push to one', 'pull_request', { action: 'synchronize', pull_request: unmerged }],
    ['its text or base edited', 'pull_request', { action: 'edited', pull_request: unmerged }],
    ['one that is ready', 'pull_request', { action: 'ready_for_review', pull_request: unmerged }],
    ['one reopened', 'pull_request', { action: 'reopened', pull_request: unmerged }],
    ['our check asked for again', 'check_run', { action: 'rerequested', check_run: run }],
    ['our pull request reopened', 'pull_request', { action: 'reopened', pull_request: rolling }],
    ['a command', 'issue_comment', { action: 'created', comment: { body: '/milepost next' } }],
    ['an issue closed', 'issues', { action: 'closed' }],
    ['an issue reopened', 'issues', { action: 'reopened' }],
    ['an issue edited', 'issues', { action: 'edited' }],
    ['an issue deleted', 'issues', { action: 'deleted' }],
    ['a label taken off', 'issues', { action: 'unlabeled' }],
    ['an issue moved to another milestone', 'issues', { action: 'milestoned' }],
    ['a label deleted', 'label', { action: 'deleted' }],
    ['a milestone reopened', 'milestone', { action: 'opened' }],
    ['a milestone deleted', 'milestone', { action: 'deleted' }],
    ['issues turned on', 'repository', { action: 'edited' }],
    ['a rename', 'repository', { action: 'renamed' }],
    ['out of the archive', 'repository', { action: 'unarchived' }],
    ['a deletion', 'repository', { action: 'deleted' }],
    ['made private', 'repository', { action: 'privatized' }],
    ['a transfer', 'repository', { action: 'transferred' }],
  ])('%s', (...[, event, payload]) => {
    expect(jobs(event, payload)).toEqual([JOB]);
  });
});

describe('events that lead to nothing', () => {
  test.each<[string, string, EventPayload]>([
    ['a push to another branch', 'push', { ref: 'refs/heads/work' }],
    ['a push to our branch', 'push', { ref: 'refs/heads/milepost/progress' }],
    ['a tag called like the branch', 'push', { ref: 'refs/tags/main' }],
    ['one closed without a merge', 'pull_request', { action: 'closed', pull_request: unmerged }],
    ['a pull request with another label', 'pull_request', { action: 'labeled', pull_request: unmerged }],
    ['a check that is made', 'check_run', { action: 'created', check_run: run }],
    ['a check of another name', 'check_run', { action: 'rerequested', check_run: { ...run, name: 'Tests' } }],
    ['an issue assigned', 'issues', { action: 'assigned' }],
    ['an archiving', 'repository', { action: 'archived' }],
    ['another event', 'star', { action: 'created' }],
    ['a comment', 'issue_comment', { action: 'created' }],
    ['a comment about a command', 'issue_comment', { action: 'created', comment: { body: 'Try /milepost' } }],
    ['a command that is edited', 'issue_comment', { action: 'edited', comment: { body: '/milepost done' } }],
    [
      'a command of a bot',
      'issue_comment',
      { action: 'created', comment: { body: '/milepost done', user: { type: 'Bot' } } },
    ],
    ['an event without an action', 'issues', {}],
  ])('%s', (...[, event, payload]) => {
    expect(jobs(event, payload)).toEqual([]);
  });

  test.each(['push', 'issues', 'milestone', 'label'])('our own %s', (event) => {
    const payload = { action: 'edited', ref: 'refs/heads/main', sender: { login: OWN } };
    expect(jobs(event, payload)).toEqual([]);
  });

  test.each(['milepost/progress', 'milepost/repace', 'milepost/onboarding'])(
    'but not a head of our own, on %s',
    (ref) => {
      const payload = { sender: { login: OWN }, pull_request: { merged: false, head: { ref } } };
      expect(jobs('pull_request', { ...payload, action: 'synchronize' })).toEqual([JOB]);
      expect(jobs('pull_request', { ...payload, action: 'closed' })).toEqual([]);
    },
  );

  test('those without an installation', () => {
    const payload = { ref: 'refs/heads/main', repository: REPOSITORY };
    expect(targetsOf('push', payload, OWN)).toEqual({ repositories: [], installations: [] });
  });

  test("other bots' doings are somebody's", () => {
    const sender = { login: 'dependabot[bot]' };
    expect(jobs('push', { ref: 'refs/heads/main', sender })).toEqual([JOB]);
  });
});

describe('an installation', () => {
  const two = [
    { id: 1, full_name: 'ada/one' },
    { id: 2, full_name: 'ada/two.three' },
  ];

  test('that is new reconciles all of its repositories', () => {
    const payload = {
      action: 'created',
      installation: { id: 7 },
      repositories: two,
      sender: { login: 'ada' },
    };
    expect(targetsOf('installation', payload, OWN)).toEqual({
      repositories: [
        { installationId: 7, repositoryId: 1, owner: 'ada', name: 'one' },
        { installationId: 7, repositoryId: 2, owner: 'ada', name: 'two.three' },
      ],
      installations: [],
    });
  });

  test.each([
    ['installation', 'deleted'],
    ['installation', 'suspend'],
    ['installation', 'unsuspend'],
    ['installation', 'new_permissions_accepted'],
    ['installation_repositories', 'removed'],
  ])('%s %s: GitHub is asked which repositories are left', (event, action) => {
    const payload = { action, installation: { id: 7 }, repositories: two };
    expect(targetsOf(event, payload, OWN)).toEqual({ repositories: [], installations: [7] });
  });

  test('repositories that are added are reconciled, and they alone', () => {
    const payload = { action: 'added', installation: { id: 7 }, repositories_added: two.slice(1) };
    const { repositories, installations } = targetsOf('installation_repositories', payload, OWN);
    expect(repositories.map(({ repositoryId }) => repositoryId)).toEqual([2]);
    expect(installations).toEqual([]);
  });
});

test('a check that is asked for again is named by its commit', () => {
  const base = { installation: { id: 7 }, repository: REPOSITORY, sender: { login: 'ada' } };
  expect(targetsOf('check_run', { ...base, action: 'rerequested', check_run: run }, OWN)).toEqual({
    repositories: [JOB],
    installations: [],
    checks: [{ repositoryId: 11, commit: run.head_sha }],
  });
});
