// The planner's law: applied, a plan leaves nothing to plan, whatever people did before. The network's side of it is
// tested on the sandbox.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, type Item, type Roadmap, type Tracker } from '../../../../src/roadmap/roadmap.ts';
import type {
  IssueBlockers,
  Observed,
  ObservedIssue,
  ObservedMilestone,
} from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import {
  ADA,
  BOT,
  STRANGER,
  US,
  aComment,
  aMilestone,
  aPull,
  aRemark,
  anIssue,
  anObserved,
  minute,
} from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem, aTracker } from '../../../../tools/harness/builders/roadmap.ts';
import { runs } from '../../../harness/depth.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const PHASES = ['one', 'two', 'three'];
const TITLES = ['SQL', 'Python', 'C', 'C++', 'Deep learning', 'A | pipe', '<b>', 'Über', 'sql!', '🧠'];

const pick = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

/** An item that needs only items with a letter before its own. */
function itemWithId(id: string): fc.Arbitrary<Item> {
  const earlier = IDS.slice(0, IDS.indexOf(id));
  return fc
    .record({
      title: pick(TITLES),
      kind: pick(KINDS),
      optional: fc.boolean(),
      done: fc.boolean(),
      needs: fc.subarray(earlier),
      doneWhen: fc.subarray(['read', '[x] shown', 'written up']),
      paths: pick([[], ['src/**']]),
      objective: pick(['', 'Query.', '<!-- milepost:end -->', '@ada closes #1']),
    })
    .map((item) => anItem({ id, ...item }));
}

const trackers: fc.Arbitrary<Tracker> = fc
  .record(
    {
      open: pick(['all', 'phase'] as const),
      readme: pick(['commit', 'pull-request', 'off', 'issue'] as const),
      dueDates: fc.boolean(),
      labelPrefix: pick(['', 'My ']),
      bases: pick([[], ['main'], ['dev']]),
      assignee: pick(['ada', 'bob']),
      digest: pick(['weekly', 'friday'] as const),
      nudges: fc.boolean(),
      dependencies: pick(['on', 'off'] as const),
    },
    { requiredKeys: [] },
  )
  // However much a version takes out was said to be right.
  .map((settings) => aTracker({ ...settings, retire: 1000 }));

/** Some items take over the place of ids that no item has. */
function withFormerIds(items: readonly Item[], shift: number): readonly Item[] {
  const free = IDS.filter((id) => !items.some((item) => item.id === id));
  return items.map((item, index) => {
    const old = free[index + shift];
    return old === undefined ? item : { ...item, was: [old] };
  });
}

/** Some of the items, spread over some of the phases, titles unique among the phases; no phase is empty. */
const roadmaps: fc.Arbitrary<Roadmap> = fc
  .record({
    items: fc.tuple(...IDS.map((id) => fc.option(itemWithId(id), { nil: undefined }))),
    places: fc.tuple(...IDS.map(() => fc.nat({ max: PHASES.length - 1 }))),
    titles: fc.shuffledSubarray(['Basics', 'Deep', 'Career', 'Extra'], { minLength: 3, maxLength: 3 }),
    due: fc.option(pick(['2020-01-31', '2027-01-31', '2027-02-28']), { nil: undefined }),
    shift: fc.nat({ max: 6 }),
    tracker: trackers,
  })
  .map(({ items, places, titles, due, shift, tracker }) => {
    const there = items.filter((item) => item !== undefined);
    const ids = new Set(there.map(({ id }) => id));
    const whole = withFormerIds(there, shift).map((item) => ({
      ...item,
      needs: item.needs.filter((need) => ids.has(need)),
    }));
    const phases = PHASES.map((id, index) =>
      aPhase({
        id,
        title: titles[index] ?? id,
        ...(due === undefined ? {} : { due }),
        items: whole.filter((item) => places[IDS.indexOf(item.id)] === index),
      }),
    ).filter((phase) => phase.items.length > 0);
    const skills = ['SQL', 'C++'].map((name) => ({ name, target: 'intermediate' as const, taughtBy: [] }));
    return aRoadmap({ tracker, skills, phases: phases.length > 0 ? phases : [aPhase()] });
  });

/** A person marks it as blocked. */
function withBlocker(blocker: number) {
  return ({ number, blockers = NO_BLOCKERS }: ObservedIssue): Partial<ObservedIssue> => {
    if (blocker === number || blockers.there.includes(blocker)) return {};
    const there = [...blockers.there, blocker];
    return { blockers: { ...blockers, there }, blockerCount: there.length };
  };
}

