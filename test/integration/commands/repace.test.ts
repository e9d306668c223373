// /milepost repace: one pull request that is updated, whichever request fails on the way.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { aTalkingStage, answers, say, signs } from '../../harness/commands.ts';
import type { Protection } from '../../../tools/sandbox/world/state.ts';
import type { Stage } from '../../../tools/harness/stage.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { some } from '../../harness/depth.ts';

/** Its pull requests, whatever became of them. */
function pullsOf(stage: Awaited<ReturnType<typeof aTalkingStage>>) {
  return stage.repository.issues.filter(({ pull }) => pull?.head === 'milepost/repace');
}

const ROADMAP = aRoadmap({
  start: '2026-12-01',
  phases: [
    aPhase({ title: 'One', due: '2027-02-01', items: [anItem({ title: 'SQL' })] }),
    aPhase({ title: 'Two', due: '2027-03-01', items: [anItem({ title: 'Thesis' })] }),
  ],
});
/** With plain blanks in its dates. */
function plain(text: string | null): string {
  return (text ?? '').replaceAll('\u00A0', ' ');
}

const KINDS = ['502-before', '502-after', 'reset-after'] as const;

describe('/milepost repace shift 3 weeks', () => {
  async function end(at?: number, kind: (typeof KINDS)[number] = '502-after') {
    const stage = await aTalkingStage(ROADMAP);
    const comment = say(stage, 'SQL', '/milepost repace shift 3 weeks');
    if (at !== undefined) stage.sandbox.faults.arm({ kind, at });
    const requests = await stage.requests(() => stage.reconcileUntilDone());
    stage.sandbox.faults.clear();
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
    const pulls = pullsOf(stage);
    return {
      requests: requests.length,
      end: [
        answers(stage.issue('SQL')),
        signs(comment),
        pulls.map(({ title, body, state }) => [title, body, state]),
        stage.file('.github/roadmap.yml', 'milepost/repace'),
      ],
    };
  }

  it('comes to the same end whichever request fails', async () => {
    const smooth = await end();
    expect(smooth.end[2]).toHaveLength(1);
    for (const at of some([...Array(smooth.requests).keys()]))
      for (const kind of KINDS) expect((await end(at, kind)).end, `${kind} at ${at}`).toEqual(smooth.end);
  });
});

it('asked twice, one pull request; closed, another only when asked again; its title and answer say what it is', async () => {
  const stage = await aTalkingStage(ROADMAP);
  const ask = async (words: string) => signs(await askedOf(stage, words));
  expect(await ask('shift 3 weeks')).toBe('🚀');
  expect(await ask('finish 2027-06-30')).toBe('🚀');
  const [pull, ...others] = pullsOf(stage);
  expect(others).toEqual([]);
  expect(pull?.title).toBe('New dates for the roadmap: the last phase is due on 30 Jun 2027');
  expect(answers(stage.issue('SQL'))).toEqual([`The new dates are in #${pull?.number ?? 0}.`]);
  expect(stage.file('.github/roadmap.yml', 'milepost/repace')).toContain('due: 2027-06-30');
  if (pull !== undefined) pull.state = 'closed';
  await stage.reconcileUntilDone();
  expect(pullsOf(stage)).toHaveLength(1);
  expect(await ask('shift 1 day')).toBe('🚀');
  expect(pullsOf(stage)).toHaveLength(2);
  expect(await ask('shfit 1 day')).toBe('👎');
});

