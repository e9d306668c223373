// Learners whose dates are known, and the moments at which a forecast of theirs can be judged.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Finish, computePace } from '../../../src/progress/forecast.ts';

const LEARNERS = z.array(
  z.object({
    id: z.string(),
    /** The day of each finished item, counted from the first, in order. */
    days: z
      .array(z.int().min(0))
      .min(1)
      .refine((days) => days.every((day, at) => at === 0 || day >= (days[at - 1] ?? 0)), 'not in order'),
    /** How many there are to finish, where that is known. */
    planned: z.int().min(1).nullish(),
  }),
);

export type Learner = z.infer<typeof LEARNERS>[number];

/** The learners that Milepost's ratios come from: dates out of public git histories, without names. */
export const SHIPPED = new URL('learner-pace.json', import.meta.url);

/** A file of learners. Rejects where it cannot be read, or has another form. */
export async function readLearners(file: string | URL): Promise<readonly Learner[]> {
  return LEARNERS.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** A forecast that could have been made, and what came of it. */
export interface Case {
  readonly history: readonly Finish[];
  readonly remaining: number;
  /** Days from the last finished item until the remaining ones were done; half a day where it was the same. */
  readonly took: number;
  /** So that each learner weighs the same. */
  readonly weight: number;
}

const WEEKS = { first: 2, last: 24 };
/** What is left, as shares of what is done. */
const AHEAD = [0.5, 1, 2];

/**
 * What would have been said in weeks 2 to 24 of the next 50, 100 and 200 % of what was done by then; only where there is
 * enough to go by, and where it was reached in the end.
 */
export function casesOf({ days }: Learner): readonly Case[] {
  const cases: Omit<Case, 'weight'>[] = [];
  for (let week = WEEKS.first; week <= WEEKS.last; week += 1) {
    const done = days.filter((day) => day <= (days[0] ?? 0) + 7 * week);
    const history = done.map((day) => ({ day, weight: 1 }));
    if (done.length === days.length || computePace(history) === undefined) continue;
    for (const share of AHEAD) {
      const remaining = Math.max(1, Math.round(done.length * share));
      const end = days[done.length + remaining - 1];
      const last = done.at(-1);
      if (end === undefined || last === undefined) continue;
      cases.push({ history, remaining, took: Math.max(end - last, 0.5) });
    }
  }
  return cases.map((one) => ({ ...one, weight: 1 / cases.length }));
}
