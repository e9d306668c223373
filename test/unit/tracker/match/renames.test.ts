// Items and phases without a written id whose title changes keep their issue and milestone where it is clear.
import { describe, expect, test } from 'vitest';
import { idFromTitle } from '../../../../src/roadmap/id.ts';
import type { Item, Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { describeAction } from '../../../../src/tracker/describe.ts';
import type { Observed, ObservedIssue } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

/** An item as most write it: `course: Its title`, no id. */
function course(title: string, overrides: Partial<Item> = {}): Item {
  return anItem({ id: idFromTitle(title), named: false, title, ...overrides });
}

const book = (title: string) => course(title, { kind: 'book' });
const named = (item: Item): Item => ({ ...item, named: true });

/** Phases by title, without ids. */
function roadmapOf(phases: Readonly<Record<string, readonly Item[]>>, tracker = aTracker()): Roadmap {
  const all = Object.entries(phases).map(([title, items]) =>
    aPhase({ id: idFromTitle(title), named: false, title, items }),
  );
  return aRoadmap({ phases: all, tracker });
}

const A = course('Algebra by hand');
const STATISTICS = course('Introduction to Statistics');
const SQL = course('Querying databases');
const DEEP = book('Deep Work');
const START = roadmapOf({ Basics: [A, STATISTICS, SQL, DEEP], Career: [course('Write a portfolio')] });

/** With every issue done, a box ticked and notes written. */
function lived(roadmap: Roadmap): Observed {
  const observed = settled(roadmap);
  const issues = observed.issues.map((issue) => ({
    ...issue,
    body: `${issue.body}\n\nMy notes.`,
    state: 'closed' as const,
    closeReason: 'completed' as const,
    closedAt: minute(10),
  }));
  return settled(roadmap, { ...observed, issues }, { at: minute(20) });
}

const LIVED = lived(START);

interface Observation {
  /** Titles of the items' issues by number. */
  readonly titles: Readonly<Record<number, string>>;
  readonly lines: readonly string[];
  readonly conflicts: readonly string[];
  readonly next: Observed;
}

function reconcile(roadmap: Roadmap, observed: Observed): Observation {
  const plan = planFor(roadmap, observed, minute(30));
  const next = settled(roadmap, observed, { at: minute(30) });
  expect(planFor(roadmap, next, minute(31)).actions).toEqual([]);
  return {
    titles: Object.fromEntries(next.issues.map(({ number, title }) => [number, title])),
    lines: plan.actions.filter(({ type }) => /issue|milestone/.test(type)).map(describeAction),
    conflicts: plan.conflicts.map(({ subject, message, hint }) => `${subject}: ${message} ${hint}`),
    next,
  };
}

function issueOf(observed: Observed, number: number): ObservedIssue {
  const found = observed.issues.find((issue) => issue.number === number);
  if (found === undefined) throw new Error(`no #${number}`);
  return found;
}

const NEW = course('Statistics 101');

describe('an item is renamed', () => {
  test.each<[string, Roadmap]>([
    ['in its place', roadmapOf({ Basics: [A, NEW, SQL, DEEP], Career: START.phases[1]?.items ?? [] })],
    [
      'in its place, another beside it taken out',
      roadmapOf({ Basics: [A, NEW, SQL], Career: START.phases[1]?.items ?? [] }),
    ],
    [
      'and moved in its phase',
      roadmapOf({ Basics: [A, SQL, DEEP, NEW], Career: START.phases[1]?.items ?? [] }),
    ],
    [
      'in its place, another of its kind added elsewhere',
      roadmapOf({ Basics: [A, NEW, SQL, DEEP, course('Guitar')], Career: START.phases[1]?.items ?? [] }),
    ],
    [
      'in its place, another kind of it',
      roadmapOf({ Basics: [A, book('All of Statistics'), SQL, DEEP], Career: START.phases[1]?.items ?? [] }),
    ],
    [
      'by a typo, moved to another phase, others added',
      roadmapOf({
        Basics: [A, course('Guitar'), SQL, course('Piano'), DEEP],
        Career: [course('Introduction to Statistcs'), ...(START.phases[1]?.items ?? [])],
      }),
    ],
    [
      'in another order of its words, others added',
      roadmapOf({
        Basics: [A, SQL, DEEP, course('Guitar'), course('Statistics: introduction to')],
        Career: START.phases[1]?.items ?? [],
      }),
    ],
  ])('%s: the issue stays, with notes and state', (_, roadmap) => {
    const before = LIVED;
    const { lines, next, conflicts } = reconcile(roadmap, before);
    expect(conflicts).toEqual([]);
    const after = issueOf(next, 2);
    expect(after.title).not.toBe(issueOf(before, 2).title);
    expect(after).toMatchObject({ state: 'closed', closeReason: 'completed', closedAt: minute(10) });
    expect(after.body).toMatch(/\n\nMy notes\.$/);
    const line = lines.find((one) => one.includes('#2'));
    expect(line).toMatch(
      /^rename issue #2 .*\(renamed in the roadmap; if it is a new item, give it an id of its own\)$/,
    );
  });

  test('its neighbours, too, one after the other', () => {
    const others = [course('Vectors'), course('Chance'), course('Tables'), book('Focus')];
    const { titles, conflicts } = reconcile(
      roadmapOf({ Basics: [A, course('Chance'), SQL, book('Focus')], Career: START.phases[1]?.items ?? [] }),
      LIVED,
    );
    expect(conflicts).toEqual([]);
    expect([titles[2], titles[4]]).toEqual(['Chance', 'Focus']);
    const { conflicts: unclear } = reconcile(
      roadmapOf({ Basics: others, Career: START.phases[1]?.items ?? [] }),
      LIVED,
    );
    expect(unclear).toHaveLength(3);
  });
});

describe('it is no rename', () => {
  test.each<[string, Roadmap, RegExp]>([
    [
      'where an item is only gone',
      roadmapOf({ Basics: [A, SQL, DEEP], Career: START.phases[1]?.items ?? [] }),
      /close issue #2 .* as not planned/,
    ],
    [
      'where the new one has an id',
      roadmapOf({ Basics: [A, named(NEW), SQL, DEEP], Career: START.phases[1]?.items ?? [] }),
      /close issue #2 .* as not planned/,
    ],
    [
      'where an item is only new',
      roadmapOf({ Basics: [A, STATISTICS, NEW, SQL, DEEP], Career: START.phases[1]?.items ?? [] }),
      /add issue "Statistics 101"/,
    ],
  ])('%s', (_, roadmap, line) => {
    const { lines, conflicts } = reconcile(roadmap, settled(START));
    expect(conflicts).toEqual([]);
    expect(lines).toContainEqual(expect.stringMatching(line));
    expect(lines.join()).not.toContain('rename');
  });

  test('where what is gone left earlier: what is new is not taken for it, also where that was done', () => {
    const shorter = roadmapOf({ Basics: [A, SQL, DEEP], Career: START.phases[1]?.items ?? [] });
    const { next } = reconcile(shorter, LIVED);
    const { lines } = reconcile(
      roadmapOf({ Basics: [A, NEW, SQL, DEEP], Career: START.phases[1]?.items ?? [] }),
      next,
    );
    expect(lines).toContain('add issue "Statistics 101"');
  });
});

describe('it is not clear', () => {
  const career = START.phases[1]?.items ?? [];
  const two = roadmapOf({ Basics: [A, SQL, DEEP, NEW, course('Guitar')], Career: career });
  const before = LIVED;
  const { lines, conflicts, next } = reconcile(two, before);

  test('which of two it became: nothing is retired and nothing made, and the plan says what to write', () => {
    expect(lines.filter((line) => line.includes('issue'))).toEqual([]);
    expect(next.issues).toEqual(before.issues);
    expect(conflicts).toEqual([
      'issue #2: No item has the title "Introduction to Statistics" any more. It is not clear whether it is now "Statistics 101", "Guitar", or was taken out. The issue stays as it is, and none is created for the new items beside it. In .github/roadmap.yml, write "was: introduction-to-statistics" under the item that it is now. Under an item that is new, write an id, such as "id: statistics-101" under "Statistics 101". If all of them are new, it counts as taken out.',
    ]);
    expect(next.readme?.text).toContain('It is not clear what became of "Introduction to Statistics"');
  });

  test.each<[string, readonly Item[], Readonly<Record<number, string>>]>([
    ['was', [{ ...NEW, was: [STATISTICS.id] }, course('Guitar')], { 2: 'Statistics 101', 6: 'Guitar' }],
    ['an id under one', [NEW, named(course('Guitar'))], { 2: 'Statistics 101', 6: 'Guitar' }],
    [
      'an id under both',
      [named(NEW), named(course('Guitar'))],
      { 2: 'Introduction to Statistics', 6: 'Statistics 101', 7: 'Guitar' },
    ],
  ])('until the file says: %s', (_, items, expected) => {
    const said = roadmapOf({ Basics: [A, SQL, DEEP, ...items], Career: career });
    const answered = reconcile(said, next);
    expect(answered.conflicts).toEqual([]);
    expect(answered.titles).toMatchObject(expected);
    expect(answered.next.readme?.text).not.toContain('It is not clear');
  });

  test('or the old one is put back', () => {
    const back = roadmapOf({ Basics: [A, STATISTICS, SQL, DEEP, NEW, course('Guitar')], Career: career });
    expect(reconcile(back, next).lines.filter((line) => line.startsWith('add'))).toHaveLength(2);
  });

  test('what happened to something that had an id of its own: it does not go with its title', () => {
    const start = roadmapOf({
      Basics: [A, { ...STATISTICS, id: 'stats', named: true }, SQL],
      Career: career,
    });
    const { conflicts: said } = reconcile(
      roadmapOf({ Basics: [A, NEW, SQL], Career: career }),
      settled(start),
    );
    expect(said).toEqual([expect.stringContaining('"was: stats"')]);
  });
});

describe('a phase is renamed', () => {
  const [basics, career] = START.phases;
  const itemsOf = (index: number) => START.phases[index]?.items ?? [];

  test.each<[string, Roadmap]>([
    ['its items stay', roadmapOf({ 'The ground': basics?.items ?? [], Career: career?.items ?? [] })],
    ['it moves behind the other', roadmapOf({ Career: itemsOf(1), 'The ground': itemsOf(0) })],
    [
      'some of its items move',
      roadmapOf({ 'The ground': [A, STATISTICS, DEEP], Career: [SQL, ...itemsOf(1)] }),
    ],
    ['a third comes', roadmapOf({ 'The ground': itemsOf(0), Hobby: [course('Guitar')], Career: itemsOf(1) })],
    ['an item is renamed with it', roadmapOf({ 'The ground': [A, NEW, SQL, DEEP], Career: itemsOf(1) })],
    ['all is renamed with it, in its place', roadmapOf({ Basics: itemsOf(0), Work: [course('Get hired')] })],
  ])('%s: the milestone stays', (_, roadmap) => {
    const before = LIVED;
    const { next, lines, conflicts } = reconcile(roadmap, before);
    expect(conflicts).toEqual([]);
    const kept = next.milestones.map(({ number, title }) => [number, title]);
    expect(kept).toContainEqual(
      roadmap.phases.some(({ title }) => title === 'Work') ? [2, 'Work'] : [1, 'The ground'],
    );
    expect(lines.some((line) => /milestone.*renamed in the roadmap/.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith('retire'))).toBe(false);
  });

  test('not where the new one has an id, or it was split into equals', () => {
    const written = START.phases.map((phase, at) =>
      at === 0 ? { ...phase, id: 'ground', named: true, title: 'The ground' } : phase,
    );
    expect(reconcile(aRoadmap({ phases: written }), settled(START)).lines).toContain(
      'create milestone "The ground"',
    );
    const split = roadmapOf({ One: [A, STATISTICS], Two: [SQL, DEEP], Career: itemsOf(1) });
    expect(reconcile(split, settled(START)).conflicts).toEqual([]);
  });
});

test('what has not begun is not taken for something new', () => {
  const tracker = aTracker({ open: 'phase' });
  const later = [course('Guitar'), course('Piano')];
  const start = roadmapOf({ Basics: [A, STATISTICS, SQL], Career: later }, tracker);
  const shorter = roadmapOf({ Basics: [A, SQL], Career: later }, tracker);
  const { lines, conflicts } = reconcile(shorter, settled(start));
  expect(conflicts).toEqual([]);
  expect(lines).toEqual([
    'close issue #2 "Introduction to Statistics" as not planned (taken out of the roadmap)',
  ]);
});

test('the milestone of a phase that left stays while it is not clear what became of its item', () => {
  const before = settled(START);
  const basics = START.phases[0]?.items ?? [];
  const twoNew = [course('Guitar'), course('Piano')];
  const unclear = reconcile(roadmapOf({ Basics: [...basics, ...twoNew] }), before);
  expect(unclear.conflicts).toHaveLength(1);
  expect(unclear.lines).toEqual([]);
  const clear = reconcile(roadmapOf({ Basics: [...basics, ...twoNew.map(named)] }), before);
  expect(clear.conflicts).toEqual([]);
  expect(clear.lines.some((line) => line.includes('milestone "Career"'))).toBe(true);
});

describe('a new title in a phase that has no milestone yet, as one that was there is taken out', () => {
  const tracker = aTracker({ open: 'all' });
  const start = roadmapOf({ Basics: [A, STATISTICS, SQL], Career: [DEEP] }, tracker);
  const changed = roadmapOf({ Basics: [A, SQL], Career: [DEEP], Music: [course('Harpsichord')] }, tracker);

  test('done: it may be the same, and nothing done is lost', () => {
    const { lines, conflicts } = reconcile(changed, lived(start));
    expect(conflicts.join()).toMatch(/^issue #2: .* whether it is now "Harpsichord", or was taken out/);
    expect(lines).toEqual(['create milestone "Music"']);
  });

  test('open: it is another', () => {
    const { lines, conflicts } = reconcile(changed, settled(start));
    expect(conflicts).toEqual([]);
    expect(lines).toContain(
      'close issue #2 "Introduction to Statistics" as not planned (taken out of the roadmap)',
    );
  });
});

describe('another title, moved into a phase that has not begun', () => {
  const tracker = aTracker({ open: 'phase' });
  const later = [course('Guitar'), course('Piano')];
  const start = roadmapOf({ Basics: [A, STATISTICS, SQL], Career: later }, tracker);
  const HARPSICHORD = course('Harpsichord');
  const moved = (item: Item, basics: readonly Item[] = [A, SQL]) =>
    roadmapOf({ Basics: basics, Career: [...later, item] }, tracker);

  test.each([
    ['open', settled(start)],
    ['done', lived(start)],
  ])('%s: nothing is retired before the file says', (_, before) => {
    const { lines, conflicts, next } = reconcile(moved(HARPSICHORD), before);
    expect(lines).toEqual([]);
    expect(conflicts.join()).toMatch(/^issue #2: .* whether it is now "Harpsichord", or was taken out/);
    expect(issueOf(next, 2)).toEqual(issueOf(before, 2));
    expect(next.readme?.text).toMatch(/\n☐ Harpsichord · course · new, or renamed\?\n/);
    const again = reconcile(moved(HARPSICHORD), next);
    expect([again.lines, again.conflicts]).toEqual([[], conflicts]);
  });

  test('either answer goes on', () => {
    const asked = reconcile(moved(HARPSICHORD), settled(start)).next;
    const it = reconcile(moved({ ...HARPSICHORD, was: ['introduction-to-statistics'] }), asked);
    expect(it.conflicts).toEqual([]);
    expect(it.titles).toMatchObject({ 2: 'Harpsichord' });
    const other = reconcile(moved(named(HARPSICHORD)), asked);
    expect(other.conflicts).toEqual([]);
    expect(other.lines).toEqual([
      'close issue #2 "Introduction to Statistics" as not planned (taken out of the roadmap)',
    ]);
  });

  test('another kind, or one that was there before, is no candidate', () => {
    const retired = ['close issue #2 "Introduction to Statistics" as not planned (taken out of the roadmap)'];
    expect(reconcile(moved(book('Harpsichord')), settled(start)).lines).toEqual(retired);
    const before = settled(moved(HARPSICHORD, [A, STATISTICS, SQL]), settled(start), { at: minute(20) });
    expect(reconcile(moved(HARPSICHORD), before).lines).toEqual(retired);
  });
});
