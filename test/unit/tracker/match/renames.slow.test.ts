// The law of renames: however often items and phases without ids get other titles, move and are added, what was done is
// never lost. It stays with its item, or nothing is done about it until the file says whose it is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromTitle } from '../../../../src/roadmap/id.ts';
import type { Item, Roadmap } from '../../../../src/roadmap/roadmap.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { runs } from '../../../harness/depth.ts';

/** What the author has in mind: an item stays the same one, whatever its title. */
interface Thing {
  readonly key: number;
  readonly kind: string;
  readonly title: string;
}

interface Draft {
  readonly phases: readonly { readonly title: string; readonly items: readonly Thing[] }[];
}

const WORDS = ['Algebra', 'Statistics', 'Databases', 'Networks', 'Guitar', 'Writing', 'Python', 'Drawing'];
const FRAMES = [
  '% for beginners',
  'Introduction to %',
  '%: the whole course',
  'A book on %',
  'Part 1: %',
  '%',
];
const titles = fc
  .tuple(fc.constantFrom(...FRAMES), fc.constantFrom(...WORDS))
  .map(([frame, word]) => frame.replace('%', word));
const kinds = fc.constantFrom('course', 'book');
const at = fc.nat({ max: 9 });

type Edit = (draft: Draft) => Draft;

/** A title that no other has: ids must differ, too. */
function free(draft: Draft, title: string): string {
  const taken = new Set(
    draft.phases.flatMap((phase) => [phase.title, ...phase.items.map((item) => item.title)]).map(idFromTitle),
  );
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? title : `${title} ${'again '.repeat(count - 1)}`.trim();
    if (!taken.has(idFromTitle(candidate))) return candidate;
  }
}

function withItems(
  draft: Draft,
  index: number,
  change: (items: readonly Thing[]) => readonly Thing[],
): Draft {
  const place = index % draft.phases.length;
  return {
    phases: draft.phases.map((phase, one) =>
      one === place ? { ...phase, items: change(phase.items) } : phase,
    ),
  };
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, at, titles).map(
    ([phase, place, title]): Edit =>
      (draft) =>
        withItems(draft, phase, (items) =>
          items.map((item, one) =>
            one === place % items.length ? { ...item, title: free(draft, title) } : item,
          ),
        ),
  ),
  // A typo.
  fc.tuple(at, at).map(
    ([phase, place]): Edit =>
      (draft) =>
        withItems(draft, phase, (items) =>
          items.map((item, one) =>
            one === place % items.length
              ? { ...item, title: free(draft, item.title.replace(/[aeiou]/, '') || 'X') }
              : item,
          ),
        ),
  ),
  fc.tuple(at, at, at, at).map(([from, place, to, where]): Edit => (draft) => {
    const source = draft.phases[from % draft.phases.length];
    const item = source?.items[place % Math.max(1, source.items.length)];
    if (source === undefined || item === undefined || source.items.length < 2) return draft;
    const without = withItems(draft, from, (items) => items.filter((one) => one !== item));
    return withItems(without, to, (items) => items.toSpliced(where % (items.length + 1), 0, item));
  }),
  fc.tuple(at, at, titles, kinds).map(([phase, where, title, kind]): Edit => (draft) => {
    const key = Math.max(...draft.phases.flatMap(({ items }) => items.map((item) => item.key))) + 1;
    const item = { key, kind, title: free(draft, title) };
    return withItems(draft, phase, (items) => items.toSpliced(where % (items.length + 1), 0, item));
  }),
  fc.tuple(at, titles).map(([place, title]): Edit => (draft) => ({
    phases: draft.phases.map((phase, one) =>
      one === place % draft.phases.length ? { ...phase, title: free(draft, title) } : phase,
    ),
  })),
);

const BEGIN: Draft = {
  phases: [
    {
      title: 'Ground',
      items: WORDS.slice(0, 4).map((title, key) => ({ key, kind: key === 2 ? 'book' : 'course', title })),
    },
    {
      title: 'Further',
      items: WORDS.slice(4).map((title, key) => ({ key: key + 4, kind: 'course', title })),
    },
  ],
};

/** What stands in the file; `said` are answers that the author gave. */
function write(draft: Draft, said: ReadonlyMap<number, Partial<Item>>): Roadmap {
  const phases = draft.phases.map(({ title, items }) =>
    aPhase({
      id: idFromTitle(title),
      named: false,
      title,
      items: items.map((item) =>
        anItem({
          kind: item.kind,
          title: item.title,
          id: idFromTitle(item.title),
          named: false,
          ...said.get(item.key),
        }),
      ),
    }),
  );
  return aRoadmap({ phases });
}

