// Until when a pause lasts, to the day; and what was probably meant where nothing is plain.
import { describe, expect, it } from 'vitest';
import { parseUntil } from '../../../../../src/tracker/commands/meaning/until.ts';
import { letters } from '../asked.ts';

const until = (text: string, from = '2026-12-01') => parseUntil(text, from);

describe('the first day after a pause', () => {
  it.each([
    ['2026-12-02', '2026-12-02'],
    ['UNTIL 2027-01-10', '2027-01-10'],
    ['till 2027-01-10', '2027-01-10'],
    ['For 2 Weeks', '2026-12-15'],
    ['for 10 days', '2026-12-11'],
    ['a month', '2027-01-01'],
    ['12 months', '2027-12-01'],
    ['1 day', '2026-12-02'],
    ['an week', '2026-12-08'],
    ['one month', '2027-01-01'],
    ['for a day', '2026-12-02'],
    ['until one week', '2026-12-08'],
    // A year, and the day that a leap year has more.
    ['2027-12-02', '2027-12-02'],
    ['366 days', '2027-12-02'],
  ])('"%s" is %s', (text, day) => {
    expect(until(text)).toStrictEqual({ until: day });
  });

  it.each(['', 'for ', 'until '])('after "%s" there is none', (text) => {
    expect(until(text)).toStrictEqual({});
  });
});

describe('a day that cannot be', () => {
  const past = { hint: 'Write a later one. To end a pause, write "/milepost resume".' };
  const far = {
    hint: 'Write an earlier day, or "/milepost pause" alone: then the pause lasts until "/milepost resume".',
  };
  it.each([
    ['2026-12-01', { ...past, message: '2026-12-01 is not in the future.' }],
    ['2026-11-30', { ...past, message: '2026-11-30 is not in the future.' }],
    ['0 weeks', { ...past, message: '2026-12-01 is not in the future.' }],
    ['2027-12-03', { ...far, message: '2027-12-03 is more than a year ahead.' }],
    ['367 days', { ...far, message: '2027-12-03 is more than a year ahead.' }],
    ['13 months', { ...far, message: '2028-01-01 is more than a year ahead.' }],
    ['2028-01-10', { ...far, message: '2028-01-10 is more than a year ahead.' }],
    ['9999 days', { ...far, message: '2054-04-17 is more than a year ahead.' }],
  ])('%s', (text, refusal) => {
    expect(until(text)).toStrictEqual(refusal);
  });
});

describe('what is no time is refused', () => {
  it.each([
    ['2 wekks', '2 weeks'],
    ['2wekks', '2 weeks'],
    ['999 dyas', '999 days'],
    ['3 mont', '3 months'],
    ['2w', '2 weeks'],
    ['5', '5 weeks'],
    ['a fortnight', '2026-12-15'],
    ['For 3 wekks', '3 weeks'],
    ['10 January 2027', '2027-01-10'],
    ['until January 10, 2027', '2027-01-10'],
    ['1 year', '12 months'],
    ['2027/1/9', '2027-01-09'],
    ['2027-02-30', '2026-12-15'],
    ['99999999999999 days', '2026-12-15'],
    ['next year', '2026-12-15'],
    ['🏖️', '2026-12-15'],
    // Too many, in too many words, or of nothing.
    ['9999 wekks', '2026-12-15'],
    ['99999 days', '2026-12-15'],
    ['some 2 wekks', '2026-12-15'],
    ['2 wekks now', '2026-12-15'],
    ['2 cooks', '2026-12-15'],
    ['weeks', '2026-12-15'],
    ['some 2 weeks', '2026-12-15'],
    ['2 weeks or so', '2026-12-15'],
    ['2  wekks', '2026-12-15'],
    ['2 for weeks', '2026-12-15'],
    ['2a week', '2026-12-15'],
    ['holidays until 2027-01-10', '2026-12-15'],
    ['2027-01-10 or so', '2027-01-10'],
  ])('"%s", with "%s"', (text, near) => {
    expect(until(text)).toStrictEqual({
      message: `"${text}" says neither a day nor for how long.`,
      hint: `Write a date or a number of days, weeks or months: "/milepost pause ${near}". Without one the pause lasts until "/milepost resume".`,
    });
  });

  it('and named with its first 50 characters', () => {
    expect(until(`${letters(50)}b`)).toMatchObject({
      message: `"${letters(50)}" says neither a day nor for how long.`,
    });
  });

  it('and the example begins on the day on which it is said', () => {
    expect(until('soon', '2027-02-20')).toHaveProperty(
      'hint',
      'Write a date or a number of days, weeks or months: "/milepost pause 2027-03-06". Without one the pause lasts until "/milepost resume".',
    );
  });
});
