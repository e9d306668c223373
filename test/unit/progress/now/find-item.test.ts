// Which item a word or a title means.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import { findItem } from '../../../../src/progress/now/find-item.ts';
import type { Item } from '../../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { UNDERWAY } from '../learner.ts';

/** Items that have no issues yet. */
function among(...items: readonly Item[]) {
  return computeProgress({
    roadmap: aRoadmap({ phases: [aPhase({ items })] }),
    items: new Map(),
    milestones: new Map(),
  });
}

describe('an item is found by', () => {
  test.each([
    ['its id', 'classic', 'classic'],
    ['its id between blanks', ' dl ', 'dl'],
    ['the number of its issue', '#6', 'dl'],
    ['its title', 'portfolio page', 'portfolio'],
    ['words of its title', 'Learning Spec', 'dl'],
    ['a title that is nearly right', 'Cloud certificaton', 'cert'],
  ])('%s', (_what, wanted, id) => {
    const found = findItem(UNDERWAY, wanted);
    expect(found.ok && found.item.item.id).toBe(id);
  });

  test.each([
    ['clasic', ['classic']],
    ['xylophone', []],
    ['', []],
    ['a', ['math', 'python', 'isl']],
    ['Learning', ['math', 'isl', 'dl']],
  ])('"%s" is none: the nearest are %j', (wanted, near) => {
    expect(findItem(UNDERWAY, wanted)).toEqual({ ok: false, near });
  });

  test.each<[string, string, readonly Item[], string]>([
    [
      'an id that it had',
      'stats',
      [anItem({ id: 'statistics', was: ['basics', 'stats'] }), anItem({ id: 'sql' })],
      'statistics',
    ],
    [
      'its whole title, though others go on from there',
      'sql',
      [anItem({ id: 'db-2', title: 'SQL in depth' }), anItem({ id: 'db', title: 'SQL' })],
      'db',
    ],
    ['its id, though another one had it', 'b', [anItem({ id: 'a', was: ['b'] }), anItem({ id: 'b' })], 'b'],
  ])('%s: %s', (...[, wanted, items, id]) => {
    expect(findItem(among(...items), wanted)).toMatchObject({ ok: true, item: { item: { id } } });
  });

  test.each<[string, string, readonly Item[], string[]]>([
    ['nothing is not the only item', '', [anItem({ id: 'alone' })], []],
    ['an item without an issue has no number', '#undefined', [anItem({ id: 'alone' })], []],
    [
      'more than three are not named',
      'sql',
      ['sql-1', 'sql-2', 'sql-3', 'sqi'].map((id) => anItem({ id, title: 'x' })),
      ['sql-1', 'sql-2', 'sql-3'],
    ],
    [
      'where few have the word in them, the nearest follow',
      'sql',
      ['sqi', 'sql-1', 'portfolio'].map((id) => anItem({ id, title: 'x' })),
      ['sql-1', 'sqi'],
    ],
  ])('%s', (...[, wanted, items, near]) => {
    expect(findItem(among(...items), wanted)).toEqual({ ok: false, near });
  });
});
