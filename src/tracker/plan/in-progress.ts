// Whether an item is worked on: a merged pull request says `Progress: id`. The marker of its issue remembers which one,
// since only the pull requests with the latest activity are read. Finished, it shows as done; reopened, in progress again.
import type { Undone } from '../evidence/merge.ts';
import type { Matched } from '../match/match.ts';
import type { ObservedIssue } from '../observed.ts';
import type { ItemDecision } from './item-state.ts';

/** What is known of the work on an item: the pull request that says so, and those that were taken back. */
export interface ProgressEvidence {
  readonly said: number | undefined;
  readonly undone: Undone;
}

type Match = Matched<ObservedIssue> | undefined;

/** The decision, with what is shown of the work and what the marker is to remember of it. */
export function withProgress(
  decision: ItemDecision,
  match: Match,
  { said, undone }: ProgressEvidence,
): ItemDecision {
  const known = progressIn(match);
  // What is finished or skipped is not written to for this alone.
  if (decision.status.state !== 'open')
    return known === undefined ? decision : { ...decision, progress: known };
  const progress = known === undefined || undone.has(known) ? said : known;
  if (progress === undefined) return decision;
  return { ...decision, progress, status: { ...decision.status, inProgress: progress } };
}

/** What the marker remembers. */
export function progressIn(match: Match): number | undefined {
  const written = match?.block?.marker.progress;
  return written === undefined ? undefined : Number(written);
}

/** Why the marker is written, in words for the learner. */
export function progressText(progress: number | undefined): string {
  return progress === undefined ? 'not in progress any more' : `in progress since #${progress}`;
}
