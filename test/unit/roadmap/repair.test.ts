import { describe, expect, test } from 'vitest';
import { nearest, nearestKey } from '../../../src/roadmap/nearest.ts';
import {
  isDate,
  repairDate,
  repairDuration,
  repairGlob,
  repairHours,
  repairPace,
  repairUrl,
} from '../../../src/roadmap/check/repair.ts';
import { vocabularyOf } from '../../../src/roadmap/schema/keys.ts';

const { keys: KEYS, schema: roadmapSchema } = vocabularyOf([]);

describe('a value is made right only where it is plain what was meant', () => {
  test.each<[unknown, (value: unknown) => string | undefined, string | undefined]>([
    ['90h', repairHours, '90'],
    ['about 2,5 hours', repairHours, '2.5'],
    ['10-20', repairHours, undefined],
    ['3 weeks', repairHours, undefined],
    ['1h 30', repairHours, undefined],
    [-5, repairHours, undefined],
    ['2026-1-5', repairDate, '2026-01-05'],
    ['2026/01/05', repairDate, '2026-01-05'],
    ['2026-12-01T10:00:00Z', repairDate, '2026-12-01'],
    ['1. December 2026', repairDate, '2026-12-01'],
    ['Dec 1, 2026', repairDate, '2026-12-01'],
    ['01/05/2026', repairDate, undefined],
    ['2026-2-30', repairDate, undefined],
    ['5 Smarch 2026', repairDate, undefined],
    ['8w', repairDuration, '8 weeks'],
    ['1 Week', repairDuration, '1 week'],
    [3, repairDuration, '3 weeks'],
    ['2 years', repairDuration, '24 months'],
    ['0 weeks', repairDuration, undefined],
    ['90 minutes', repairDuration, undefined],
    ['soon', repairDuration, undefined],
    ['12 h per week', repairPace, '12 hours/week'],
    ['12 hours', repairPace, '12 hours/week'],
    ['2 hours/day', repairPace, undefined],
    ['example.org/a?b', repairUrl, 'https://example.org/a?b'],
    ['https//example.org', repairUrl, 'https://example.org'],
    ['javascript:alert(1)', repairUrl, undefined],
    ['ask Tom', repairUrl, undefined],
    ['./src\\a', repairGlob, 'src/a'],
    ['../a', repairGlob, undefined],
    ['C:\\a', repairGlob, undefined],
  ])('%s', (value, repair, expected) => {
    expect(repair(value)).toBe(expected);
  });
});

test('what a repair proposes is then accepted', () => {
  const item = { book: 'B' };
  const proposals = [
    { start: repairDate('2026-1-5') },
    { pace: repairPace('12h/w') },
    { phases: [{ title: 'P', duration: repairDuration('1 year'), items: [item] }] },
    { phases: [{ title: 'P', items: [{ ...item, url: repairUrl('www.a.org'), path: repairGlob('/a/b') }] }] },
  ];
  for (const proposal of proposals) {
    const written = { version: 1, title: 'T', phases: [{ title: 'P', items: [item] }], ...proposal };
    expect(roadmapSchema.safeParse(written).error).toBeUndefined();
  }
});

test.each([
  ['phase', KEYS.roadmap, 'phases'],
  ['titel', KEYS.phase, 'title'],
  ['Title', KEYS.phase, 'title'],
  ['ned', KEYS.item, 'needs'],
  ['ulr', KEYS.item, 'url'],
  ['doneWhen', KEYS.item, 'done-when'],
  ['one_of', KEYS.item, 'one-of'],
  ['prerequisites', KEYS.item, 'needs'],
  ['name', KEYS.phase, 'title'],
  ['name', KEYS.item, undefined],
  ['colour', KEYS.item, undefined],
  ['toString', KEYS.item, undefined],
])('the key %s', (key, allowed, expected) => {
  expect(nearestKey(key, allowed)).toBe(expected);
});

test('the nearest word is the one with the fewest wrong letters for its length', () => {
  expect(nearest('lineer-algebra', ['algebra', 'linear-algebra', 'linear-models'])).toBe('linear-algebra');
  expect(nearest('x', ['algebra'])).toBeUndefined();
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['2027-1-01', false],
  ['12027-01-01', false],
])('%s exists: %s', (day, expected) => {
  expect(isDate(day)).toBe(expected);
});
