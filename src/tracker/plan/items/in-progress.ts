// Whether an item is worked on: a merged pull request says `Progress: id`, or an open one is linked to its issue. The marker of its
// issue remembers the merged one, since only those with the latest activity are read. Finished, it shows as done; reopened, in
// progress again.
import type { Undone } from '../../evidence/merge.ts';
import type { Matched } from '../../match/match.ts';
import type { ObservedIssue, OpenPull } from '../../observed.ts';
import type { ItemDecision } from './item-state.ts';

/** What is known of the work on an item: the pull request that says so, and those that were taken back. */
export interface ProgressEvidence {
  readonly said: number | undefined;
  /** The open pull request that is linked to its issue. */
  readonly linked?: number | undefined;
  readonly undone: Undone;
}

type Match = Matched<ObservedIssue> | undefined;

/** The first of the open pull requests that are linked to an issue, by the issue's number. */
export function findLinked(pulls: readonly OpenPull[]): ReadonlyMap<number, number> {
  const inOrder = pulls.toSorted((a, b) => b.number - a.number);
  return new Map(inOrder.flatMap(({ number, closes }) => closes.map((issue) => [issue, number])));
}

/** The decision, with what is shown of the work and what the marker is to remember of it. */
export function withProgress(
  decision: ItemDecision,
  match: Match,
  { said, linked, undone }: ProgressEvidence,
): ItemDecision {
  const known = progressIn(match);
  // What is finished or skipped is not written to for this alone.
  if (decision.status.state !== 'open')
    return known === undefined ? decision : { ...decision, progress: known };
  const progress = known === undefined || undone.has(known) ? said : known;
  const shown = progress ?? linked;
  if (shown === undefined) return decision;
  const status = { ...decision.status, inProgress: shown };
  return { ...decision, status, ...(progress === undefined ? {} : { progress }) };
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
