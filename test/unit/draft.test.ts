// What is offered to a repository: its own Markdown where that is a roadmap, else the starter.
import { expect, test } from 'vitest';
import { draftHere } from '../../src/draft.ts';

async function offeredFrom(text: string): Promise<string | undefined> {
  const files = [{ path: 'ROADMAP.md', bytes: Buffer.from(text) }];
  return (await draftHere.draftRoadmap(files, 'journey')).source?.path;
}

const WEEK = (week: number, entries: number) =>
  `### Week ${week}: Part ${week}\n${'- Read on\n'.repeat(entries)}`;

test('one of several plans may be short: the document counts', async () => {
  const plans = `# Plans\n\nChoose one:\n\n## Quick plan\n${WEEK(1, 2)}\n## Slow plan\n${WEEK(1, 3)}${WEEK(2, 3)}`;
  expect(await offeredFrom(plans)).toBe('ROADMAP.md');
});

test('what became checklists counts by its boxes', async () => {
  const part = (name: string) =>
    `### ${name}\n#### ${name} basics\n- [ ] read ${name}\n- [x] write ${name}\n- [ ] show ${name}\n`;
  const text = `# Plan\n\n## Phase 1: A\n${part('Maps')}\n## Phase 2: B\n${part('Trees')}`;
  expect(await offeredFrom(text)).toBe('ROADMAP.md');
});

test('one phase, or a handful of entries, is none', async () => {
  expect(await offeredFrom(`# Notes\n\n${'- a word\n'.repeat(20)}`)).toBeUndefined();
  expect(await offeredFrom(`# Notes\n\n${WEEK(1, 2)}\n${WEEK(2, 2)}`)).toBeUndefined();
});
