import { describe, expect, test } from 'vitest';
import { renderToFit, shortenList, shortenText } from '../../../src/render/fit.ts';

describe('shortenText', () => {
  test.each([
    ['short', 5, 'short'],
    ['longer', 5, 'longe…'],
    ['long er', 5, 'long…'],
    ['abc🙂', 4, 'abc…'],
  ])('%s in %i', (text, length, expected) => {
    expect(shortenText(text, { text: length, entries: 1 })).toBe(expected);
  });
});

describe('shortenList', () => {
  test.each([
    [['a', 'b'], 2, { shown: ['a', 'b'], more: 0 }],
    [['a', 'b', 'c'], 2, { shown: ['a', 'b'], more: 1 }],
    [[], 2, { shown: [], more: 0 }],
  ])('%j in %i', (list, entries, expected) => {
    expect(shortenList(list, { text: 1, entries })).toEqual(expected);
  });
});

describe('renderToFit', () => {
  test('halves the limits until the text fits, and no further', () => {
    const tried: number[] = [];
    const text = renderToFit({
      size: 30,
      limits: { text: 100, entries: 7 },
      render: (limits) => {
        tried.push(limits.entries);
        return 'x'.repeat(limits.text);
      },
    });
    expect([text.length, tried]).toEqual([25, [7, 4, 2]]);
  });

  test('says so when even the least does not fit', () => {
    expect(() => renderToFit({ size: 3, limits: { text: 9, entries: 9 }, render: () => 'xxxx' })).toThrow(
      RangeError,
    );
  });
});
