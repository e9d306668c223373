// What is at hand while a plan is applied to what was observed: see after.ts.
import type { Instant, Observed } from '../../../src/tracker/observed.ts';
import type { Plan } from '../../../src/tracker/plan/plan.ts';

export interface AfterOptions {
  /** When all of it happens. */
  readonly at: Instant;
  /** The default branch takes no push. */
  readonly isProtected?: boolean;
  /** How many of the actions are carried out; by default all. */
  readonly stopAfter?: number;
}

/** A repository while a plan is applied to it. */
export interface World {
  readonly plan: Plan;
  readonly options: AfterOptions;
  readonly issueNumbers: Map<string, number>;
  readonly milestoneNumbers: Map<string, number>;
  observed: Observed;
}

export function numbersOf({ issueNumbers, milestoneNumbers }: World) {
  return { issues: issueNumbers, milestones: milestoneNumbers };
}

export function known(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`the plan uses "${id}" before it is there`);
  return number;
}
