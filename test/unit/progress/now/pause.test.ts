// Pauses, announced and not.
import { describe, expect, test } from 'vitest';
import { pauseOf, pauseText } from '../../../../src/progress/now/pause.ts';
import { isPausedOn, pausedText } from '../../../../src/progress/now/paused.ts';
import type { Paused } from '../../../../src/progress/progress.ts';
import { HALFWAY, UNDERWAY } from '../learner.ts';

const WITH_HOLIDAYS = {
  ...UNDERWAY,
  holidays: [
    { from: '2027-02-21', to: '2027-02-24' },
    { from: '2027-03-26', to: '2027-03-29' },
  ],
};

describe('a pause', () => {
  test.each([
    ['2027-03-20', undefined],
    ['2027-03-21', { since: '2027-02-20', days: 29 }],
  ])('on %s: %j', (today, expected) => {
    expect(pauseOf(UNDERWAY, today)).toEqual(expected);
  });

  test('has no holidays in it', () => {
    expect(pauseOf(WITH_HOLIDAYS, '2027-03-24')).toBeUndefined();
    expect(pauseOf(WITH_HOLIDAYS, '2027-03-25')).toEqual({ since: '2027-02-20', days: 29 });
    expect(pauseOf(WITH_HOLIDAYS, '2027-01-01')).toBeUndefined();
  });

  test('is none where all is done, or where nothing is known', () => {
    expect(pauseOf({ ...UNDERWAY, outlook: { kind: 'done' } }, '2030-01-01')).toBeUndefined();
    expect(pauseOf(HALFWAY, '2030-01-01')).toBeUndefined();
  });

  test.each([
    ['is not counted while it lasts', '2027-06-01', '2027-05-31', undefined],
    ['is counted from its end', '2027-03-10', '2027-04-07', undefined],
    ['is counted from its end', '2027-03-10', '2027-04-08', { since: '2027-03-10', days: 29 }],
    ['before the last finished item is past', '2027-01-30', '2027-03-21', { since: '2027-02-20', days: 29 }],
  ])('that was asked for %s (until %s, on %s)', (...[, until, today, expected]) => {
    expect(pauseOf({ ...UNDERWAY, paused: { since: '2027-01-15', until } }, today)).toEqual(expected);
  });

  test('that was asked for without an end is never told of', () => {
    expect(pauseOf({ ...UNDERWAY, paused: { since: '2027-02-21' } }, '2030-01-01')).toBeUndefined();
  });

  test.each([
    [
      30,
      /^Nothing finished since 20\sFeb\s2027\. Most learners come back: 77 % after 14 days, 64 % after 28, 44 % after 60\.$/,
    ],
    [59, /\. Most learners come back: /],
    [60, /\. Many learners come back: /],
  ])('of %i days says who comes back', (days, expected) => {
    expect(pauseText({ since: '2027-02-20', days })).toMatch(expected);
  });
});

describe('a pause that the learner asked for', () => {
  test.each<[string, Paused | undefined, boolean]>([
    ['none', undefined, false],
    ['without an end', { since: '2026-12-01' }, true],
    ['that ends tomorrow', { since: '2026-12-01', until: '2027-01-11' }, true],
    ['that ended today', { since: '2026-12-01', until: '2027-01-10' }, false],
    ['that ended yesterday', { since: '2026-12-01', until: '2027-01-09' }, false],
  ])('%s: %j', (_, paused, expected) => {
    expect(isPausedOn(paused, '2027-01-10')).toBe(expected);
  });

  test.each<[Paused, string]>([
    [{ since: '2026-12-01' }, 'Paused since 1\u00A0Dec\u00A02026'],
    [{ since: '2026-12-01', until: '2027-01-10' }, 'Paused until 10\u00A0Jan\u00A02027'],
  ])('%j says when', (paused, expected) => {
    expect(pausedText(paused)).toBe(expected);
  });
});
