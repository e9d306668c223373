// GitHub's schema allows null in every list and for much else: what it does not show is not there, and nothing breaks.
import { expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { GitHub } from '../../../src/github/client/connect.ts';
import type { DocumentName } from '../../../src/github/graphql/documents.ts';
import { createMemory } from '../../../src/github/memory.ts';
import { reconcile } from '../../../src/reconcile.ts';
import { planAgain } from '../../../src/plan-again.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

/** A repository with a done item, one that a merge completes, a label, a milestone and a stranger's issue. */
async function livedIn(): Promise<Stage> {
  const items = [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' }), anItem({ title: 'Report' })];
  const stage = new Stage({ roadmap: aRoadmap({ phases: [aPhase({ items })] }) });
  await stage.reconcile();
  const { repository, learner: actor, sandbox } = stage;
  const { world } = sandbox;
  actions.setBranch(world, { repository, actor, branch: 'work', oid: repository.branches.get('main') ?? '' });
  const files = [{ path: 'notes.md', content: 'Learned.\n' }];
  actions.commitFiles(world, { repository, actor, branch: 'work', message: 'Work', files });
  const body = `Closes #${stage.issue('SQL').number}`;
  const pull = { title: 'Some work', body, head: 'work', base: 'main' };
  actions.mergePull(world, {
    repository,
    actor,
    issue: actions.openPull(world, { repository, actor, ...pull }),
  });
  stage.pass(5000);
  actions.createIssue(world, { repository, actor: stage.stranger, title: 'Hello', body: 'Hello.' });
  return stage;
}

type Json = Record<string, unknown>;

/** The answer with something else at a path; `*` is every element of a list. */
function withAt(value: unknown, [step, ...rest]: readonly string[], put: (was: unknown) => unknown): unknown {
  if (step === undefined) return put(value);
  if (value === null || value === undefined) return value;
  if (step === '*') return (value as unknown[]).map((item) => withAt(item, rest, put));
  const object = value as Json;
  return step in object ? { ...object, [step]: withAt(object[step], rest, put) } : object;
}

function answering(
  github: GitHub,
  asked: DocumentName,
  [path, put]: readonly [string, (was: unknown) => unknown],
): GitHub {
  return {
    ...github,
    graphql: async (name, variables) => {
      const answer = await github.graphql(name, variables);
      return name === asked ? (withAt(answer, path.split('.'), put) as typeof answer) : answer;
    },
  };
}

const nothing = () => null;
const andNull = (list: unknown) => [null, ...(list as unknown[])];

it.each<[DocumentName, string, (was: unknown) => unknown]>([
  ['Observe', 'rateLimit', nothing],
  ['Observe', 'repository.databaseId', nothing],
  ['Observe', 'repository.labels', nothing],
  ['Observe', 'repository.labels.nodes', nothing],
  ['Observe', 'repository.labels.nodes', andNull],
  ['Observe', 'repository.milestones', nothing],
  ['Observe', 'repository.milestones.nodes', andNull],
  ['Observe', 'repository.milestones.nodes.*.description', nothing],
  ['Observe', 'repository.issues.nodes', nothing],
  ['Observe', 'repository.issues.nodes', andNull],
  ['Observe', 'repository.issues.nodes.*.author', nothing],
  ['Observe', 'repository.issues.nodes.*.milestone', nothing],
  ['Observe', 'repository.issues.nodes.*.labels', nothing],
  ['Observe', 'repository.issues.nodes.*.labels.nodes', nothing],
  ['Observe', 'repository.issues.nodes.*.labels.nodes', andNull],
  ['Observe', 'repository.issues.nodes.*.stateReason', nothing],
  ['Observe', 'repository.issues.nodes.*.closedAt', nothing],
  ['Observe', 'repository.pullRequests.nodes', nothing],
  ['Observe', 'repository.pullRequests.nodes', andNull],
  ['Observe', 'repository.pullRequests.nodes.*.author', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.editor', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.mergedBy', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.mergedAt', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.mergeCommit', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.headRepositoryOwner', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.closingIssuesReferences', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.closingIssuesReferences.nodes', andNull],
  ['Observe', 'repository.pullRequests.nodes.*.files', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.files.nodes', nothing],
  ['Observe', 'repository.pullRequests.nodes.*.files.nodes', andNull],
  ['Observe', 'repository.pullRequests.nodes.*.commits.nodes', andNull],
  ['Observe', 'repository.ourPulls.nodes', andNull],
  ['Observe', 'repository.defaultBranchRef.target', nothing],
  ['Observe', 'repository.rootTree.entries', nothing],
  ['Observe', 'repository.githubTree', nothing],
  ['Observe', 'repository.docsTree', nothing],
  ['Observe', 'repository.readme1', nothing],
  ['Observe', 'repository.generated0', nothing],
  ['Texts', 'repository.blob0', nothing],
  ['Texts', 'repository.blob0.text', nothing],
  ['Details', 'nodes.*.comments.nodes', nothing],
  ['Details', 'nodes.*.comments.nodes', andNull],
  ['Details', 'nodes.*.closedByPullRequestsReferences', nothing],
  ['Details', 'nodes.*.closedByPullRequestsReferences.nodes', andNull],
  ['Details', 'nodes.*.reopened.nodes', andNull],
  ['Details', 'nodes.*.closed.nodes', andNull],
  ['Details', 'nodes.*.closed.nodes.*.actor', nothing],
])('null is data: %s, %s', async (name, path, put) => {
  const stage = await livedIn();
  const { at, clock } = stage;
  const github = answering(stage.github, name, [path, put]);
  const planned = await planAgain({ github, at, clock });
  expect(planned.status).toBe('planned');
});

it.each<[DocumentName, string]>([
  ['Details', 'nodes'],
  ['Observe', 'repository'],
  ['Texts', 'repository'],
])('where the thing itself is gone, that is said: %s, %s', async (name, path) => {
  const stage = await livedIn();
  const { at, clock } = stage;
  const gone = (was: unknown) => (Array.isArray(was) ? was.map(() => null) : null);
  const github = answering(stage.github, name, [path, gone]);
  const code = name === 'Observe' ? 'not-found' : 'stale';
  await expect(planAgain({ github, at, clock })).rejects.toMatchObject({ code });
});

it('half an answer, with nulls and errors, is never taken for the truth: nothing is written', async () => {
  const stage = await livedIn();
  const { at, clock, sandbox } = stage;
  sandbox.settings.queryBudget = { nodes: 1 };
  const from = sandbox.log.entries.length;
  await expect(
    reconcile({ github: stage.github, at, clock, memory: createMemory(clock) }),
  ).rejects.toMatchObject({
    code: 'unavailable',
    retryable: true,
  });
  expect(sandbox.log.since(from).filter(({ mutates }) => mutates)).toEqual([]);
});