/** A person takes all of it off. */
function withoutBlockers({ blockers = NO_BLOCKERS }: ObservedIssue): Partial<ObservedIssue> {
  const removals = new Map(blockers.removals);
  for (const one of blockers.there) removals.set(one, (removals.get(one) ?? 0) + 1);
  return { blockers: { there: [], removals }, blockerCount: 0 };
}

const NO_BLOCKERS: IssueBlockers = { there: [], removals: new Map() };

type Deed = (observed: Observed, time: string) => Observed;

function toIssue(
  index: number,
  change: (issue: ObservedIssue, time: string) => Partial<ObservedIssue>,
): Deed {
  return (observed, time) => ({
    ...observed,
    issues: observed.issues.map((issue, at) =>
      at === index % observed.issues.length ? { ...issue, ...change(issue, time) } : issue,
    ),
  });
}

function toMilestone(index: number, change: Partial<ObservedMilestone>): Deed {
  return (observed) => ({
    ...observed,
    milestones: observed.milestones.map((one, at) =>
      at === index % observed.milestones.length ? { ...one, ...change } : one,
    ),
  });
}

function addIssue(issue: Partial<ObservedIssue>): Deed {
  return (observed) => {
    const number = Math.max(0, ...observed.issues.map((one) => one.number)) + 1;
    return { ...observed, issues: [...observed.issues, anIssue({ number, ...issue })] };
  };
}

const index = fc.nat({ max: 7 });

/** What people do to the fields of an issue or milestone, its text aside. */
const fieldDeeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(index, pick(['Mine', 'SQL', 'Basics'])).map(([at, title]) => toIssue(at, () => ({ title }))),
  fc
    .tuple(index, index)
    .map(([at, label]) =>
      toIssue(at, ({ labels }) => ({ labels: labels.toSpliced(label % Math.max(1, labels.length), 1) })),
    ),
  fc
    .tuple(index, pick(['bug', 'optional', 'exam']))
    .map(([at, label]) => toIssue(at, ({ labels }) => ({ labels: [...new Set([...labels, label])] }))),
  fc.tuple(index, index).map(
    ([at, to]): Deed =>
      (observed, time) =>
        toIssue(at, () => ({ milestone: observed.milestones[to]?.number ?? null }))(observed, time),
  ),
  fc
    .tuple(index, pick([[], ['Ada'], ['bob', 'ada']]))
    .map(([at, assignees]) => toIssue(at, () => ({ assignees }))),
  fc.tuple(index, pick(['2030-01-01', null])).map(([at, due]) => toMilestone(at, { due })),
  index.map((at) => toMilestone(at, { title: `Mine ${at}` })),
);

