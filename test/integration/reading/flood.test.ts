// What strangers pour in costs nobody much: comments under a forged marker, pull requests from forks whose branch is called
// like ours, long texts.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import type { GitHub } from '../../../src/github/client/connect.ts';
import type { Known } from '../../../src/github/known.ts';
import { observe } from '../../../src/github/observe/observe.ts';
import { openReader } from '../../../src/github/graphql/read-wide.ts';
import { offerRoadmap } from '../../../src/onboard.ts';
import { ONBOARDING_BRANCH, PROGRESS_BRANCH } from '../../../src/tracker/our-names.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  tracker: aTracker({ readme: 'pull-request' }),
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] })],
});
const MARKER = '<!-- milepost:item id=sql -->';

/** Set up, and so long ago that everything is settled. */
async function settled(): Promise<Stage> {
  const stage = new Stage({ roadmap: ROADMAP });
  await stage.reconcileUntilDone();
  stage.pass(120_000);
  // Reads what it wrote, once.
  await stage.reconcile();
  return stage;
}

function openForeign(stage: Stage, body: string): Issue {
  const { repository, stranger: actor, sandbox } = stage;
  return actions.createIssue(sandbox.world, { repository, actor, title: 'Hello', body });
}

const namesOf = async (stage: Stage) =>
  (await stage.requests(() => stage.reconcile())).map(({ operation }) => operation);

describe('2,000 comments under a marker that a stranger forged cost a reconciliation one request', () => {
  it.each(['open', 'closed'] as const)('where the issue is %s', async (state) => {
    const stage = await settled();
    const { repository, stranger: actor, sandbox } = stage;
    const issue = openForeign(stage, MARKER);
    if (state === 'closed') actions.updateIssue(sandbox.world, { repository, actor, issue, state });
    stage.pass(120_000);
    const without = await namesOf(stage);
    for (let index = 0; index < 2000; index += 1)
      actions.createComment(sandbox.world, { repository, actor, issue, body: MARKER });
    stage.pass(120_000);
    expect(await namesOf(stage)).toEqual(without.toSpliced(1, 0, 'Talks'));
    // Whether the stranger may write is asked; nothing of the issue is.
    expect(without).toEqual(['Observe', 'repos/get-collaborator-permission-level']);
    sandbox.assertClean();
  });
});

interface Flood {
  readonly branch: string;
  /** State of the newest; the others are closed. */
  readonly newest: 'open' | 'closed';
}

/** 100 pull requests from a fork, newer than all else. */
function floodWith(stage: Stage, { branch, newest }: Flood): void {
  const { repository, stranger: actor, sandbox } = stage;
  const { world } = sandbox;
  const fork = actions.forkRepository(world, { repository, owner: actor.login });
  // A fork made later has the branch already.
  const oid = fork.branches.get('main') ?? '';
  if (!fork.branches.has(branch)) actions.setBranch(world, { repository: fork, actor, branch, oid });
  const files = [{ path: 'flood.md', content: 'Flood.\n' }];
  actions.commitFiles(world, { repository: fork, actor, branch, message: 'Flood', files });
  for (let index = 0; index < 100; index += 1) {
    stage.pass(1000);
    const head = `${actor.login}:${branch}`;
    const issue = actions.openPull(world, { repository, actor, title: 'Flood', head, base: 'main' });
    if (newest === 'closed' || index < 99)
      actions.updatePull(world, { repository, actor, issue, state: 'closed' });
  }
  stage.pass(5000);
}

/** State of the pull requests from the repository's own branch. */
function statesOf({ repository }: Stage, branch: string): readonly string[] {
  return repository.issues
    .filter(({ pull }) => pull?.head === branch && pull.headRepositoryId === repository.id)
    .map(({ state }) => state);
}

function close(stage: Stage, branch: string): void {
  const { repository, learner: actor, sandbox } = stage;
  const issue = repository.issues.find(({ pull }) => pull?.head === branch);
  if (issue === undefined) throw new Error(`no pull request from ${branch}`);
  actions.updatePull(sandbox.world, { repository, actor, issue, state: 'closed' });
  stage.pass(120_000);
}

async function offer(stage: Stage): Promise<readonly string[]> {
  const observation = await observe(openReader(stage.github), stage.at, { now: stage.clock.now() });
  return (await offerRoadmap(stage.github, observation)).map(({ type }) => type);
}

