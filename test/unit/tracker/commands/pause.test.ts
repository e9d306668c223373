// A pause in a whole plan: which of several commands counts, where it is kept, and what is said of it.
import { describe, expect, it, test } from 'vitest';
import { isPausedOn, pausedText } from '../../../../src/progress/now/paused.ts';
import { statusBlocks } from '../../../../src/progress/now/status.ts';
import type { Paused } from '../../../../src/progress/progress.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { STRANGER, aRemark, anIssue, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { progressWith } from '../../progress/learner.ts';

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
    expect(status(paused, '2027-02-08')).toContain('Nothing finished since 10');
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
