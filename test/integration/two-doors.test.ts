// One repository, two doors: the App under its own name, and a person who runs sync by hand under theirs.
import { Octokit } from '@octokit/rest';
import { describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { type GitHub, connect } from '../../src/github/client/connect.ts';
import { createFetch } from '../../src/github/client/fetch.ts';
import { createMemory } from '../../src/github/memory.ts';
import { reconcile } from '../../src/reconcile.ts';
import { aPhase, aRoadmap, anItem } from '../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../tools/harness/stage.ts';
import { aTalkingStage, say } from '../harness/commands.ts';

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] })],
});

/** GitHub as the learner's own token sees it. */
function byHand({ sandbox, clock }: Stage): GitHub {
  const token = actions.createUserToken(sandbox.world, 'learner');
  const octokit = new Octokit({
    auth: token.value,
    baseUrl: sandbox.url,
    request: { fetch: createFetch({ fetch: (url, init) => sandbox.fetch(url, init) }) },
  });
  return connect(octokit, { clock });
}

async function syncByHand(stage: Stage): Promise<unknown> {
  const { at, clock } = stage;
  const result = await reconcile({ github: byHand(stage), at, clock, memory: createMemory(clock) });
  return result.status === 'done' ? result.done : result.status;
}

function completeBoth(stage: Stage): void {
  const { repository, learner: actor, sandbox } = stage;
  const branch = 'work';
  actions.setBranch(sandbox.world, { repository, actor, branch, oid: repository.branches.get('main') ?? '' });
  const files = [{ path: 'work.md', content: 'Done.' }];
  actions.commitFiles(sandbox.world, { repository, actor, branch, message: 'Work', files });
  const body = 'Completes: statistics, sql';
  const issue = actions.openPull(sandbox.world, {
    repository,
    actor,
    title: 'Work',
    body,
    head: branch,
    base: 'main',
  });
  actions.mergePull(sandbox.world, { repository, actor, issue });
  stage.pass(5000);
}

describe('what one door made, the other one knows', () => {
  it('from the App to a person, labels taken off', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    stage.pass(120_000);
    completeBoth(stage);
    await stage.reconcile();
    for (const issue of stage.issues) issue.labelIds = [];
    stage.pass(120_000);
    await syncByHand(stage);
    expect(stage.issues).toHaveLength(2);
    expect(stage.issues.map(({ comments }) => comments.length)).toEqual([1, 1]);
    expect(await syncByHand(stage)).toEqual([]);
    stage.sandbox.assertClean();
  });

  it('from a person to the App', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await syncByHand(stage);
    stage.pass(120_000);
    completeBoth(stage);
    await syncByHand(stage);
    stage.pass(120_000);
    expect(await stage.reconcile()).toMatchObject({ status: 'done', done: [] });
    expect(stage.issues.map(({ comments }) => comments.length)).toEqual([1, 1]);
    stage.sandbox.assertClean();
  });
});

describe('commands that both hear at the same moment', () => {
  it.each([
    ['/milepost done https://example.com/a', /shown by \[example\.com\]/],
    ['/milepost skip no time', /skipped: no time/],
    ['/milepost progress', /in progress since/],
    ['/milepost pause', /Paused since/],
    ['/milepost resume', /Up next/],
    ['/milepost assess SQL beginner', /\| beginner<br>/],
    ['/milepost help', /Up next/],
    ['/milepost pause 2 wekks', /Up next/],
  ])('"%s" comes to the same as by one', async (words, readme) => {
    const stage = await aTalkingStage();
    const comment = say(stage, 'SQL', words);
    await Promise.allSettled([stage.reconcile(), syncByHand(stage)]);
    await stage.reconcileUntilDone();
    stage.pass(120_000);
    await stage.reconcileUntilDone();
    expect(stage.file('README.md')).toMatch(readme);
    expect(new Set(comment.reactions.map(({ content }) => content)).size).toBe(1);
    expect((await stage.planned()).actions).toEqual([]);
    expect(await syncByHand(stage)).toEqual([]);
    expect(stage.issues).toHaveLength(3);
    stage.sandbox.assertClean();
  });
});
