// Counts how far the learner has come. Knows no clock: the same input gives the same figures.
import type { Progress, ProgressInput } from './progress.ts';

/** Progress from the roadmap and the state of each item. */
export function computeProgress(input: ProgressInput): Progress {
  throw new Error(`not written yet: ${input.roadmap.title}`);
}
