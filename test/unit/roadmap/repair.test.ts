import { describe, expect, test } from 'vitest';
import { nearest, nearestKey } from '../../../src/roadmap/nearest.ts';
import {
  isDate,
  repairColor,
  repairDate,
  repairDuration,
  repairGlob,
  repairHours,
  repairId,
  repairLogin,
  repairPace,
  repairUrl,
  repairVersion,
} from '../../../src/roadmap/check/repair.ts';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { LIMITS } from '../../../src/roadmap/limits.ts';
import { vocabularyOf } from '../../../src/roadmap/schema/keys.ts';

test('settings that were valid once are answered with what takes their place', () => {
  const settings = 'tracker: {digest: monthly, nudges: weekly}\n';
  const parsed = parseRoadmap(`version: 1\ntitle: T\n${settings}phases: [{title: A, items: [{task: x}]}]\n`);
  const meant = parsed.ok ? [] : parsed.problems.map(({ path, suggestion }) => [path, suggestion]);
  expect(meant).toEqual([
    ['tracker.digest', 'weekly'],
    ['tracker.nudges', 'true'],
  ]);
});

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

describe('each way to write it that is understood, and what only looks like it', () => {
  test.each<[(value: unknown) => string | undefined, Readonly<Record<string, string | undefined>>]>([
    [
      repairHours,
      {
        ...{ '1,25 hours': '1.25', [LIMITS.hours]: String(LIMITS.hours), [LIMITS.hours + 1]: undefined },
        ...{ '0 hours': undefined, '-5': undefined, '- 5': undefined, many: undefined },
      },
    ],
    [
      repairDate,
      {
        ...{
          ' 2026-1-5': '2026-01-05',
          'x2026-1-5': undefined,
          'on 2026-1-5': undefined,
          '2026-1-5x': undefined,
        },
        ...{ ' 12 Dec. 2026 ': '2026-12-12', 'the 1 Dec 2026': undefined, '1 Dec 2026 at noon': undefined },
        ...{ ' January 15 2026 ': '2026-01-15', 'On January 5, 2026': undefined, 'May 5, 2026!': undefined },
      },
    ],
    [
      repairDuration,
      {
        ...{ '1d': '1 day', '2 day': '2 days', '2 days': '2 days', '2dx': undefined, '2xd': undefined },
        ...{
          ' 12 ': '12 weeks',
          '12w': '12 weeks',
          '2 wk': '2 weeks',
          '2wks. ': '2 weeks',
          '1 week': '1 week',
        },
        ...{ '2wx': undefined, '2xw': undefined, '8.': '8 weeks', '8. ': '8 weeks', '8-weeks': '8 weeks' },
        ...{
          '1m': '1 month',
          '1mo': '1 month',
          '3 mos': '3 months',
          '1 month': '1 month',
          '3months': '3 months',
        },
        ...{ '3mx': undefined, '3xm': undefined, 'in 8 weeks': undefined, '8 weeks or so': undefined },
        ...{ '1y': '12 months', '1yr': '12 months', '2yrs': '24 months', '1 year': '12 months' },
        ...{ '2xy': undefined, '2yx': undefined, '10 years': '120 months', '11 years': undefined },
      },
    ],
    [
      repairPace,
      {
        ...{
          12: '12 hours/week',
          '5.25': '5.25 hours/week',
          ' 112   h ': '112 hours/week',
          '2hr': '2 hours/week',
        },
        ...{ '2 hrs': '2 hours/week', '1 hour': '1 hours/week', '12h/w': '12 hours/week' },
        ...{ '12 hours / wk': '12 hours/week', '12 hours each week': '12 hours/week' },
        ...{ '12 every week': '12 hours/week', '12h week': '12 hours/week', '12 a week': '12 hours/week' },
        ...{ 'about 12 hours': undefined, '12 hours a week or more': undefined, '0 hours': undefined },
        ...{ [LIMITS.hoursAWeek]: `${LIMITS.hoursAWeek} hours/week`, [LIMITS.hoursAWeek + 1]: undefined },
      },
    ],
    [
      repairUrl,
      {
        ...{ ' www.a.org ': 'https://www.a.org', '//a.org': 'https://a.org', 'HTTP//a.org': 'https://a.org' },
        ...{
          'http:/a.org': 'https://a.org',
          'a.org/http://b': 'https://a.org/http://b',
          'a.org#b': 'https://a.org#b',
        },
        ...{
          'a.de/x': 'https://a.de/x',
          'see www.a.org': undefined,
          'a.org or b': undefined,
          'a.org/x y': undefined,
        },
      },
    ],
    [
      repairGlob,
      {
        ...{ './/./a': 'a', a: undefined, './': undefined, ' a ': 'a', './a!b': 'a!b', './ab:c': 'ab:c' },
        ...{
          './!a': undefined,
          './~a': undefined,
          '..\\a': undefined,
          './a/../b': undefined,
          './a/..': undefined,
        },
      },
    ],
    [
      repairColor,
      {
        ...{ ' 1d76db ;': '1d76db', '#ABC': 'aabbcc', AABBCC: 'aabbcc', x1d76db: undefined },
        ...{ '1d76dbx': undefined, '1d76': undefined, 'light blue': undefined },
      },
    ],
    [
      repairLogin,
      {
        '@octo': 'octo',
        ' @octo ': 'octo',
        'by @octo': undefined,
        'by@octo': undefined,
        '@octo cat': undefined,
      },
    ],
    [repairVersion, { 1: '1', ' 1 ': '1', '1.1': undefined, 2: undefined }],
    [repairId, { 'Linear Regression': 'linear-regression', 7: '7', '!': undefined }],
  ])('%o', (repair, values) => {
    const found = Object.keys(values).map((value) => [value, repair(value)]);
    expect(Object.fromEntries(found)).toEqual(values);
  });

  test('what is no text is none of them, but for a number that was meant as an id, a version or a colour', () => {
    expect([repairGlob(7), repairId(true), repairDate(2026), repairUrl(1.5), repairPace(500)]).toEqual(
      Array(5).fill(undefined),
    );
    expect([repairId(7), repairVersion(1.1), repairVersion(2), repairColor(123)]).toEqual([
      ...['7', '1'],
      undefined,
      '112233',
    ]);
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
  ['+012027-01-01', false],
])('%s exists: %s', (day, expected) => {
  expect(isDate(day)).toBe(expected);
});
