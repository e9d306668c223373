// The text of the pull request with new dates, as its reader sees it.
import { describe, expect, test } from 'vitest';
import type { Changed } from '../../../../src/tracker/repace/repace-text.ts';
import {
  pullNamedIn,
  renderRepacePull,
  repaceAnswers,
  repaceName,
} from '../../../../src/tracker/repace/repace-pull.ts';

const CHANGED: Changed = {
  kind: 'changed',
  text: '',
  start: { before: '2026-12-01', after: '2026-12-22' },
  pace: { before: 12, after: 1 },
  phases: [
    { title: 'Ground', emoji: '🧠', isDone: true, before: '2027-01-26', after: '2027-01-26' },
    {
      ...{ title: 'SQL | for @octocat, closes #1', isDone: false },
      ...{ before: '2027-03-09', after: '2027-04-21', expected: '2027-05-02' },
    },
    { title: 'Whenever', isDone: false },
  ],
};

const ASKED = { wish: { kind: 'pace', hours: 1 }, path: '.github/roadmap.yml', to: 42 } as const;

test('shows each phase before and after, and what merging and closing it means', async () => {
  const { title, body } = renderRepacePull(CHANGED, ASKED);
  expect(title).toBe('New dates for the roadmap: the last phase is due on 21 Apr 2027');
  expect(repaceAnswers(body)).toBe(42);
  expect(body).not.toMatch(/@octocat|closes #1/);
  await expect(`${body}\n`).toMatchFileSnapshot('snapshots/repace-pull.md');
});

test('an answer names it, or says why there is none', () => {
  expect(repaceName(7)).toBe('The new dates are in #7.');
  for (const number of [7, 1234]) expect(pullNamedIn(`<!-- x -->\n${repaceName(number)}`)).toBe(number);
  for (const other of ['See: The new dates are in #7.', 'The new dates are in #7. So', ''])
    expect(pullNamedIn(other)).toBeUndefined();
  for (const end of ['workflow', 'permission', 'contents', 'branch'] as const)
    expect(pullNamedIn(repaceName(end))).toBeUndefined();
});

describe('the forecast is shown', () => {
  const withPhases = (...phases: Changed['phases']) =>
    renderRepacePull({ kind: 'changed', text: '', phases }, ASKED);
  const open = { title: 'SQL', isDone: false, before: '2027-03-09', after: '2027-04-21' };
  const done = { title: 'Ground', isDone: true, before: '2027-01-26', after: '2027-01-26' };

  test.each([
    ['where an open phase has one', [done, { ...open, expected: '2027-05-02' }], true],
    ['not where none has', [done, open], false],
    ['not where all is done', [done], false],
  ])('%s', (_, phases, isShown) => {
    expect(/Half of learners/.test(withPhases(...phases).body)).toBe(isShown);
  });

  test('a roadmap whose phases have no date any more is named alone', () => {
    const { title, body } = withPhases({ title: 'SQL', isDone: false });
    expect(title).toBe('New dates for the roadmap');
    expect(body).not.toMatch(/Start:|Pace:/);
  });
});

test('a text that is not ours answers nothing', () => {
  for (const body of ['', 'See <!-- milepost:repace to=42 -->']) expect(repaceAnswers(body)).toBe(0);
});
