// A plan from all that it needs: made first from what the lists show, then again with what it turned out to need of issues.
import type { Plan } from '../../tracker/plan/plan.ts';
import { findInNeed, findTouched } from '../../tracker/plan/in-need.ts';
import type { Observed } from '../../tracker/observed.ts';
import { withBlockers } from './blockers.ts';
import { completePulls, keepDetails, withDetails } from './details.ts';
import { type AccessMemory, learnAccess } from './access.ts';
import type { Observation } from './observe.ts';
import { findLate } from './remarks/late.ts';
import { MOST_SIZED, keepSizes, learnSizes, withSizes } from './sizes.ts';

export interface InFullInput {
  /** Pure: called more than once. */
  readonly plan: (observed: Observed) => Plan | Promise<Plan>;
  /** Issues that were told something a moment ago. */
  readonly told: readonly number[];
  /** Some item is completed by the paths of files. */
  readonly withFiles: boolean;
  /** When the lists were read, in ms since the epoch. */
  readonly seenAt: number;
  readonly access: AccessMemory;
}

/** In one reconciliation: anybody can quote a marker, and each who does costs a request. */
const MOST_ASKED = 20;

/**
 * Plans until nothing more is needed, neither of issues nor of people nor of files. Whom we do not get to ask may not write,
 * and a file whose size we do not get to ask for is empty, this time.
 * Throws a MilepostError where GitHub cannot be read.
 */
export async function planInFull(
  { observed: lean, rest }: Observation,
  { plan: planFrom, told, withFiles, seenAt, access }: InFullInput,
): Promise<{ readonly plan: Plan; readonly observed: Observed }> {
  const { reader, at } = rest.blobs;
  const mergedPulls = await completePulls(rest, withFiles);
  let observed: Observed = {
    ...{ ...lean, access: access.known() },
    mergedPulls: withSizes(mergedPulls, reader.known),
  };
  let asked = 0;
  let sized = 0;
  const known = new Set<number>();
  const seen = new Set<number>();
  let wanted: ReadonlySet<number> = new Set(told);
  for (;;) {
    const plan = await planFrom(observed);
    const decided = [...findInNeed(plan, observed), ...findLate(plan, lean, rest)];
    wanted = new Set([...wanted, ...decided, ...incomplete(plan)]);
    const missing = new Set([...wanted].filter((number) => !known.has(number)));
    // Who need not be asked shows once the details are there.
    const doubts = missing.size > 0 ? [] : plan.doubts.slice(0, MOST_ASKED - asked);
    const unsized = missing.size > 0 ? [] : (plan.unsized ?? []).slice(0, MOST_SIZED - sized);
    const unseen = missing.size > 0 ? [] : (plan.unseen ?? []).filter((number) => !seen.has(number));
    if (missing.size === 0 && doubts.length === 0 && unsized.length === 0 && unseen.length === 0) {
      keepDetails(reader.known, known);
      keepSizes(reader.known, mergedPulls);
      return { plan, observed };
    }
    observed = await withDetails(rest, observed, { numbers: missing, now: seenAt });
    for (const number of missing) known.add(number);
    await learnAccess({ github: reader.github, at, memory: access }, doubts);
    asked += doubts.length;
    observed = await withBlockers(rest, observed, unseen);
    for (const number of unseen) seen.add(number);
    await learnSizes({ reader, at }, mergedPulls, unsized);
    sized += unsized.length;
    observed = {
      ...{ ...observed, access: access.known() },
      mergedPulls: withSizes(mergedPulls, reader.known),
    };
  }

  /** Issues that would be overwritten though not all of them was read. */
  function incomplete(plan: Plan): readonly number[] {
    return findTouched(plan).filter((number) => {
      const issue = rest.issues.get(number);
      return issue !== undefined && (issue.isTextLeftOut || issue.hasMoreLabels || issue.hasMoreAssignees);
    });
  }
}
