// The digest of a week, as its reader sees it.
import { describe, expect, test } from 'vitest';
import type { ItemStatus } from '../../../../src/progress/progress.ts';
import type { Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { renderDigest } from '../../../../src/tracker/pages/digest.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const WEEK = { from: '2026-11-23', until: '2026-11-29', writtenOn: 'monday' } as const;
const FOUR = ['Statistics', 'SQL', 'Python', 'Algebra'].map((title) => anItem({ title, hours: 10 }));

type Status = Omit<ItemStatus, 'issue'>;

function done(doneOn?: string): Status {
  return { state: 'done', ...(doneOn !== undefined && { doneOn }) };
}

function digest(statuses: Readonly<Record<string, Status>>, roadmap = of(FOUR), from: string = WEEK.from) {
  const numbers = { issues: new Map([['statistics', 1]]), milestones: new Map<string, number>() };
  const outcome = new Map(Object.entries(statuses));
  const plan = { roadmap, outcome, numbers, url: 'https://github.com/ada/learning' };
  return renderDigest(plan, { ...WEEK, from })?.replace(/&nbsp;|\u00A0/g, ' ');
}

function of(items: Roadmap['phases'][number]['items']): Roadmap {
  return aRoadmap({ phases: [aPhase({ items })] });
}

test('what was finished in it, how far that has brought, and what is next', () => {
  const statuses = { statistics: done('2026-11-23'), sql: done('2026-11-29'), python: done('2026-11-10') };
  expect(digest(statuses)).toBe(
    [
      '### 23 to 29 Nov 2026',
      '',
      '- [Statistics](https://github.com/ada/learning/issues/1) · course · 10 hours',
      '- SQL · course · 10 hours',
      '',
      '20 hours of the roadmap. **25 % → 75 %** · 30 of 40 hours · 3 of 4 items',
      '',
      '**Up next**',
      '',
      '- Algebra · course',
    ].join('\n'),
  );
});

describe('tells nothing where nothing was finished in it', () => {
  test.each<[string, Readonly<Record<string, Status>>]>([
    ['none is done', {}],
    ['before', { sql: done('2026-11-22') }],
    ['after', { sql: done('2026-11-30') }],
    ['on a day that is not known', { sql: done() }],
    ['given up', { sql: { state: 'skipped', doneOn: '2026-11-25' } }],
  ])('%s', (_, statuses) => {
    expect(digest(statuses)).toBeUndefined();
  });
});

describe('the percentages are those at the beginning and the end of the week', () => {
  test.each<[string, Readonly<Record<string, Status>>, string]>([
    ['the day before counts as before', { python: done('2026-11-22') }, '25 % → 50 %'],
    ['a day that is not known counts as before', { python: done() }, '25 % → 50 %'],
    ['a day after counts as neither', { python: done('2026-11-30') }, '0 % → 25 %'],
  ])('%s', (_, others, percent) => {
    expect(digest({ sql: done('2026-11-25'), ...others })).toContain(`**${percent}**`);
  });
});

test('several weeks are named by their first and last day', () => {
  const statuses = { sql: done('2026-11-26'), python: done('2026-11-11') };
  expect(digest(statuses, of(FOUR), '2026-11-02')).toMatch(/^### 9 to 29 Nov 2026$/m);
});

test('hours are those that are known, to a tenth', () => {
  const [one, two] = FOUR.map((item) => ({ ...item, hours: 1.15 }));
  const items = [one, two, anItem({ title: 'Talk' })].flatMap((item) => item ?? []);
  const statuses = { statistics: done('2026-11-23'), sql: done('2026-11-23'), talk: done('2026-11-23') };
  expect(digest(statuses, of(items))).toMatch(/^2\.3 hours of the roadmap\. /m);
  const without = digest({ talk: done('2026-11-23') }, of([anItem({ title: 'Talk' }), anItem()])) ?? '';
  expect(without).toMatch(/^- Talk · course$/m);
  expect(without).not.toContain('of the roadmap');
});

test('when all is done it says so', () => {
  const text = digest({ talk: done('2026-11-23') }, of([anItem({ title: 'Talk' })]));
  expect(text).toContain('**All done.**');
  expect(text).not.toContain('Up next');
});

test('with a forecast it says how that has moved', () => {
  const items = Array.from({ length: 12 }, (_, at) => anItem({ title: `Item ${at}`, hours: 10 }));
  const days = ['10-05', '10-12', '10-19', '10-26', '11-02', '11-09', '11-25'];
  const statuses = Object.fromEntries(days.map((day, at) => [`item-${at}`, done(`2026-${day}`)]));
  const text = digest(statuses, of(items)) ?? '';
  const [, half, most, halfBefore, mostBefore] =
    /by \*\*(.+?)\*\*, 17 of 20 by \*\*(.+?)\*\*; before, it was (.+?) and (.+?)\./.exec(text) ?? [];
  const at = (day = '') => Date.parse(`${day} UTC`);
  expect(at(half)).toBeGreaterThan(Date.parse('2026-11-25'));
  expect(at(most)).toBeGreaterThan(at(half));
  expect(at(mostBefore)).toBeGreaterThan(at(halfBefore));
  const first = Object.fromEntries(Object.entries(statuses).slice(-5));
  const few = digest(first, of(items)) ?? '';
  expect(few).toContain('half of learners finish by');
  expect(few).not.toContain('before, it was');
});

test('of more than 50 the others are counted', () => {
  const items = Array.from({ length: 53 }, (_, at) => anItem({ title: `Item ${at}` }));
  const statuses = Object.fromEntries(items.map(({ id }) => [id, done('2026-11-25')]));
  const text = digest(statuses, of(items)) ?? '';
  expect(text.match(/^- Item/gm)).toHaveLength(50);
  expect(text).toContain('- … and 3 more');
});
