// What is asked of repace, in every form in which it may be written.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseWish } from '../../../../src/tracker/repace/wish.ts';

const days = (count: number) => ({ months: 0, days: count });

test.each([
  ['', { kind: 'forecast' }],
  ['  ', { kind: 'forecast' }],
  ['8 hours/week', { kind: 'pace', hours: 8 }],
  ['8h/week', { kind: 'pace', hours: 8 }],
  ['8 hours a week', { kind: 'pace', hours: 8 }],
  ['7.5', { kind: 'pace', hours: 7.5 }],
  ['finish 2027-06-30', { kind: 'finish', on: '2027-06-30' }],
  ['Finish by 30 June 2027', { kind: 'finish', on: '2027-06-30' }],
  ['shift 3 weeks', { kind: 'shift', by: days(21), text: '3 weeks', isBack: false }],
  ['shift by 1 Week', { kind: 'shift', by: days(7), text: '1 week', isBack: false }],
  ['shift 2 months back', { kind: 'shift', by: { months: 2, days: 0 }, text: '2 months', isBack: true }],
  ['shift -10d', { kind: 'shift', by: days(10), text: '10 days', isBack: true }],
  ['shift 2 weeks earlier', { kind: 'shift', by: days(14), text: '2 weeks', isBack: true }],
  ['FINISH   on   2027-06-30', { kind: 'finish', on: '2027-06-30' }],
  ['shift  by - 2 weeks', { kind: 'shift', by: days(14), text: '2 weeks', isBack: true }],
  ['SHIFT +2 weeks', { kind: 'shift', by: days(14), text: '2 weeks', isBack: false }],
  ['shift 2 weeks later', { kind: 'shift', by: days(14), text: '2 weeks', isBack: false }],
])('"%s"', (text, wish) => {
  expect(parseWish(text)).toEqual({ ok: true, wish });
});

test.each([
  ['faster', /Write "repace" alone, or with one of these: 8 hours\/week/],
  ['FINSIH', /^Did you mean "repace finish"\?$/],
  ['finsih 2027-06-30', /^Did you mean "repace finish 2027-06-30"\?$/],
  ['finish 2027-02-30', /"repace finish 2027-06-30"/],
  ['finish', /"repace finish 2027-06-30"/],
  ['shift', /"repace shift 3 weeks"/],
  ['shift 0 weeks', /"repace shift 3 weeks"/],
  ['200 hours/week', /one of these/],
])('"%s" is none', (text, hint) => {
  const read = parseWish(text);
  expect(read.ok || read.misread.hint).toMatch(hint);
});

test.each([
  ['finish', 'there is no day.'],
  ['finish soon', 'there is "soon".'],
  ['shift', 'there is nothing.'],
  ['shift soon', 'there is "soon".'],
  ['Go  on', '"Go on" says neither'],
])('"%s": %s', (text, found) => {
  const read = parseWish(text);
  expect(read.ok || read.misread.message).toContain(found);
});

test('of a long text its beginning is read', () => {
  expect(parseWish(`shift 3 weeks${' '.repeat(200)}back`)).toMatchObject({
    ok: true,
    wish: { isBack: false },
  });
});

test('a text of any length is read at once', () => {
  expect(parseWish(`shift ${' '.repeat(100_000)}3 weeks`.repeat(3)).ok).toBe(false);
});

test('each command that the page shows is one', () => {
  const page = readFileSync(new URL('../../../../docs/roadmap.md', import.meta.url), 'utf8');
  const shown = [...page.matchAll(/`milepost repace(?: roadmap\.yml)?( [^`]*)?`/g)].map(([, words = '']) =>
    words.replace(' --repo you/repo', ''),
  );
  expect(shown.length).toBeGreaterThan(4);
  expect(shown.filter((words) => !parseWish(words).ok)).toEqual([]);
});