function finish(observed: Observed, number: number, time: string): Observed {
  const issues = observed.issues.map((issue) =>
    issue.number === number && issue.state === 'open'
      ? { ...issue, state: 'closed' as const, closeReason: 'completed' as const, closedAt: time }
      : issue,
  );
  return { ...observed, issues };
}

/** Numbers of the issues that are done. */
const doneIn = ({ issues }: Observed) =>
  issues.filter(({ closeReason }) => closeReason === 'completed').map(({ number }) => number);

/** Every done issue is an item's, or waits for an answer, and nothing says that it left. */
function checkNothingLost(roadmap: Roadmap, observed: Observed, done: readonly number[]): void {
  const plan = planFor(roadmap, observed, minute(90));
  expect(plan.actions).toEqual([]);
  const kept = new Set<number>(plan.numbers.issues.values());
  for (const { code, subject } of plan.conflicts)
    if (code === 'renamed-or-new') kept.add(Number(subject.slice(7)));
  for (const number of done) {
    const issue = observed.issues.find((one) => one.number === number);
    expect(issue?.closeReason).toBe('completed');
    expect(issue?.body).not.toMatch(/state=(?:left|retired)/);
    expect(issue?.milestone).not.toBeNull();
    expect(kept).toContain(number);
  }
}

// With fewer there is no question among them.
const RUNS = runs(60, 24);

test('nothing that is done is lost, and planning again after applying gives an empty plan, also after a stop', () => {
  let renames = 0;
  let questions = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          edits: fc.array(edits, { minLength: 1, maxLength: 3 }),
          done: at,
          stop: fc.nat({ max: 12 }),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      (steps) => {
        let draft = BEGIN;
        let observed = settled(write(draft, new Map()));
        for (const [index, step] of steps.entries()) {
          const time = minute(10 * (index + 1));
          observed = finish(observed, observed.issues[step.done % observed.issues.length]?.number ?? 0, time);
          const done = doneIn(observed);
          draft = step.edits.reduce((now, edit) => edit(now), draft);
          const roadmap = write(draft, new Map());
          const plan = planFor(roadmap, observed, time);
          renames += plan.actions.filter(
            (action) => 'why' in action && action.why.startsWith('renamed'),
          ).length;
          questions += plan.conflicts.filter(({ code }) => code === 'renamed-or-new').length;
          observed = settled(roadmap, observed, { at: time, stopAfter: step.stop });
          observed = settled(roadmap, observed, { at: time });
          checkNothingLost(roadmap, observed, done);
        }
      },
    ),
    RUNS,
  );
  expect([3 * renames > RUNS.numRuns, 12 * questions > RUNS.numRuns]).toEqual([true, true]);
});

test('an answer for what is not clear gives each issue back to the item that it was', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 2, maxLength: 5 }), (list) => {
      const start = write(BEGIN, new Map());
      const before = finish(finish(settled(start), 2, minute(5)), 6, minute(5));
      const draft = list.reduce((now, edit) => edit(now), BEGIN);
      const roadmap = write(draft, new Map());
      const observed = settled(roadmap, before, { at: minute(10) });
      const unclear = new Set(
        planFor(roadmap, observed)
          .conflicts.filter(({ code }) => code === 'renamed-or-new')
          .map(({ subject }) => Number(subject.slice(7))),
      );
      const numbers = planFor(roadmap, observed).numbers.issues;
      const said = new Map<number, Partial<Item>>();
      for (const { key, title } of draft.phases.flatMap(({ items }) => items)) {
        // Issues are numbered as the items were written at first.
        if (key < 8 && unclear.has(key + 1)) said.set(key, { was: [idFromTitle(WORDS[key] ?? '')] });
        else if (!numbers.has(idFromTitle(title))) said.set(key, { named: true });
      }
      const answered = write(draft, said);
      const after = settled(answered, observed, { at: minute(20) });
      const plan = planFor(answered, after);
      expect(plan.conflicts).toEqual([]);
      for (const { key, title } of draft.phases.flatMap(({ items }) => items))
        if (unclear.has(key + 1)) expect(plan.numbers.issues.get(idFromTitle(title))).toBe(key + 1);
      checkNothingLost(answered, after, doneIn(before));
    }),
    RUNS,
  );
});

test('with another roadmap of hundreds nothing is paired', () => {
  const many = (word: string) => {
    const titles = Array.from({ length: 500 }, (_, at) => `${word} ${'x'.repeat(at % 40)}${at}`);
    const items = titles.map((title) => anItem({ id: idFromTitle(title), named: false, title }));
    return aRoadmap({ phases: [aPhase({ title: 'Basics', named: false, items })] });
  };
  const started = settled(many('New'));
  const plan = planFor(many('Old'), started, minute(30));
  expect(plan.actions.filter(({ type }) => /issue|milestone/.test(type))).toEqual([]);
  expect(plan.conflicts).toHaveLength(500);
});
