// One learner for half a year, with a holiday and two long rests, and what the learning log says of it, as files. Between any two
// requests the process may end, its timers may be lost, or another one take over: nothing is told twice.
import { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { type GitHub, connect } from '../../../src/github/client/connect.ts';
import { createFetch } from '../../../src/github/client/fetch.ts';
import { createMemory } from '../../../src/github/memory.ts';
import { reconcile } from '../../../src/reconcile.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { App } from '../sweeps/wire/app.ts';
import { some } from '../../harness/depth.ts';

const DAY_MS = 86_400_000;
const WEEKS = 26;

const TITLES = [
  'Arithmetic again',
  'Spreadsheets',
  'Naked Statistics',
  'SQL for @beginners',
  'Python',
  'Charts',
];
const ROADMAP = aRoadmap({
  title: 'Data Analyst',
  pace: 8,
  phases: [
    aPhase({ title: 'Ground', items: TITLES.map((title) => anItem({ title, hours: 10 })) }),
    aPhase({ title: 'A job', items: [anItem({ title: 'Portfolio', kind: 'career', hours: 6 })] }),
  ],
  tracker: aTracker({
    ...{ readme: 'off', digest: 'weekly', nudges: true },
    holidays: [{ name: 'Winter', from: '2026-12-21', to: '2027-01-03' }],
  }),
});

/** By week, what is finished on its Tuesday. */
const FINISHED: Readonly<Record<number, readonly string[]>> = {
  0: ['Arithmetic again'],
  1: ['Spreadsheets', 'Naked Statistics'],
  2: ['SQL for @beginners'],
  14: ['Python'],
  23: ['Charts', 'Portfolio'],
};

/** The weeks on whose Tuesday the log is told something: after each with work; and after 2 and 4 quiet ones, 2 weeks of holidays left out. */
const TOLD = { digests: [1, 2, 3, 15, 24], nudges: [6, 8, 16, 18] };

function work(stage: Stage, week: number): void {
  const { repository, learner: actor } = stage;
  for (const title of FINISHED[week] ?? [])
    actions.updateIssue(stage.sandbox.world, {
      ...{ repository, actor, issue: stage.issue(title), state: 'closed', stateReason: 'completed' },
    });
}

function told(stage: Stage): readonly string[] {
  return stage.issue('Learning log').comments.map(({ body }) => body);
}

interface Run {
  /** Reconciles in its own way, in that week. */
  readonly reconcile: (stage: Stage, week: number) => Promise<void>;
}

/** Half a year; gives the log, and in which weeks it was told what. */
async function live({ reconcile }: Run) {
  const stage = new Stage({ roadmap: ROADMAP });
  await reconcile(stage, -1);
  const weeks = { digests: [] as number[], nudges: [] as number[] };
  for (let week = 0; week < WEEKS; week += 1) {
    work(stage, week);
    const before = told(stage).length;
    const head = stage.repository.branches.get('main');
    await reconcile(stage, week);
    for (const body of told(stage).slice(before))
      weeks[body.startsWith('<!-- milepost:digest') ? 'digests' : 'nudges'].push(week);
    expect(stage.repository.branches.get('main')).toBe(head);
    stage.pass(60_000);
    expect((await stage.planned()).actions).toEqual([]);
    stage.pass(7 * DAY_MS - 60_000);
  }
  stage.sandbox.assertClean();
  return { stage, weeks, log: told(stage) };
}

const clean = live({
  async reconcile(stage) {
    await stage.reconcile();
  },
});

test('the log of half a year: a comment after each week with work, two words in each long rest, then silence', async () => {
  const { stage, weeks, log } = await clean;
  expect(weeks).toEqual(TOLD);
  const { body } = stage.issue('Learning log');
  await expect(`${body ?? ''}\n`).toMatchFileSnapshot('snapshots/log/00.md');
  for (const [index, comment] of log.entries())
    await expect(`${comment}\n`).toMatchFileSnapshot(
      `snapshots/log/${String(index + 1).padStart(2, '0')}.md`,
    );
  expect(log.join('')).not.toMatch(/@beginners/);
});

test('two pauses that the learner asks for: no word in them, and the quiet counts from their end', async () => {
  const said: Readonly<Record<number, string>> = { 4: 'pause 10 weeks', 15: 'pause', 18: 'resume' };
  const { weeks, log } = await live({
    async reconcile(stage, week) {
      const { repository, learner: actor } = stage;
      const [words, issue] = [said[week], stage.issues.find(({ title }) => title === 'Portfolio')];
      const body = `/milepost ${words ?? ''}`;
      if (words !== undefined && issue !== undefined)
        actions.createComment(stage.sandbox.world, { repository, actor, issue, body });
      await stage.reconcile();
    },
  });
  expect(weeks).toEqual({ digests: TOLD.digests, nudges: [20, 22] });
  await expect(`${log.join('\n\n')}\n`).toMatchFileSnapshot('snapshots/log/with-pauses.md');
});

test('a reconciliation with nothing to tell is one request, a while after the last change', async () => {
  const { stage } = await clean;
  const quiet = stage.copy();
  await quiet.reconcile();
  expect(await quiet.requests(() => quiet.reconcile())).toHaveLength(1);
});

describe('nothing is told twice', () => {
  test('by a process that ends before each of its requests, without its database', async () => {
    const { log } = await clean;
    const killed = await live({
      async reconcile(stage, week) {
        for (const at of [...some([...Array(40).keys()], week), Infinity]) {
          const app = new App(stage);
          app.before((index) => {
            if (index === at) throw new Error('killed');
          });
          const ended = await app.reconcile().then(
            () => true,
            () => false,
          );
          stage.pass(61_000);
          if (ended) break;
        }
        expect(week).toBeLessThan(WEEKS);
      },
    });
    expect(killed.log).toEqual(log);
  });

  test('by two processes that take turns, each without what the other knows', async () => {
    const { log } = await clean;
    const others = new Map<Stage, readonly App[]>();
    const both = await live({
      async reconcile(stage) {
        const apps = others.get(stage) ?? [new App(stage), new App(stage)];
        others.set(stage, apps);
        for (const app of [...apps, ...apps]) await app.settle();
      },
    });
    expect(both.log).toEqual(log);
  });

  test('by two doors that take turns, the App and the learner by hand', async () => {
    const { log } = await clean;
    const both = await live({
      async reconcile(stage, week) {
        const door = week % 2 === 0 ? stage.github : byHand(stage);
        await reconcileThrough(stage, door);
      },
    });
    expect(both.log).toEqual(log);
    expect(
      new Set(both.stage.issue('Learning log').comments.map(({ authorLogin }) => authorLogin)).size,
    ).toBe(2);
  });

  test('by two doors at once, where the other is done between our reading and our writing', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    work(stage, 0);
    stage.pass(7 * DAY_MS);
    let isOther = true;
    const { github } = stage;
    const slow: GitHub = {
      ...github,
      async turn() {
        if (isOther) await reconcileThrough(stage, byHand(stage));
        isOther = false;
        stage.pass(2000);
        await github.turn();
      },
    };
    await reconcileThrough(stage, slow);
    expect(told(stage)).toHaveLength(1);
    stage.pass(60_000);
    expect((await stage.planned()).actions).toEqual([]);
  });
});

