// When a skill is as far as it is to be.
import { expect, test } from 'vitest';
import type { SkillProgress } from '../../../src/progress/progress.ts';
import { isReached } from '../../../src/progress/skills.ts';

const on = '2027-01-31';

test.each<[string, Omit<SkillProgress, 'skill'>, boolean]>([
  ['what teaches it is done', { done: 2, teaching: 2 }, true],
  ['a part of that is', { done: 1, teaching: 2 }, false],
  ['nothing teaches it', { done: 0, teaching: 0 }, false],
  ['the learner says so', { done: 0, teaching: 2, reached: { level: 'intermediate', on } }, true],
  ['the learner says more', { done: 0, teaching: 0, reached: { level: 'advanced', on } }, true],
  [
    'the learner says less, whatever is done',
    { done: 2, teaching: 2, reached: { level: 'beginner', on } },
    false,
  ],
])('%s', (_, progress, expected) => {
  const skill = { name: 'SQL', target: 'intermediate', taughtBy: [] } as const;
  expect(isReached({ skill, ...progress })).toBe(expected);
});
