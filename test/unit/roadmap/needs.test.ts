// What `needs` that lead in circles are told as.
import { describe, expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';

/** The complaints about items `a`, `b`, … that need these; `was` gives one an earlier id. */
function complaints(needs: Readonly<Record<string, string>>, was: Readonly<Record<string, string>> = {}) {
  const items = Object.entries(needs).map(([id, list]) => {
    const before = was[id] === undefined ? '' : `, was: [${was[id]}]`;
    return `      - {book: Book ${id}, id: ${id}, needs: [${list}]${before}}`;
  });
  const result = parseRoadmap(
    `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${items.join('\n')}\n`,
  );
  return result.ok ? [] : result.problems.map(({ line, message }) => `${line}: ${message}`);
}

test('a circle names the items in it, and not those that lead to it', () => {
  expect(complaints({ a: 'b', b: 'c', c: 'd', d: 'b' })).toEqual([
    '9: items need each other in a circle: b → c → d → b (it begins on line 7). Take one of these needs out.',
  ]);
});

test('a circle by the earlier id of an item is one', () => {
  expect(complaints({ a: 'b', b: 'old' }, { a: 'old' })).toEqual([expect.stringContaining('a → b → a')]);
});

test('two circles through one item are two complaints, and two that share nothing as well', () => {
  expect(complaints({ a: 'b, c', b: 'a', c: 'a' })).toEqual([
    expect.stringContaining('a → b → a'),
    expect.stringContaining('a → c → a'),
  ]);
  expect(complaints({ a: 'b', b: 'a', c: 'd', d: 'c' })).toEqual([
    expect.stringContaining('a → b → a'),
    expect.stringContaining('c → d → c'),
  ]);
});

test('two ways to the same item are no circle', () => {
  expect(complaints({ a: 'b, c', b: 'd', c: 'd', d: '' })).toEqual([]);
});

test('an item that needs itself is told once, as that', () => {
  expect(complaints({ a: 'a' })).toEqual([expect.stringContaining('this item needs itself ("a")')]);
});

test('a circle of twelve is written out; of a longer one the middle is left out', () => {
  const ring = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `i${index}`);
    return complaints(Object.fromEntries(ids.map((id, index) => [id, ids[(index + 1) % count] ?? ''])))[0];
  };
  expect(ring(12)).toContain('i0 → i1 → i2 → i3 → i4 → i5 → i6 → i7 → i8 → i9 → i10 → i11 → i0 ');
  expect(ring(13)).toContain('i0 → i1 → i2 → i3 → i4 → i5 → … → i8 → i9 → i10 → i11 → i12 → i0 ');
});

describe('the id that was meant', () => {
  const suggestions = (source: string) => {
    const result = parseRoadmap(`version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${source}`);
    return result.ok ? [] : result.problems.map(({ suggestion }) => suggestion);
  };

  test('is proposed where a skill names it, too', () => {
    const skills = 'skills:\n  - {name: Maths, target: advanced, taught-by: [algebr]}\n';
    expect(suggestions(`      - {book: Algebra}\n${skills}`)).toEqual(['algebra']);
  });

  test('is never the item itself', () => {
    expect(suggestions('      - {book: Algebra, needs: [algebr]}\n')).toEqual([undefined]);
  });

  test('is looked for twenty times, so that a long list of wrong ones costs little', () => {
    const wrong = Array.from({ length: 21 }, () => '      - {book: B, id: b, needs: [algebr]}\n').map(
      (line, index) => line.replace('id: b', `id: b${index}`),
    );
    const found = suggestions(`      - {book: Algebra}\n${wrong.join('')}`);
    expect(found).toEqual([...Array.from({ length: 20 }, () => 'algebra'), undefined]);
  });
});
