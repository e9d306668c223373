// The text of the pull request with other dates, as its reader sees it.
import { expect, test } from 'vitest';
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
  expect(pullNamedIn(`<!-- x -->\n${repaceName(7)}`)).toBe(7);
  for (const end of ['workflow', 'permission', 'contents', 'branch'] as const)
    expect(pullNamedIn(repaceName(end))).toBeUndefined();
});