/** What people do to a repository between two reconciliations. */
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .tuple(index, pick(['completed', 'not_planned', 'duplicate'] as const), pick([ADA, BOT]))
    .map(([at, closeReason, closer]) =>
      toIssue(at, ({ state }, time) =>
        state === 'closed' ? {} : { state: 'closed', closeReason, closedAt: time, closer },
      ),
    ),
  index.map((at) =>
    toIssue(at, ({ state }, time) =>
      state === 'open'
        ? {}
        : { state: 'open', closeReason: null, closedAt: null, reopenedAt: time, reopener: ADA },
    ),
  ),
  fc.tuple(index, pick(TITLES)).map(([at, title]) => toIssue(at, () => ({ title }))),
  index.map((at) => toIssue(at, () => ({ labels: ['bug'], milestone: null }))),
  fieldDeeds,
  index.map((at) => toIssue(at, ({ body }) => ({ body: body.replace('Close this', 'Close my') }))),
  index.map((at) => toIssue(at, ({ body }) => ({ body: body.replace('[ ]', '[x]') }))),
  index.map((at) => toIssue(at, ({ body }) => ({ body: `Note.\r\n\r\n${body}\r\n\r\nEnd.` }))),
  index.map((at) => toIssue(at, ({ body }) => ({ body: body.replaceAll('\n', '\r\n') }))),
  index.map((at) => toIssue(at, ({ body }) => ({ body: body.replace('<!-- milepost:end -->', '') }))),
  index.map((at) => toIssue(at, () => ({ body: '' }))),
  fc.tuple(index, index).map(([at, to]) => toIssue(at, withBlocker(to + 1))),
  index.map((at) => toIssue(at, withoutBlockers)),
  index.map((at): Deed => (observed) => {
    const copy = observed.issues[at % Math.max(1, observed.issues.length)];
    return copy === undefined ? observed : addIssue({ title: copy.title, body: copy.body })(observed, '');
  }),
  fc
    .tuple(pick(TITLES), pick([ADA, STRANGER, BOT]))
    .map(([title, author]) => addIssue({ title, ours: false, author })),
  index.map((at): Deed => (observed) => ({
    ...observed,
    issues: observed.issues.filter((_, one) => one !== at),
  })),
  index.map((at) => toMilestone(at, { state: 'closed' })),
  index.map((at) => toMilestone(at, { state: 'open' })),
  index.map((at) => toMilestone(at, { description: 'Mine.', due: '2030-01-01' })),
  index.map((at): Deed => (observed) => ({
    ...observed,
    milestones: observed.milestones.filter((_, one) => one !== at),
  })),
  fc.constant<Deed>((observed) => ({
    ...observed,
    milestones: observed.milestones.some(({ title }) => title === 'Extra')
      ? observed.milestones
      : [...observed.milestones, aMilestone({ number: 99, title: 'Extra' })],
  })),
  fc.tuple(index, pick(IDS)).map(([at, id]): Deed => (observed, mergedAt) => {
    const number = 200 + observed.mergedPulls.length;
    const closes = [observed.issues[at]?.number ?? 0];
    const pull = aPull({ number, mergedAt, closes, body: `Completes: ${id}`, files: ['src/x.ts'] });
    return { ...observed, mergedPulls: [...observed.mergedPulls, pull] };
  }),
  fc.tuple(index, pick(IDS)).map(([at, id]): Deed => (observed, mergedAt) => {
    const number = 200 + observed.mergedPulls.length;
    const pull = aPull({ number, mergedAt, body: `Progress: ${id}`, files: ['src/x.ts'] });
    // Of those with older activity some are not read any more.
    return { ...observed, mergedPulls: [...observed.mergedPulls.slice(at % 2), pull] };
  }),
  // A merge of files alone, and what takes back one of those before.
  fc.tuple(index, fc.boolean()).map(([at, isRevert]): Deed => (observed, mergedAt) => {
    const number = 200 + observed.mergedPulls.length;
    const body = isRevert ? `Reverts #${200 + (at % Math.max(1, observed.mergedPulls.length))}` : '';
    const pull = aPull({ number, mergedAt, body, files: ['src/x.ts'] });
    return { ...observed, mergedPulls: [...observed.mergedPulls, pull] };
  }),
  index.map((at) =>
    toIssue(at, ({ comments }) => ({ comments: [...comments, aComment({ id: 5, body: 'Hi' })] })),
  ),
  fc
    .tuple(
      index,
      pick(['pause', 'pause 2 weeks', 'resume', 'pause soon', 'assess SQL advanced', 'assess C++ beginner']),
    )
    .map(([on, words]): Deed => (observed, createdAt) => {
      const id = 1000 + observed.remarks.length;
      const remark = aRemark({ id, on, body: `/milepost ${words}`, createdAt, writtenAt: createdAt });
      return { ...observed, remarks: [...observed.remarks, remark] };
    }),
  fc.constant<Deed>((observed) => ({ ...observed, labels: observed.labels.slice(1) })),
  fc.constant<Deed>((observed) => ({ ...observed, generated: new Map() })),
  fc.constant<Deed>((observed) => ({ ...observed, readme: null })),
);

const stories = fc.record({
  first: roadmaps,
  second: roadmaps,
  before: fc.array(deeds, { maxLength: 6 }),
  between: fc.array(deeds, { maxLength: 6 }),
});

function live(observed: Observed, done: readonly Deed[], from: number): Observed {
  return done.reduce((now, deed, step) => deed(now, minute(from + step * 3)), observed);
}

interface Story {
  readonly before: Observed;
  readonly after: Observed;
  readonly roadmap: Roadmap;
}

/** A repository that people used before the first roadmap, and between it and the second one. */
function tell({
  first,
  second,
  before,
  between,
}: typeof stories extends fc.Arbitrary<infer S> ? S : never): Story {
  const start = settled(first, live(anObserved(), before, 1), { at: minute(30) });
  const used = live(start, between, 40);
  return { before: used, after: settled(second, used, { at: minute(80) }), roadmap: second };
}

const RUNS = runs(40);