/** GitHub as the learner's own token sees it. */
function byHand({ sandbox, clock }: Stage): GitHub {
  const { value } = actions.createUserToken(sandbox.world, 'learner');
  const fetch = createFetch({ fetch: (url, init) => sandbox.fetch(url, init) });
  return connect(new Octokit({ auth: value, baseUrl: sandbox.url, request: { fetch } }), { clock });
}

async function reconcileThrough({ at, clock }: Stage, github: GitHub): Promise<void> {
  await reconcile({ github, at, clock, memory: createMemory(clock) });
}

describe('after months without a reconciliation', () => {
  test('one comment tells of all that was finished, and one word of the quiet since then', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    for (let week = 0; week < 22; week += 1) {
      work(stage, week);
      stage.pass(7 * DAY_MS);
    }
    await stage.reconcile();
    await expect(told(stage).join('\n\n')).toMatchFileSnapshot('snapshots/log/after-months.md');
    await stage.reconcile();
    expect(told(stage)).toHaveLength(2);
  });
});

describe('the log', () => {
  async function quiet(): Promise<Stage> {
    const stage = new Stage({ roadmap: ROADMAP });
    await stage.reconcile();
    work(stage, 0);
    await stage.reconcile();
    stage.pass(70 * DAY_MS);
    return stage;
  }
  const setState = (stage: Stage, state: 'open' | 'closed') => {
    const { repository, learner: actor } = stage;
    actions.updateIssue(stage.sandbox.world, {
      repository,
      actor,
      issue: stage.issue('Learning log'),
      state,
    });
  };

  test('stays silent once a person has closed it, and goes on once it is reopened', async () => {
    const stage = await quiet();
    setState(stage, 'closed');
    await stage.reconcile();
    expect([told(stage), stage.issues.filter(({ title }) => title === 'Learning log')]).toHaveLength(2);
    expect(told(stage)).toEqual([]);
    setState(stage, 'open');
    await stage.reconcile();
    expect(told(stage)).toHaveLength(2);
  });

  test('is no item, though one has its title, and hears commands', async () => {
    const stage = await quiet();
    const { repository, learner: actor, sandbox } = stage;
    const [phase] = ROADMAP.phases;
    stage.writeRoadmap({
      ...ROADMAP,
      phases: [aPhase({ ...phase, items: [...(phase?.items ?? []), anItem({ title: 'Learning log' })] })],
    });
    const issue = stage.issue('Learning log');
    actions.createComment(sandbox.world, { repository, actor, issue, body: '/milepost next' });
    await stage.reconcile();
    expect(stage.issues.filter(({ title }) => title === 'Learning log')).toHaveLength(2);
    expect(told(stage).filter((body) => body.startsWith('<!-- milepost:answer about=next'))).toHaveLength(1);
  });

  test('counts only what somebody says who may write', async () => {
    const stage = await quiet();
    const { repository, stranger: actor, sandbox } = stage;
    const body = '<!-- milepost:digest week=2030-W01 until=2030-01-06 -->';
    actions.createComment(sandbox.world, { repository, actor, issue: stage.issue('Learning log'), body });
    const forged = '<!-- milepost:progress id=progress sum=0 -->\nmine\n<!-- milepost:end -->';
    actions.createIssue(sandbox.world, { repository, actor, title: 'Roadmap progress', body: forged });
    await stage.reconcile();
    expect(told(stage)).toHaveLength(3);
  });
});
