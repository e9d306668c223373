// The law: planning again after applying gives an empty plan, from any start and after anything that people do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as actions from '../../sandbox/actions/index.ts';
import type { Issue } from '../../sandbox/state.ts';
import { KINDS, type Roadmap, itemsOf } from '../../src/roadmap/roadmap.ts';
import { normaliseTitle } from '../../src/tracker/match.ts';
import { parsePart } from '../../src/tracker/part.ts';
import { syncWithin } from '../builders/hourly-budget.ts';
import { anItem, aPhase, aRoadmap } from '../builders/roadmap.ts';
import { Stage } from '../stage.ts';

const TITLES = [
  'Statistics',
  'SQL',
  'C',
  'C++',
  'Deep work @team #1',
  '🧠',
  'Closes #2 | <b>x</b>',
  'Linear algebra',
];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Ids keep their title over versions or change it; phases come, go and swap titles. */
const roadmaps = fc
  .record({
    ids: fc.shuffledSubarray(IDS, { minLength: 1 }),
    titles: fc.shuffledSubarray(TITLES, { minLength: TITLES.length }),
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: IDS.length, maxLength: IDS.length }),
    optional: fc.array(fc.boolean(), { minLength: IDS.length, maxLength: IDS.length }),
    cuts: fc.shuffledSubarray([1, 2, 3, 4], { maxLength: 2 }),
    phaseTitles: fc.shuffledSubarray(['Start', 'Middle', 'End'], { minLength: 3 }),
    phaseIds: fc.shuffledSubarray(['one', 'two', 'three'], { minLength: 3 }),
    due: fc.boolean(),
  })
  .map((written): Roadmap => {
    const items = written.ids.map((id, index) =>
      anItem({
        id,
        title: written.titles[index] ?? id,
        kind: written.kinds[index] ?? 'course',
        optional: written.optional[index] ?? false,
        needs: index > 0 && index % 2 === 0 ? [written.ids[0] ?? ''] : [],
        doneWhen: index % 3 === 0 ? ['read it', 'written up'] : [],
        paths: index % 4 === 1 ? [`work/${id}/**`] : [],
      }),
    );
    const bounds = [0, ...written.cuts.toSorted().filter((cut) => cut < items.length), items.length];
    const phases = bounds.slice(0, -1).map((from, index) =>
      aPhase({
        id: written.phaseIds[index] ?? 'one',
        title: written.phaseTitles[index] ?? 'Start',
        items: items.slice(from, bounds[index + 1]),
        ...(written.due ? { due: `2027-0${index + 1}-15` } : {}),
      }),
    );
    return aRoadmap({ phases });
  });

