// Small words for figures.
import { describe, expect, test } from 'vitest';
import {
  allHoursText,
  dateText,
  daysText,
  doneText,
  expectedText,
  hoursDoneText,
  hoursText,
  optionalBesideText,
  renderBar,
  spanText,
  tickText,
  titleText,
} from '../../../src/progress/phrases.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('phrases', () => {
  test.each([
    [0, '▱▱▱▱▱'],
    [1, '▰▱▱▱▱'],
    [39, '▰▱▱▱▱'],
    [40, '▰▰▱▱▱'],
    [99, '▰▰▰▰▱'],
    [100, '▰▰▰▰▰'],
  ])('the bar of %i percent', (percent, bar) => {
    expect(renderBar(percent, 5)).toBe(bar);
  });

  test.each([
    [[2, 5, 0, 0], '2 of 5', null],
    [[2, 5, 1, 3], '2 of 5', '1 of 3 optional'],
    [[0, 0, 1, 3], '1 of 3 optional', null],
    [[0, 0, 0, 0], '0 of 0', null],
  ] as const)('of %j', ([done, required, optionalDone, optional], text, beside) => {
    const count = { done, required, optionalDone, optional };
    expect([doneText(count), optionalBesideText(count)]).toEqual([text, beside]);
  });

  test('figures keep their unit on the line', () => {
    expect([hoursText(1), hoursText(1.5), dateText('2027-01-05')]).toEqual([
      '1\u00A0hour',
      '1.5\u00A0hours',
      '5\u00A0Jan\u00A02027',
    ]);
  });

  test.each([
    [84.9, 220.9, '84 of 220 hours'],
    [4.59, 9.99, '4.5 of 9.9 hours'],
    [4.59, 10, '4 of 10 hours'],
    [0, 1, '0 of 1 hour'],
    [0.3, 0.7, '0.3 of 0.7 hours'],
  ])('%d of %d hours are rounded down: %s', (done, all, expected) => {
    expect(plain(hoursDoneText({ done, all }))).toBe(expected);
    expect(plain(allHoursText(all))).toBe(expected.replace(/^.* of /, ''));
  });

  test.each([
    ['2027-03-10', '2027-03-10', 'on 10 Mar 2027', '10 Mar 2027'],
    ['2027-03-10', '2027-03-28', 'between 10 and 28 Mar 2027', '10 Mar 2027 to 28 Mar 2027'],
    ['2027-03-10', '2027-05-04', 'between 10 Mar and 4 May 2027', '10 Mar 2027 to 4 May 2027'],
    ['2026-12-28', '2027-01-03', 'between 28 Dec 2026 and 3 Jan 2027', '28 Dec 2026 to 3 Jan 2027'],
    ['2026-03-28', '2027-03-28', 'between 28 Mar 2026 and 28 Mar 2027', '28 Mar 2026 to 28 Mar 2027'],
  ])('from %s to %s: %s', (...[from, to, expected, days]) => {
    expect(plain(expectedText({ half: from, most: to }))).toBe(expected);
    expect(plain(daysText({ from, to }))).toBe(days);
    if (from !== to) expect(`between ${plain(spanText(from, to, 'and'))}`).toBe(expected);
  });

  test.each([
    ['2027-01-01', '2027'],
    ['2027-03-01', 'Mar'],
    ['2027-01-12', '12 Jan'],
  ])('%s on an axis is %s', (date, expected) => {
    expect(plain(tickText(date))).toBe(expected);
  });

  test('a title has its emoji before it', () => {
    expect(titleText({ title: 'Basics', emoji: '🧱' })).toBe('🧱 Basics');
    expect(titleText({ title: 'Basics' })).toBe('Basics');
  });
});
