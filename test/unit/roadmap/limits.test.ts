import { expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';

/** Far above what the slowest machine needs: figures are for the bench; this catches time that grows without bound. */
const SANE_MS = 2000;

const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from(
      'bcdefghij',
      (name, index) =>
        `${name}: &${name} [${Array<string>(9)
          .fill(`*${'abcdefghi'[index] ?? ''}`)
          .join(', ')}]`,
    ),
  )
  .join('\n');

/** As a learner writes them: five keys an item, fifty items a phase. */
function manyItems(count: number): string {
  const items = Array.from({ length: count }, (_, index) => {
    const phase = index % 50 === 0 ? `  - title: Phase ${index / 50}\n    items:\n` : '';
    return `${phase}      - course: Course ${index}\n        by: A School\n        url: https://example.org/${index}\n        hours: ${1 + (index % 90)}\n        covers: [Calculus, Algebra]\n`;
  });
  return `version: 1\ntitle: T\nphases:\n${items.join('')}`;
}

test.each([
  ['1,001 items', manyItems(1001), 'too-many-items'],
  ['1,001 items in brackets', inBrackets(1001), 'too-many-items'],
  ['10,000 kinds of its own', manyKinds(10_000), 'too-many-kinds'],
  ['one byte more than 512 KiB', '#'.repeat(524_289), 'too-large'],
  ['more bytes than characters', '# ' + 'é'.repeat(262_144), 'too-large'],
  ['an alias bomb', BOMB, 'alias-bomb'],
  ['a bomb of merge keys', mergeBomb(), 'alias-bomb'],
  ['100,000 flat keys', flatKeys(100_000), 'too-many-lines'],
  ['100,000 flat keys on one line', `{${flatKeys(100_000).replaceAll(':\n', ',')}}`, 'too-many-values'],
  ['10,000 brackets', '['.repeat(10_000), 'too-deep'],
  ['10,000 braces', '{a: '.repeat(10_000), 'too-deep'],
  ['10,000 dashes', '- '.repeat(10_000), 'too-deep'],
  [
    '33 levels by indentation',
    Array.from({ length: 33 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    'too-deep',
  ],
  ['quotation marks only', '""'.repeat(200_000), 'too-many-values'],
])('%s: refused at once, with one problem', (_, source, code) => {
  const before = performance.now();
  const result = parseRoadmap(source);
  expect(performance.now() - before).toBeLessThan(SANE_MS);
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
});

test.each([
  ['a circular alias', 'a: &a [*a]\n'],
  ['just below the bound on lines', flatKeys(19_999)],
  ['just below the bound on marks', ']'.repeat(39_999)],
  [
    'a thousand items that need what is not there',
    manyItems(1000).replaceAll('by: A School', 'needs: [course-x]'),
  ],
  ...['start', 'pace'].map((key): [string, string] => [
    `a long ${key}`,
    withValue(key, `12${' '.repeat(400_000)}!`),
  ]),
  ...['url', 'path', 'hours', 'id', 'level'].map((key): [string, string] => [
    `a long ${key}`,
    withValue(`phases: [{title: P, items: [{book: B, ${key}`, `http://${'a'.repeat(400_000)} b`, '}]}]'),
  ]),
  [
    'values of 100,000 characters',
    `version: 1\ntitle: ${'x'.repeat(100_000)}\nstart: ${'1-'.repeat(50_000)}\npace: ${'1'.repeat(100_000)}\n`,
  ],
])('%s: refused in sane time', (_, source) => {
  const before = performance.now();
  expect(parseRoadmap(source).ok).toBe(false);
  expect(performance.now() - before).toBeLessThan(SANE_MS);
});

test.each([
  ['1,000 items', manyItems(1000)],
  ['1,000 items in brackets', inBrackets(1000)],
  ['1,001 entries in another list', otherList(1001)],
  ['32 levels are allowed, so a roadmap never meets the bound', manyItems(1)],
  ['a thousand items in a chain of needs', chain(1000)],
])('%s: accepted', (_, source) => {
  expect(parseRoadmap(source)).toMatchObject({ ok: true });
});

test('the place of the item too many is given', () => {
  const result = parseRoadmap(manyItems(1001));
  expect(result.ok ? [] : result.problems).toMatchObject([
    { path: 'phases[20].items[0]', line: 5046, column: 7 },
  ]);
});

test('the place of the kind too many is given, also where a base brings some of them', () => {
  const place = { code: 'too-many-kinds', path: 'kinds', line: 54, column: 3 };
  const result = parseRoadmap(manyKinds(51));
  expect(result.ok ? [] : result.problems).toMatchObject([place]);
  const own = 'version: 1\nextends: base\nkinds:\n  another: {}\n';
  const extended = parseRoadmap(own, [{ file: 'base.yml', source: manyKinds(50) }]);
  expect(extended.ok ? [] : extended.problems).toMatchObject([
    { code: 'too-many-kinds', line: 4, column: 3 },
  ]);
});

test('a list that is a map with the key "constructor" is told, not thrown', () => {
  const result = parseRoadmap('version: 1\ntitle: T\nphases: {constructor: {name: {}}}\n');
  expect(result.ok ? [] : result.problems).toMatchObject([{ code: 'bad-list', line: 3 }]);
});

function manyKinds(count: number): string {
  const kinds = Array.from({ length: count }, (_, index) => `  k${index}: {}\n`);
  return `version: 1\ntitle: T\nkinds:\n${kinds.join('')}phases: [{title: P, items: [{k0: B}]}]\n`;
}

function flatKeys(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index.toString(36)}:\n`)
    .join('')
    .slice(0, 524_288);
}

function mergeBomb(): string {
  const maps = Array.from({ length: 500 }, (_, index) => {
    const before = index === 0 ? '' : `, *b${index - 1}`;
    return `b${index}: &b${index} {<<: [*a${before}], y${index}: 1}`;
  });
  return ['a: &a {x: 1, y: 2}', ...maps].join('\n');
}

function chain(length: number): string {
  const items = Array.from(
    { length },
    (_, index) => `      - {task: T${index}, needs: [${index + 1 < length ? `t${index + 1}` : ''}]}\n`,
  );
  return `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${items.join('')}`;
}

function inBrackets(count: number): string {
  const items = Array.from({ length: count }, (_, index) => `{task: T${index}}`);
  return `version: 1\ntitle: T\nphases: [{title: P, items: [${items.join(', ')}]}]\n`;
}

/** Fifty conditions for each of twenty-one items: entries of lists, and no items. */
function otherList(count: number): string {
  const items = Array.from({ length: Math.ceil(count / 50) }, (_, index) => {
    const conditions = Array.from({ length: 50 }, (_, number) => `          - condition ${number}\n`);
    return `      - task: T${index}\n        done-when:\n${conditions.join('')}`;
  });
  return `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${items.join('')}`;
}

function withValue(key: string, value: string, end = ''): string {
  return `version: 1\ntitle: T\n${key}: "${value}"${end}\n`;
}
