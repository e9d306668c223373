// A plan from all that it needs: made first from what the lists show, then again with what it turned out to need of issues.
import type { Plan } from '../tracker/action.ts';
import { findInNeed, findTouched } from '../tracker/in-need.ts';
import type { Observed } from '../tracker/observed.ts';
import { completePulls, keepDetails, withDetails } from './details.ts';
import type { Look } from './observe.ts';

export interface InFullInput {
  /** Pure: called more than once. */
  readonly plan: (observed: Observed) => Plan;
  /** Issues that were told something a moment ago. */
  readonly told: readonly number[];
  /** Some item is completed by the paths of files. */
  readonly withFiles: boolean;
  /** When the lists were read, in ms since the epoch. */
  readonly seenAt: number;
}

/** Plans until nothing more is needed. Throws a MilepostError where GitHub cannot be read. */
export async function planInFull(
  { observed: lean, rest }: Look,
  { plan: planFrom, told, withFiles, seenAt }: InFullInput,
): Promise<{ readonly plan: Plan; readonly observed: Observed }> {
  let observed: Observed = { ...lean, mergedPulls: await completePulls(rest, withFiles) };
  const known = new Set<number>();
  let wanted: ReadonlySet<number> = new Set(told);
  for (;;) {
    const plan = planFrom(observed);
    wanted = new Set([...wanted, ...findInNeed(plan, observed), ...incomplete(plan)]);
    const missing = new Set([...wanted].filter((number) => !known.has(number)));
    if (missing.size === 0) {
      keepDetails(rest.blobs.reader.known, known);
      return { plan, observed };
    }
    observed = await withDetails(rest, observed, { numbers: missing, now: seenAt });
    for (const number of missing) known.add(number);
  }

  /** Issues that would be written over though not all of them was read. */
  function incomplete(plan: Plan): readonly number[] {
    return findTouched(plan).filter((number) => {
      const issue = rest.issues.get(number);
      return issue !== undefined && (issue.isTextLeftOut || issue.hasMoreLabels);
    });
  }
}