describe('the pull request', () => {
  const dueDays = (stage: Stage) =>
    stage.repository.milestones.map(({ title, dueOn }) => [title, dueOn?.slice(0, 10)]);

  async function asked() {
    const stage = await aTalkingStage(ROADMAP);
    say(stage, 'SQL', '/milepost repace shift 3 weeks');
    await stage.reconcileUntilDone();
    stage.pass(120_000);
    const [pull] = pullsOf(stage);
    if (pull === undefined) throw new Error('no pull request');
    return { stage, pull };
  }

  it('merged, makes the milestones due when its text says, and finishes no item, whatever its text names', async () => {
    const { stage, pull } = await asked();
    expect(dueDays(stage)).toEqual([
      ['One', '2027-02-01'],
      ['Two', '2027-03-01'],
    ]);
    expect(plain(pull.body)).toContain('| One | 1 Feb 2027 → **22 Feb 2027** |');
    expect(plain(pull.body)).toContain('| Two | 1 Mar 2027 → **22 Mar 2027** |');
    pull.body = `${pull.body ?? ''}\n\nCompletes: sql\nProgress: thesis`;
    const { repository, learner: actor } = stage;
    actions.mergePull(stage.sandbox.world, { repository, actor, issue: pull });
    stage.pass(120_000);
    await stage.reconcileUntilDone();
    expect(dueDays(stage)).toEqual([
      ['One', '2027-02-22'],
      ['Two', '2027-03-22'],
    ]);
    expect(stage.issues.map(({ state }) => state)).toEqual(['open', 'open']);
    expect(stage.issue('Thesis').comments).toEqual([]);
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
    say(stage, 'SQL', '/milepost repace shift 1 week');
    await stage.reconcileUntilDone();
    expect(pullsOf(stage)).toHaveLength(2);
    expect(stage.file('.github/roadmap.yml', 'milepost/repace')).toContain('due: 2027-03-29');
  });

  it("has a check that says what it changes, as a person's has", async () => {
    const { stage, pull } = await asked();
    await stage.judge();
    const [run] = stage.repository.checkRuns.filter(({ headSha }) => headSha === pull.pull?.headOid);
    expect(run?.output.title).toBe('Merging this finishes no item. No item of the roadmap changes.');
    expect(run?.output.summary).toContain('update milestone "Two": due 2027-03-22');
  });

  it("of a fork's branch of that name is not ours, and costs no request", async () => {
    const stage = await aTalkingStage(ROADMAP);
    const { repository, stranger: actor, sandbox } = stage;
    const { world } = sandbox;
    const fork = actions.forkRepository(world, { repository, owner: actor.login });
    const branch = 'milepost/repace';
    actions.setBranch(world, { repository: fork, actor, branch, oid: fork.branches.get('main') ?? '' });
    const files = [{ path: 'x.md', content: 'x' }];
    actions.commitFiles(world, { repository: fork, actor, branch, message: 'Mine', files });
    const body = '<!-- milepost:repace to=9999999999 -->';
    const [title, head] = ['Mine', `${actor.login}:${branch}`];
    actions.openPull(world, { repository, actor, title, body, head, base: 'main' });
    stage.pass(5000);
    expect(await stage.requests(() => stage.reconcile())).toHaveLength(1);
    const comment = say(stage, 'SQL', '/milepost repace shift 3 weeks');
    await stage.reconcileUntilDone();
    expect(signs(comment)).toBe('🚀');
    expect(pullsOf(stage).map((one) => plain(one.body))).toEqual([
      body,
      expect.stringContaining('22 Mar 2027'),
    ]);
  });
});

describe('where the branch takes no push', () => {
  const protect = (stage: Stage, says?: Protection['says']) => {
    const { repository, sandbox } = stage;
    const protection = { bypass: [], ...(says !== undefined && { says }) };
    actions.setProtection(sandbox.world, { repository, branch: 'milepost/repace', protection });
  };

  it.each([
    ['in the usual words', undefined],
    ['in other words', { status: 422, message: 'pre-receive hook declined' }],
  ] as const)('the answer says what to do, and all else goes on: %s', async (_, says) => {
    const stage = await aTalkingStage(ROADMAP);
    await askedOf(stage, 'shift 3 weeks');
    const [pull] = pullsOf(stage);
    const text = stage.file('.github/roadmap.yml', 'milepost/repace');
    protect(stage, says);
    actions.updateIssue(stage.sandbox.world, {
      ...{ repository: stage.repository, actor: stage.learner, issue: stage.issue('Thesis') },
      ...{ state: 'closed', stateReason: 'completed' },
    });
    const refused = await askedOf(stage, 'shift 6 weeks');
    expect(signs(refused)).toBe('🚀');
    expect(answers(stage.issue('SQL'))).toEqual([
      expect.stringContaining(
        'The branch `milepost/repace`, on which the new dates would stand, takes no push.',
      ),
    ]);
    expect(stage.file('README.md')).toContain('1 of 2');
    expect([pullsOf(stage), stage.file('.github/roadmap.yml', 'milepost/repace')]).toEqual([[pull], text]);

    stage.repository.protections.delete('milepost/repace');
    await askedOf(stage, 'shift 6 weeks');
    expect(answers(stage.issue('SQL'))).toEqual([`The new dates are in #${pull?.number ?? 0}.`]);
    expect(stage.file('.github/roadmap.yml', 'milepost/repace')).not.toBe(text);
  });
});

/** Asks on the first item's issue; then nothing is left to do. */
async function askedOf(stage: Stage, words: string) {
  const comment = say(stage, 'SQL', `/milepost repace ${words}`);
  await stage.reconcileUntilDone();
  stage.pass(120_000);
  expect((await stage.planned()).actions).toEqual([]);
  return comment;
}