describe.each([{ newest: 'open' }, { newest: 'closed' }] as const)(
  '100 pull requests from a fork whose branch is called like ours, the newest $newest,',
  ({ newest }) => {
    it('do not hide the progress that stands open: it is brought up to date', async () => {
      const stage = await settled();
      floodWith(stage, { branch: PROGRESS_BRANCH, newest });
      const before = stage.repository.branches.get(PROGRESS_BRANCH);
      const { repository, learner: actor, sandbox } = stage;
      actions.updateIssue(sandbox.world, { repository, actor, issue: stage.issue('SQL'), state: 'closed' });
      stage.pass(120_000);
      await stage.reconcileUntilDone();
      expect(stage.repository.branches.get(PROGRESS_BRANCH)).not.toBe(before);
      expect(statesOf(stage, PROGRESS_BRANCH)).toEqual(['open']);
      expect((await stage.planned()).actions).toEqual([]);
    });

    it('do not override the "no" of who closed it', async () => {
      const stage = await settled();
      close(stage, PROGRESS_BRANCH);
      await stage.reconcileUntilDone();
      floodWith(stage, { branch: PROGRESS_BRANCH, newest });
      const { repository, learner: actor, sandbox } = stage;
      actions.updateIssue(sandbox.world, { repository, actor, issue: stage.issue('SQL'), state: 'closed' });
      stage.pass(120_000);
      await stage.reconcileUntilDone();
      expect(statesOf(stage, PROGRESS_BRANCH)).toEqual(['closed']);
      expect((await stage.planned()).actions).toEqual([]);
    });

    it('cost one request more, not one each', async () => {
      const stage = await settled();
      floodWith(stage, { branch: PROGRESS_BRANCH, newest });
      expect(await namesOf(stage)).toEqual(['Observe', 'OurPulls']);
    });

    it('do not hide the offer that stands open', async () => {
      const stage = new Stage();
      expect(await offer(stage)).toContain('open-pull');
      stage.pass(120_000);
      floodWith(stage, { branch: ONBOARDING_BRANCH, newest });
      expect(await offer(stage)).toEqual([]);
      expect(statesOf(stage, ONBOARDING_BRANCH)).toEqual(['open']);
    });

    it('do not override the "no" to the offer', async () => {
      const stage = new Stage();
      await offer(stage);
      stage.pass(120_000);
      close(stage, ONBOARDING_BRANCH);
      floodWith(stage, { branch: ONBOARDING_BRANCH, newest });
      expect(await offer(stage)).toEqual([]);
      expect(statesOf(stage, ONBOARDING_BRANCH)).toEqual(['closed']);
    });
  },
);

describe('long issues', () => {
  const LONG = 'x'.repeat(65_000);

  it('of others are not held: of 200 with 13 million characters, none', async () => {
    const stage = await settled();
    for (let index = 0; index < 200; index += 1) openForeign(stage, LONG);
    const { observed } = await observe(openReader(stage.github), stage.at, { now: stage.clock.now() });
    expect(observed.issues).toHaveLength(202);
    const held = observed.issues.reduce((sum, { body }) => sum + body.length, 0);
    expect(held).toBeLessThan(2000);
  });

  it('are asked for few at a time, from the second page on and the next time at once', async () => {
    const stage = await settled();
    for (let index = 0; index < 300; index += 1) openForeign(stage, LONG);
    const lengths: number[] = [];
    const github: GitHub = {
      ...stage.github,
      async graphql(name, variables) {
        const answer = await stage.github.graphql(name, variables);
        lengths.push(JSON.stringify(answer).length);
        return answer;
      },
    };
    const known: Known = {};
    const all = 302;
    expect(
      (await observe(openReader(github, known), stage.at, { now: stage.clock.now() })).observed.issues,
    ).toHaveLength(all);
    const [first = 0, ...pages] = lengths.splice(0);
    expect(first).toBeGreaterThan(6_000_000);
    expect(pages.slice(3).every((length) => length < 1_100_000)).toBe(true);
    expect(
      (await observe(openReader(github, known), stage.at, { now: stage.clock.now() })).observed.issues,
    ).toHaveLength(all);
    expect(Math.max(...lengths)).toBeLessThan(1_100_000);
  });

  it('that seem ours are held up to a total, and then refused with what to do', async () => {
    const stage = await settled();
    for (let index = 0; index < 1050; index += 1) openForeign(stage, `${MARKER}\n${LONG}`);
    await expect(stage.reconcile()).rejects.toMatchObject({
      code: 'too-large',
      retryable: false,
      message: expect.stringContaining('more than 64 million characters') as string,
      hint: expect.stringContaining('milepost:item') as string,
    });
  });
});
