// Which of what is gone and what is new are the same, as values. Numbers are in the order in which issues were made.
import { expect, test } from 'vitest';
import { isIdOf } from '../../../../src/tracker/match/renamed.ts';
import { type Anchor, type Fresh, type Gone, findRenames } from '../../../../src/tracker/match/rename.ts';

function gone(number: number, kind?: string, overrides: Partial<Gone> = {}): Gone {
  return { number, group: 'basics', kind, isDerived: true, isDone: false, ...overrides };
}

function fresh(id: string, place: number, overrides: Partial<Fresh> = {}): Fresh {
  return { id, place, group: 'basics', kind: undefined, stage: 'made', ...overrides };
}

function anchors(...numbersByPlace: readonly (number | undefined)[]): readonly Anchor[] {
  return numbersByPlace.flatMap((number, place) =>
    number === undefined ? [] : [{ group: 'basics', place, number }],
  );
}

const BOOK = { kind: 'book' };
const EXAM = { kind: 'exam' };

interface Given {
  readonly gone: readonly Gone[];
  readonly fresh: readonly Fresh[];
  readonly anchors?: readonly Anchor[];
  /** `number id` of those that are the same by their words. */
  readonly same?: readonly string[];
}

/** `number id` of each pair, and of what is not clear the number and all ids. */
function found({ same = [], ...given }: Given) {
  const isSame = ({ number }: Gone, { id }: Fresh) => same.includes(`${number} ${id}`);
  const { renamed, unclear } = findRenames({ anchors: [], ...given, isSame });
  return {
    renamed: [...renamed].map(([id, { number }]) => `${number} ${id}`),
    unclear: unclear.map((one) => [one.gone.number, ...one.fresh.map(({ id }) => id)].join(' ')),
  };
}

