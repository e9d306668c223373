// With "readme: issue" that issue says what the README would say where the roadmap cannot be followed.
import { expect, test } from 'vitest';
import { parseRoadmap } from '../../../../src/roadmap/parse.ts';
import { glimpseRoadmap } from '../../../../src/roadmap/read/glimpse.ts';
import type { Plan } from '../../../../src/tracker/plan/plan.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { isWarned, planGone, planMistakes } from '../../../../src/tracker/plan/plan-mistakes.ts';
import { after, planFor } from '../../../../tools/harness/builders/after.ts';
import { STRANGER, aRepository, anIssue, anObserved } from '../../../../tools/harness/builders/observed.ts';
import { printRoadmap } from '../../../../tools/harness/builders/print-roadmap.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const AT = '2026-12-01T08:00:00Z';
const TITLES = ['SQL', 'R', 'Git', 'C', 'D', 'E'];
const ROADMAP = aRoadmap({
  tracker: aTracker({ readme: 'issue' }),
  phases: [aPhase({ items: TITLES.map((title) => anItem({ title })) })],
});
const FINE = printRoadmap(ROADMAP);
const WRONG = FINE.replace('phases:', 'pace: 900 hours\nphases:');

function planOf(text: string, observed: Observed): Plan {
  const parsed = parseRoadmap(text);
  if (parsed.ok) return planFor(parsed.roadmap, observed, AT);
  const [problems, glimpse] = [parsed.problems, glimpseRoadmap(text)];
  return planMistakes({ path: '.github/roadmap.yml', problems, glimpse, observed, now: AT });
}

/** Once its plan is applied; the law holds. */
function next(text: string, observed: Observed): Observed {
  const left = after(planOf(text, observed), observed, { at: AT });
  expect(planOf(text, left).actions).toEqual([]);
  return left;
}

function pageOf({ issues }: Observed): string | undefined {
  return issues.find(({ title }) => title === 'Roadmap progress')?.body;
}

const BEFORE = next(FINE, anObserved());

test('mistakes stand above what it said, in no README, and go when they are fixed', () => {
  const warned = next(WRONG, BEFORE);
  const [said, before] = [pageOf(warned) ?? '', pageOf(BEFORE) ?? ''];
  expect(said).toContain('> [!WARNING]');
  expect(said).toContain('900 hours');
  const warning =
    /<!-- milepost:mistakes -->[^]*<!-- milepost:mistakes-end -->\n\n/.exec(said)?.[0] ?? 'none';
  expect(said.replace(warning, '').replace(/sum=\w+/, '')).toBe(before.replace(/sum=\w+/, ''));
  expect(warned.readme).toEqual(BEFORE.readme);
  const other = pageOf(next(WRONG.replace('pace:', 'pase:'), warned)) ?? '';
  expect(other).not.toContain('900 hours');
  expect(other.match(/milepost:mistakes -->/g)).toHaveLength(1);
  expect(pageOf(next(FINE, warned))).toBe(before);
});

test('the notes around it stay', () => {
  const noted = {
    ...BEFORE,
    issues: BEFORE.issues.map((issue) =>
      issue.title === 'Roadmap progress' ? { ...issue, body: `Mine.\n\n${issue.body}\n\nBelow.` } : issue,
    ),
  };
  expect(pageOf(next(WRONG, noted))).toMatch(/^Mine\.[^]*WARNING[^]*Below\.$/);
});

test('a first roadmap with mistakes gets the issue with nothing else in it', () => {
  const warned = next(WRONG, anObserved());
  expect(warned.issues.map(({ title }) => title)).toEqual(['Roadmap progress']);
  expect(pageOf(warned)).toContain('900 hours');
  expect(warned.readme).toEqual(anObserved().readme);
  expect(pageOf(next(FINE, warned))).not.toContain('WARNING');
});

test('what would take out much at once is asked there', () => {
  const one = printRoadmap(aRoadmap({ ...ROADMAP, phases: [aPhase({ items: [anItem({ title: 'SQL' })] })] }));
  const held = next(one, BEFORE);
  expect(pageOf(held)).toContain('write `retire: 5` under `tracker:`');
  expect(held.issues.filter(({ state }) => state === 'closed')).toEqual([]);
  expect(pageOf(next(FINE, held))).toBe(pageOf(BEFORE));
});

test('it goes with the roadmap, and where the progress is elsewhere then', () => {
  const warned = next(WRONG, BEFORE);
  expect(isWarned(warned)).toBe(true);
  const gone = after(planGone(warned), warned, { at: AT });
  expect(pageOf(gone)?.replace(/sum=\w+/, '')).toBe(pageOf(BEFORE)?.replace(/sum=\w+/, ''));
  expect([planGone(gone).actions, isWarned(gone)]).toEqual([[], false]);
  const elsewhere = next(FINE.replace('readme: issue', 'readme: commit'), warned);
  expect(pageOf(elsewhere)).not.toContain('WARNING');
});

test('closed by a person, it is left alone, and that is said', () => {
  const closed = {
    ...BEFORE,
    issues: BEFORE.issues.map((issue) =>
      issue.title === 'Roadmap progress' ? { ...issue, state: 'closed' as const } : issue,
    ),
  };
  const plan = planOf(WRONG, closed);
  expect([plan.actions, plan.conflicts.map(({ code }) => code)]).toEqual([[], ['progress-closed']]);
});

test('nothing is made where issues are turned off, or somebody else quotes the marker', () => {
  expect(planOf(WRONG, anObserved({ repository: aRepository({ hasIssues: false }) })).actions).toEqual([]);
  const body = pageOf(BEFORE) ?? '';
  const theirs = anIssue({ title: 'Mine', body, ours: false, author: STRANGER, labels: [], number: 9 });
  expect(planOf(WRONG, anObserved({ issues: [theirs] })).actions).toEqual([]);
});