/** Each item has one issue, in its phase's milestone or where a person put it. */
function checkItems({ before, after, roadmap }: Story): void {
  const { numbers } = planFor(roadmap, after, minute(81));
  const items = roadmap.phases.flatMap(({ items: all }) => all);
  const ids = items.map(({ id }) => id);
  const begun = roadmap.tracker.open === 'all' ? ids : roadmap.phases[0]?.items.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...numbers.issues.keys()]));
  expect([...numbers.issues.keys()]).toEqual(expect.arrayContaining(begun ?? []));
  expect(new Set(numbers.issues.values()).size).toBe(numbers.issues.size);
  for (const phase of roadmap.phases)
    for (const { id } of phase.items) {
      if (!numbers.issues.has(id)) continue;
      const issue = after.issues.find(({ number }) => number === numbers.issues.get(id));
      const old = before.issues.find(({ number }) => number === issue?.number);
      expect([numbers.milestones.get(phase.id), old?.milestone]).toContain(issue?.milestone);
    }
}

function checkNothingLost({ before, after }: Story): void {
  for (const old of before.issues) {
    const now = after.issues.find(({ number }) => number === old.number);
    const isRetired = old.body.includes('state=retired');
    const isPersons = old.closer !== null && old.closer.login !== US.login;
    if (old.state === 'closed' && !isRetired && isPersons) expect(now?.state).toBe('closed');
    const isTheirs = !old.ours && old.author?.login !== ADA.login;
    if (isTheirs && !old.labels.includes('roadmap')) expect(now).toEqual(old);
    for (const note of ['Note.\r\n', 'End.', 'Close my'])
      if (old.body.includes(note)) expect(now?.body).toContain(note);
    if (old.labels.includes('bug')) expect(now?.labels).toContain('bug');
    expect(now?.comments.length).toBeGreaterThanOrEqual(old.comments.length);
  }
  const numbers = after.milestones.map(({ number }) => number);
  expect(numbers).toEqual(expect.arrayContaining(before.milestones.map(({ number }) => number)));
}

describe('whatever people do, and however the roadmap changes', () => {
  test('an applied plan leaves nothing to plan, gives each item one issue, and loses nothing of theirs', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const story = tell(told);
        expect(planFor(story.roadmap, story.after, minute(81)).actions).toEqual([]);
        checkItems(story);
        checkNothingLost(story);
      }),
      RUNS,
    );
  });

  test('a plan that stops anywhere is taken up again, and breaks no rule of GitHub', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 30 }), (told, count) => {
        const { before, roadmap } = tell(told);
        const halfway = settled(roadmap, before, { at: minute(80), stopAfter: count });
        const after = settled(roadmap, halfway, { at: minute(81) });
        expect(planFor(roadmap, after, minute(82)).actions).toEqual([]);
        checkItems({ before, after, roadmap });
        checkNothingLost({ before, after, roadmap });
      }),
      RUNS,
    );
  });

  test('what a person changed in a field stays while the roadmap does, and the plan says so', () => {
    fc.assert(
      fc.property(roadmaps, fc.array(fieldDeeds, { maxLength: 4 }), (roadmap, done) => {
        const start = settled(roadmap, anObserved(), { at: minute(30) });
        const used = live(start, done, 40);
        const plan = planFor(roadmap, used, minute(80));
        expect(plan.actions.filter(({ type }) => type !== 'write-files')).toEqual([]);
        const named = plan.conflicts.filter(({ code }) => code === 'changed-by-hand');
        expect(named.length > 0).toBe(changedFields(roadmap, start, used));
      }),
      RUNS,
    );
  });
});

/** Whether any field that we wrote is another one now: a label that is none of ours and a date that we did not write aside. */
function changedFields(roadmap: Roadmap, start: Observed, used: Observed): boolean {
  const prefix = roadmap.tracker.labelPrefix;
  const ours = new Set([
    'roadmap',
    ...[...KINDS, 'optional'].map((name) => `${prefix}${name}`.toLowerCase()),
  ]);
  const issue = ({ title, labels, milestone }: ObservedIssue) =>
    JSON.stringify([title, labels.filter((name) => ours.has(name.toLowerCase())).toSorted(), milestone]);
  const dates = new Map(start.milestones.map(({ number, due }) => [number, due]));
  const milestone = ({ number, title, due }: ObservedMilestone) =>
    JSON.stringify([title, dates.get(number) === null ? null : due]);
  const isItem = ({ body }: ObservedIssue) => body.includes('<!-- milepost:item');
  return (
    start.issues.some((one, at) => isItem(one) && issue(one) !== issue(used.issues[at] ?? one)) ||
    start.milestones.some((one, at) => milestone(one) !== milestone(used.milestones[at] ?? one))
  );
}
