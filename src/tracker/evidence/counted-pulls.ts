// Which merged pull requests count: those into the branches that the roadmap names.
import { compareTexts } from '../../roadmap/text.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import { matchGlobs } from './glob.ts';
import type { MergedPull } from '../observed.ts';
import { OUR_BRANCHES } from '../our-names.ts';

export interface CountingInput {
  readonly mergedPulls: readonly MergedPull[];
  /** Names or globs of the branches that count; empty where all do. */
  readonly bases: readonly string[];
}

/** The earliest merge first. Our own pull requests do not count. */
export function countedPulls(
  { mergedPulls, bases }: CountingInput,
  conflicts: Conflict[],
): readonly MergedPull[] {
  const pulls = mergedPulls
    .filter(({ headBranch, fromFork }) => !OUR_BRANCHES.includes(headBranch) || fromFork)
    .toSorted((a, b) => compareTexts(a.mergedAt, b.mergedAt) || a.number - b.number);
  if (bases.length === 0) return pulls;
  const branches = [...new Set(pulls.map(({ baseBranch }) => baseBranch))];
  const matched = matchGlobs(
    [{ id: 'bases', globs: bases }],
    branches.map((branch) => [branch]),
  );
  if (matched === undefined) conflicts.push(conflict('too-many-bases', 'bases'));
  const counting = new Set(branches.filter((_, at) => matched?.[at]?.has('bases')));
  return pulls.filter(({ baseBranch }) => counting.has(baseBranch));
}
