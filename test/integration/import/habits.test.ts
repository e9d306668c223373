// Kinds of Markdown roadmap, in fixtures of our own: does each line of work land in the phase where its reader looks for it?
import { afterAll, describe, expect, test } from 'vitest';
import { linesIn, listHabits, readHabit } from './judge/expectation.ts';
import { findFactFaults, findTitleFaults } from './judge/facts.ts';
import { checkExpectation, findLost, findLostLinks, findMisplaced, findPhaseFaults } from './judge/judge.ts';
import { judged, linesOf } from './judge/judged.ts';

const EXPECTED_SHARE = 0.95;

interface Score {
  readonly habit: string;
  readonly lines: number;
  readonly right: number;
}

const scores: Score[] = [];

describe.each(listHabits())('%s', (name) => {
  const habit = readHabit(name);
  const given = judged(habit);
  const hasKnownFaults = habit.expected.notYet !== undefined;

  test('the expectation speaks of every line of work, and of no other', () => {
    expect(checkExpectation(linesOf(habit), habit.expected)).toEqual([]);
  });

  test('every line lands where its reader looks for it', () => {
    const misplaced = findMisplaced(given);
    scores.push({ habit: name, lines: given.lines.length, right: given.lines.length - misplaced.length });
    const known = (given.expected.notYet ?? []).flatMap(({ lines }) => linesIn(lines));
    expect(misplaced.filter((line) => !known.includes(Number.parseInt(line, 10)))).toEqual([]);
    expect(misplaced).toHaveLength(known.length);
  });

  test('nothing is dropped silently, no address either', () => {
    expect([...findLost(given), ...findLostLinks(given)]).toEqual([]);
  });

  test.skipIf(hasKnownFaults)('phases: their titles, order, emoji, length and number of items', () => {
    expect(findPhaseFaults(given)).toEqual([]);
  });

  test.skipIf(hasKnownFaults)('facts: kinds, authors, addresses, hours, ticks', () => {
    expect(findFactFaults(given)).toEqual([]);
  });

  test('titles are tidy and can be told apart', () => {
    expect(findTitleFaults(given)).toEqual([]);
  });
});

test('of all lines at least 95 % are in the right place', () => {
  const lines = sum(scores.map((score) => score.lines));
  expect(lines).toBeGreaterThan(400);
  expect(sum(scores.map((score) => score.right)) / lines).toBeGreaterThanOrEqual(EXPECTED_SHARE);
});

afterAll(() => {
  const rows = scores.map(({ habit, lines, right }) => `${habit.padEnd(22)}${share(right, lines)}`);
  const all = share(sum(scores.map(({ right }) => right)), sum(scores.map(({ lines }) => lines)));
  console.log(['lines in the right place', ...rows, `${'all'.padEnd(22)}${all}`].join('\n'));
});

function share(right: number, lines: number): string {
  return `${String(right).padStart(4)} of ${String(lines).padStart(3)}  ${((100 * right) / lines).toFixed(1)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
