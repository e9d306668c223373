// What is too much for a roadmap is refused. How long that takes is for the bench: `npm run bench -- --only planning`.
import { expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { withItems } from './cases/cases.ts';
import {
  REFUSED,
  WRONG,
  inBrackets,
  manyItems,
  manyKinds,
} from '../../../tools/harness/builders/hostile-roadmaps.ts';
import { some } from '../../harness/depth.ts';

test.each(some(REFUSED))('%s: refused, with one problem', (_, source, code) => {
  const result = parseRoadmap(source);
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
});

/** How many characters are gone over in search of others. */
function searched(read: () => unknown): number {
  const names = ['indexOf', 'lastIndexOf'] as const;
  const originals = names.map(
    (name) => [name, Object.getOwnPropertyDescriptor(String.prototype, name)] as const,
  );
  let count = 0;
  for (const [name, original] of originals) {
    const search = original?.value as (this: string, what: string, from?: number) => number;
    function value(this: string, what: string, from?: number): number {
      const found = search.call(this, what, from);
      const start = from ?? (name === 'indexOf' ? 0 : this.length);
      const end = found === -1 ? (name === 'indexOf' ? this.length : 0) : found;
      count += Math.abs(end - start);
      return found;
    }
    Object.defineProperty(String.prototype, name, { ...original, value });
  }
  try {
    read();
    return count;
  } finally {
    for (const [name, original] of originals) Object.defineProperty(String.prototype, name, original ?? {});
  }
}

test.each(some(WRONG))(
  '%s: refused; its lines are gone over a few times, however many mistakes are on one',
  (_, source) => {
    const taken = searched(() => {
      expect(parseRoadmap(source).ok).toBe(false);
    });
    expect(taken).toBeLessThan(20 * source.length);
  },
);

test.each([
  ['1,000 items', manyItems(1000)],
  ['1,000 items in brackets', inBrackets(1000)],
  ['1,001 entries in another list', otherList(1001)],
  ['32 levels are allowed, so a roadmap never meets the bound', manyItems(1)],
  ['a thousand items in a chain of needs', chain(1000)],
  ['paths of many stars', withItems('- task: A\n  path: ["*a*a*a*b", "**/a/**/b/**/c/**", "a***b"]')],
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

function chain(length: number): string {
  const items = Array.from(
    { length },
    (_, index) => `      - {task: T${index}, needs: [${index + 1 < length ? `t${index + 1}` : ''}]}\n`,
  );
  return `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${items.join('')}`;
}

/** Fifty conditions for each of twenty-one items: entries of lists, and no items. */
function otherList(count: number): string {
  const items = Array.from({ length: Math.ceil(count / 50) }, (_, index) => {
    const conditions = Array.from({ length: 50 }, (_, number) => `          - condition ${number}\n`);
    return `      - task: T${index}\n        done-when:\n${conditions.join('')}`;
  });
  return `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${items.join('')}`;
}
