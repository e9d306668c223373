// How far a skill is: by what the learner says of it, else by the items that teach it.
import { LEVELS } from '../roadmap/roadmap.ts';
import type { SkillProgress } from './progress.ts';

/** Whether it is as far as it is to be. */
export function isReached({ skill, done, teaching, reached }: SkillProgress): boolean {
  if (reached === undefined) return teaching > 0 && done === teaching;
  return LEVELS.indexOf(reached.level) >= LEVELS.indexOf(skill.target);
}
