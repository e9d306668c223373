// What is at hand while a plan is carried out.
import type { Plan } from '../tracker/action.ts';
import type { GitHub } from './connect.ts';

export interface Target {
  readonly owner: string;
  readonly name: string;
  /** The default branch and the commit that was seen there; none in an empty repository. */
  readonly defaultBranch: string | null;
  readonly head: string | null;
}

/** The run of one plan: numbers are added as issues and milestones are created. */
export interface Run {
  readonly github: GitHub;
  readonly plan: Plan;
  readonly target: Target;
  readonly issues: Map<string, number>;
  readonly milestones: Map<string, number>;
}