/** What people do between two looks; `at` picks the thing that it is done to. */
const DEEDS = {
  close: (stage: Stage, issue: Issue) =>
    setState(stage, issue, { state: 'closed', stateReason: 'completed' }),
  giveUp: (stage: Stage, issue: Issue) =>
    setState(stage, issue, { state: 'closed', stateReason: 'not_planned' }),
  reopen: (stage: Stage, issue: Issue) => setState(stage, issue, { state: 'open' }),
  rename: (stage: Stage, issue: Issue) => change(stage, issue, { title: `${issue.title} (mine)` }),
  addNotes: (stage: Stage, issue: Issue) =>
    change(stage, issue, { body: `My notes.\r\n${issue.body ?? ''}\n- [ ] mine\n` }),
  tick: (stage: Stage, issue: Issue) =>
    change(stage, issue, { body: (issue.body ?? '').replaceAll('- [ ]', '- [x]') }),
  editInside: (stage: Stage, issue: Issue) =>
    change(stage, issue, { body: (issue.body ?? '').replace('-->\n', '-->\nI wrote here.\n') }),
  clearBody: (stage: Stage, issue: Issue) => change(stage, issue, { body: '' }),
  stripLabels: (stage: Stage, issue: Issue) => change(stage, issue, { labels: ['bug'] }),
  leaveMilestone: (stage: Stage, issue: Issue) => change(stage, issue, { milestone: null }),
  copyIssue: (stage: Stage, issue: Issue) => open(stage, { title: 'A copy', body: issue.body ?? '' }),
  openForeign: (stage: Stage) => open(stage, { title: 'My own errand', body: 'Buy paper.' }),
  openAlike: (stage: Stage, _issue: Issue, index: number) =>
    open(stage, {
      title: ` ${(TITLES[index % TITLES.length] ?? '').toUpperCase()}! `,
      body: 'Had this before.',
    }),
  forge: (stage: Stage) => {
    const body = '<!-- milepost:item id=a sum=0 -->\nmine now\n<!-- milepost:end -->';
    actions.createIssue(world(stage), {
      repository: stage.repository,
      actor: stage.stranger,
      title: 'Hello',
      body,
    });
  },
  closeMilestone: (stage: Stage, _issue: Issue, index: number) =>
    setMilestone(stage, index, { state: 'closed' }),
  reopenMilestone: (stage: Stage, _issue: Issue, index: number) =>
    setMilestone(stage, index, { state: 'open' }),
  renameMilestone: (stage: Stage, _issue: Issue, index: number) =>
    setMilestone(stage, index, { title: `Mine ${index}` }),
  merge: (stage: Stage, issue: Issue, index: number) => merge(stage, `Closes #${issue.number}`, index),
  complete: (stage: Stage, _issue: Issue, index: number) =>
    merge(stage, `Completes: ${IDS[index % IDS.length] ?? ''}`, index),
  editReadme: (stage: Stage, _issue: Issue, index: number) =>
    stage.push({ 'README.md': `Line ${index}\r\n${stage.file('README.md') ?? ''}` }),
  dropReadme: (stage: Stage) => {
    if (stage.file('README.md') !== undefined) stage.push({ 'README.md': null });
  },
} satisfies Record<string, (stage: Stage, issue: Issue, index: number) => unknown>;

type Deed = keyof typeof DEEDS;

function world(stage: Stage) {
  return stage.sandbox.world;
}

function change(
  stage: Stage,
  issue: Issue,
  fields: { title?: string; body?: string; labels?: string[]; milestone?: null },
) {
  actions.updateIssue(world(stage), { repository: stage.repository, actor: stage.learner, issue, ...fields });
}

function setState(
  stage: Stage,
  issue: Issue,
  fields: { state: 'open' | 'closed'; stateReason?: 'completed' | 'not_planned' },
) {
  actions.updateIssue(world(stage), { repository: stage.repository, actor: stage.learner, issue, ...fields });
}

function open(stage: Stage, issue: { title: string; body: string }) {
  actions.createIssue(world(stage), { repository: stage.repository, actor: stage.learner, ...issue });
}

function setMilestone(stage: Stage, index: number, fields: { state?: 'open' | 'closed'; title?: string }) {
  const milestone = stage.repository.milestones[index % Math.max(1, stage.repository.milestones.length)];
  if (milestone === undefined) return;
  const { repository, learner: actor } = stage;
  actions.updateMilestone(world(stage), { repository, actor, milestone, ...fields });
}

function merge(stage: Stage, body: string, index: number): void {
  const { repository, learner: actor } = stage;
  const branch = `work-${repository.nextIssueNumber}`;
  const base = repository.defaultBranch;
  actions.setBranch(world(stage), { repository, actor, branch, oid: repository.branches.get(base) ?? '' });
  const files = [{ path: `work/${IDS[index % IDS.length] ?? ''}/${branch}.txt`, content: branch }];
  actions.commitFiles(world(stage), { repository, actor, branch, message: 'Work', files });
  const pull = actions.openPull(world(stage), { repository, actor, title: branch, body, head: branch, base });
  actions.mergePull(world(stage), { repository, actor, issue: pull });
}

interface Round {
  readonly deeds: readonly (readonly [Deed, number])[];
  readonly roadmap: Roadmap | null;
  /** Before which writes the hour's budget of them is spent, so that the look goes on later. */
  readonly spentAt: readonly number[];
}

