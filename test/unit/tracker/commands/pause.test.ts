// A pause that the learner asks for: until when, and which of several commands counts.
import { describe, expect, it, test } from 'vitest';
import { isPausedOn, pausedText } from '../../../../src/progress/now/paused.ts';
import { statusBlocks } from '../../../../src/progress/now/status.ts';
import type { Paused } from '../../../../src/progress/progress.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { findPause } from '../../../../src/tracker/commands/pause.ts';
import { parseUntil } from '../../../../src/tracker/commands/meaning/until.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { STRANGER, aRemark, anIssue, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { progressWith } from '../../progress/learner.ts';

describe('until', () => {
  it.each([
    ['', undefined],
    ['2027-01-10', '2027-01-10'],
    ['until 2027-01-10', '2027-01-10'],
    ['2 weeks', '2026-12-15'],
    ['for 10 days', '2026-12-11'],
    ['1 month', '2027-01-01'],
    ['a month', '2027-01-01'],
    ['One Week', '2026-12-08'],
    ['12 months', '2027-12-01'],
  ])('"%s" is %s', (text, until) => {
    expect(parseUntil(text, '2026-12-01')).toEqual(until === undefined ? {} : { until });
  });

  it.each([
    ['2026-12-01', 'no day to come', '/milepost resume'],
    ['0 days', '2026-12-01 is no day to come', '/milepost resume'],
    ['2025-01-10', 'no day to come', '/milepost resume'],
    ['2028-01-10', 'more than a year ahead', '"/milepost pause" alone'],
    ['9999 months', 'more than a year ahead', '"/milepost pause" alone'],
    ['2 wekks', 'says neither', '/milepost pause 2 weeks"'],
    ['2w', 'says neither', '/milepost pause 2 weeks"'],
    ['10 January 2027', 'says neither', '/milepost pause 2027-01-10"'],
    ['2027/1/9', 'says neither', '/milepost pause 2027-01-09"'],
    ['2027-02-30', 'says neither', '/milepost pause 2026-12-15"'],
    ['99999999999999 days', 'says neither', '/milepost pause 2026-12-15"'],
    ['next year', 'says neither', '/milepost pause 2026-12-15"'],
    ['🏖️', 'says neither', '/milepost pause 2026-12-15"'],
    ['-->'.repeat(300), 'says neither', '/milepost pause 2026-12-15"'],
  ])('"%s" is refused, with what is near', (text, message, hint) => {
    const refused = parseUntil(text, '2026-12-01');
    expect(refused).toEqual({
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });
});

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: [anItem({ id: 'a' }), anItem({ id: 'b' }), anItem({ id: 'c' })] })],
});

/** A repository in which these commands were written, each on an issue; their ids in this order. */
function withCommands(commands: readonly (readonly [on: number, body: string])[]): Observed {
  const remarks = commands.map(([on, body], index) => aRemark({ id: 100 + index, on, body }));
  return { ...settled(ROADMAP), remarks };
}

function pausedIn(observed: Observed): Paused | undefined {
  return planFor(ROADMAP, observed, minute(90)).paused;
}

const DAY = minute(60).slice(0, 10);

test('the command with the highest id counts, wherever the others stand', () => {
  const said = [
    [1, '/milepost pause 2 weeks'],
    [3, '/milepost pause'],
    [2, '/milepost pause 1 month'],
  ] as const;
  expect(pausedIn(withCommands(said.slice(0, 2)))).toEqual({ since: DAY });
  expect(pausedIn(withCommands(said))).toMatchObject({ since: DAY, until: expect.any(String) as string });
  expect(pausedIn(withCommands([...said, [1, '/milepost resume']]))).toBeUndefined();
});

test('what strangers write into an issue is no pause', () => {
  const body = '<!-- milepost:item id=z sum=x pause=999.2026-12-01.open -->\nText\n<!-- milepost:end -->';
  const observed = settled(ROADMAP);
  const forged = anIssue({ number: 50, body, ours: false, author: STRANGER, labels: [], milestone: null });
  expect(pausedIn({ ...observed, issues: [...observed.issues, forged] })).toBeUndefined();
});

test.each(['12.2026-12-01', 'x', '12.2026-13-01.open', '12.2026-12-01.2027-02-30', '-1.2026-12-01.open'])(
  'a marker that says %s says nothing',
  (value) => {
    const body = `<!-- milepost:item id=a sum=x pause=${value} -->\nText\n<!-- milepost:end -->`;
    expect(findPause([anIssue({ body })])).toBeUndefined();
  },
);

test('it is kept beside notes that leave no room in the first issue, and refused where none has room', () => {
  const full = (observed: Observed, numbers: readonly number[]): Observed => ({
    ...observed,
    issues: observed.issues.map((issue) =>
      numbers.includes(issue.number) ? { ...issue, body: issue.body.padEnd(65_530, 'x') } : issue,
    ),
  });
  const [one] = [withCommands([[9, '/milepost pause']])];
  const written = (observed: Observed) =>
    planFor(ROADMAP, observed, minute(90)).actions.flatMap((action) =>
      action.type === 'update-issue' ? [action.issue] : [],
    );
  expect(written(one)).toEqual([1]);
  expect(written(full(one, [1]))).toEqual([2]);
  expect(written(full(one, [1, 2, 3]))).toEqual([]);
});

describe('what is said of it', () => {
  const open = progressWith({ math: { state: 'done', doneOn: '2026-10-31' } });
  const status = (progress: typeof open, today: string) => JSON.stringify(statusBlocks(progress, today));

  it('needs no clock to be true', () => {
    expect(pausedText({ since: '2026-12-01', until: '2027-01-10' })).toMatch(/^Paused until 10\sJan\s2027$/);
    expect(pausedText({ since: '2026-12-01' })).toMatch(/^Paused since 1\sDec\s2026$/);
  });

  it('is in the status until its last day, and no silence is counted in it', () => {
    const paused = { ...open, paused: { since: '2026-12-01', until: '2027-01-10' } };
    expect(status(paused, '2027-01-09')).toContain('Paused until 10');
    expect(status(paused, '2027-01-10')).not.toContain('ause');
    expect(status(paused, '2027-02-07')).not.toContain('ause');
    expect(status(paused, '2027-02-08')).toContain('In a pause since 10');
    expect(status({ ...open, paused: { since: '2026-12-01' } }, '2030-01-01')).toContain('Paused since 1');
  });

  it.each([
    [undefined, '2027-01-01', false],
    [{ since: '2026-12-01' }, '2030-01-01', true],
    [{ since: '2026-12-01', until: '2027-01-10' }, '2027-01-09', true],
    [{ since: '2026-12-01', until: '2027-01-10' }, '2027-01-10', false],
  ])('%j on %s: %j', (paused, day, expected) => {
    expect(isPausedOn(paused, day)).toBe(expected);
  });
});