test.each<[string, Given, readonly string[], readonly string[]]>([
  [
    'by its words, wherever it stands',
    { gone: [gone(2, 'book')], fresh: [fresh('a', 9, { ...EXAM, group: 'career' })], same: ['2 a'] },
    ['2 a'],
    [],
  ],
  [
    'not by its words where they are those of two',
    { gone: [gone(2, 'book')], fresh: [fresh('a', 1, EXAM), fresh('b', 2, EXAM)], same: ['2 a', '2 b'] },
    [],
    ['2 a b'],
  ],
  [
    'nor where two have them',
    { gone: [gone(2), gone(3)], fresh: [fresh('a', 1)], same: ['2 a', '3 a'] },
    [],
    ['2 a', '3 a'],
  ],
  [
    'as the only one of its kind',
    {
      gone: [gone(2, 'book'), gone(3, 'exam')],
      fresh: [fresh('a', 1, EXAM), fresh('b', 2, BOOK)],
    },
    ['2 b', '3 a'],
    [],
  ],
  [
    'not where two of the kind are gone',
    { gone: [gone(2, 'book'), gone(3, 'book')], fresh: [fresh('a', 1, BOOK)] },
    [],
    ['2 a', '3 a'],
  ],
  [
    'not where two of the kind are new',
    { gone: [gone(2, 'book')], fresh: [fresh('a', 1, BOOK), fresh('b', 2, BOOK)] },
    [],
    ['2 a b'],
  ],
  [
    'not where one that is gone has lost its kind',
    { gone: [gone(2, 'book'), gone(3)], fresh: [fresh('a', 1, BOOK), fresh('b', 2, EXAM)] },
    [],
    ['2 a b', '3 a b'],
  ],
  [
    'not in another group, of which it is only not clear',
    { gone: [gone(2, 'book')], fresh: [fresh('a', 1, { ...BOOK, group: 'career' })] },
    [],
    ['2 a'],
  ],
  [
    'between its neighbours, whatever its kind',
    { gone: [gone(2, 'book')], fresh: [fresh('a', 1, EXAM)], anchors: anchors(1, undefined, 3) },
    ['2 a'],
    [],
  ],
  [
    'not behind them',
    { gone: [gone(2, 'book')], fresh: [fresh('a', 2, EXAM)], anchors: anchors(1, 3) },
    [],
    [],
  ],
  [
    'not between them where two of other kinds are gone',
    {
      gone: [gone(2, 'book'), gone(3, 'course')],
      fresh: [fresh('a', 1, EXAM)],
      anchors: anchors(1, undefined, 4),
    },
    [],
    ['2 a', '3 a'],
  ],
  [
    'not between them where two of other kinds are new',
    {
      gone: [gone(2, 'book')],
      fresh: [fresh('a', 1, EXAM), fresh('b', 2, { kind: 'course' })],
      anchors: anchors(1, undefined, undefined, 4),
    },
    [],
    ['2 a b'],
  ],
  [
    'not between them where another is gone whose id was written',
    {
      gone: [gone(2, 'book'), gone(3, 'course', { isDerived: false })],
      fresh: [fresh('a', 1, EXAM)],
      anchors: anchors(1, undefined, 4),
    },
    [],
    ['2 a', '3 a'],
  ],
  [
    'not between them where another is new that is not reached yet',
    {
      gone: [gone(2, 'book')],
      fresh: [fresh('a', 1, EXAM), fresh('b', 2, { kind: 'course', stage: 'coming' })],
      anchors: anchors(1, undefined, undefined, 4),
    },
    [],
    ['2 a'],
  ],
  [
    'not behind the last of many',
    { gone: [gone(5, 'book')], fresh: [fresh('a', 4, EXAM)], anchors: anchors(1, 2, 3, 8) },
    [],
    [],
  ],
  [
    'not behind a neighbour where a pair stands before it',
    {
      gone: [gone(2, 'book'), gone(3, 'exam')],
      fresh: [fresh('a', 1, BOOK), fresh('b', 4, { kind: 'course' })],
      anchors: anchors(1, undefined, undefined, 6),
      same: ['2 a'],
    },
    ['2 a'],
    [],
  ],
  [
    'between neighbours, one that moved to the end aside',
    { gone: [gone(3, 'book')], fresh: [fresh('a', 1, EXAM)], anchors: anchors(2, undefined, 4, 1) },
    ['3 a'],
    [],
  ],
  [
    'between neighbours, one that moved to the front aside',
    { gone: [gone(3, 'book')], fresh: [fresh('a', 3, EXAM)], anchors: anchors(4, 1, 2) },
    ['3 a'],
    [],
  ],
  [
    'between neighbours, two that moved aside',
    {
      gone: [gone(4, 'book')],
      fresh: [fresh('a', 4, EXAM)],
      anchors: anchors(2, 7, 1, 3, undefined, 5, 6),
    },
    ['4 a'],
    [],
  ],
  [
    'a pair is a neighbour for the next one',
    {
      gone: [gone(2, 'book'), gone(3, 'exam')],
      fresh: [fresh('b', 1, { kind: 'course' }), fresh('a', 2, BOOK)],
      anchors: anchors(1, undefined, undefined, 4),
      same: ['2 a'],
    },
    ['2 a'],
    [],
  ],
  [
    'of what had a written id only its words tell',
    { gone: [gone(2, 'book', { isDerived: false })], fresh: [fresh('a', 1, BOOK)] },
    [],
    ['2 a'],
  ],
  [
    'what is not reached yet is new, but where what is gone is done',
    {
      gone: [gone(2, 'book'), gone(3, 'book', { isDone: true })],
      fresh: [fresh('a', 1, { ...BOOK, stage: 'coming' }), fresh('b', 2, { ...BOOK, stage: 'later' })],
    },
    [],
    ['3 a'],
  ],
  [
    'not as the only one where it is not reached yet',
    { gone: [gone(2, 'book')], fresh: [fresh('a', 1, { ...BOOK, stage: 'coming' })] },
    [],
    [],
  ],
  [
    'by its words also where it is not reached yet',
    { gone: [gone(2)], fresh: [fresh('a', 1, { stage: 'later' })], same: ['2 a'] },
    ['2 a'],
    [],
  ],
  [
    'of what stood in no group its place tells nothing',
    { gone: [gone(2, 'book', { group: undefined })], fresh: [fresh('a', 0, EXAM)] },
    [],
    [],
  ],
])('%s', (...[, given, renamed, unclear]) => {
  expect(found(given)).toEqual({ renamed, unclear });
});

test('among more than 40,000 pairs none is looked for', () => {
  const many = (count: number) => ({
    gone: Array.from({ length: count }, (_, index) => gone(index, `${index}`)),
    fresh: Array.from({ length: 200 }, (_, index) => fresh(`${index}`, index, { kind: `${index}` })),
  });
  expect(found(many(200)).renamed).toHaveLength(200);
  const { renamed, unclear } = found(many(201));
  expect([renamed, unclear.length, unclear[0]?.split(' ').length]).toEqual([[], 201, 201]);
});

test.each([
  ['python-or-r', true],
  ['python', true],
  ['r', false],
])('"%s" could be made from "Python or R": %s', (id, expected) => {
  expect(isIdOf(id, 'Python or R')).toBe(expected);
});