const rounds = fc.array(
  fc.record<Round>({
    deeds: fc.array(fc.tuple(fc.constantFrom(...(Object.keys(DEEDS) as Deed[])), fc.nat({ max: 20 })), {
      maxLength: 4,
    }),
    roadmap: fc.option(roadmaps, { freq: 3 }),
    spentAt: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function play(stage: Stage, { deeds, roadmap }: Round): void {
  for (const [deed, index] of deeds) {
    const issue = stage.issues[index % Math.max(1, stage.issues.length)];
    if (issue !== undefined) DEEDS[deed](stage, issue, index);
    stage.pass(5000);
  }
  if (roadmap !== null) stage.writeRoadmap(roadmap);
  stage.pass(5000);
}

/** Issues that are none of ours: without a marker, and no title that could be adopted; or a stranger's. */
function foreign(stage: Stage): string {
  const titles = new Set(TITLES.map(normaliseTitle));
  return JSON.stringify(
    stage.issues
      .filter(({ authorLogin, body, title }) => {
        if (authorLogin === 'stranger') return true;
        return parsePart(body ?? '') === undefined && !titles.has(normaliseTitle(title));
      })
      .map(({ number, title, body, state, labelIds, milestone }) => ({
        number,
        title,
        body,
        state,
        labelIds,
        milestone,
      })),
  );
}

/** What the person said last of an issue, if it was the person who said it last. */
function personalStates(stage: Stage): ReadonlyMap<number, string> {
  return new Map(
    stage.issues.flatMap(({ number, events, state }) => {
      const last = events.findLast(({ kind }) => kind === 'closed' || kind === 'reopened');
      return last?.actorLogin === 'learner' ? [[number, state] as const] : [];
    }),
  );
}

/** The ids that several open issues of ours carry. */
function doubles(stage: Stage): readonly string[] {
  const ids = stage.issues
    .filter(({ authorLogin, state }) => authorLogin === 'milepost[bot]' && state === 'open')
    .flatMap(({ body }) => parsePart(body ?? '')?.marker.id ?? []);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

const RUNS = { numRuns: Number(process.env['LAW_RUNS'] ?? 40) };
const TIMEOUT_MS = 60_000 + 1000 * RUNS.numRuns;

describe('the law', () => {
  it(
    'plan after apply is empty, foreign things stay, people are not fought, nothing is doubled',
    async () => {
      await fc.assert(
        fc.asyncProperty(roadmaps, rounds, async (roadmap, played) => {
          const stage = new Stage({ roadmap });
          for (const round of [{ deeds: [], roadmap: null, spentAt: [] }, ...played]) {
            play(stage, round);
            const others = foreign(stage);
            const said = personalStates(stage);
            const before = stage.issues.length;
            await syncWithin(stage, round);
            const plan = await stage.planned();
            expect(plan.actions).toEqual([]);
            expect(foreign(stage)).toBe(others);
            expect(stage.issues.length).toBeGreaterThanOrEqual(before);
            expect(doubles(stage)).toEqual([]);
            for (const [number, state] of said) {
              const now = stage.issues.find((issue) => issue.number === number);
              if (now?.state !== state)
                expect(whyChanged(stage, now)).toBe('completed by a merge, or taken out');
            }
            stage.pass(5000);
          }
          stage.sandbox.assertClean();
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  it('holds in an empty repository', async () => {
    const stage = new Stage({ files: null });
    const plan = await stage.plan();
    expect(plan.status).toBe('no-roadmap');
  });
});

/** A person's word is changed only towards closed: by a merge after it, or because the item left the roadmap. */
function whyChanged(stage: Stage, issue: Issue | undefined): string {
  if (issue?.state !== 'closed') return 'reopened against the person';
  const last = issue.events.findLast(({ kind }) => kind === 'reopened');
  const merged = stage.repository.issues.some(({ pull }) => (pull?.mergedAt ?? '') > (last?.createdAt ?? ''));
  return issue.stateReason !== 'completed' || merged
    ? 'completed by a merge, or taken out'
    : 'closed against the person';
}

describe('the roadmaps of the law', () => {
  it('are varied', () => {
    const sizes = fc.sample(roadmaps, 50).map((roadmap) => itemsOf(roadmap).length);
    expect(new Set(sizes).size).toBeGreaterThan(3);
  });
});
