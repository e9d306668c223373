// What is at hand while a plan is carried out.
import type { Plan, WriteFiles } from '../tracker/action.ts';
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
  readonly files: RunFiles;
}

/** Where our files stand after what this run has written: it can write them twice. */
interface RunFiles {
  /** The default branch's head. */
  head: string | null;
  /** What we wrote to the default branch, by path. */
  readonly written: Map<string, string>;
  /** The default branch has refused our commit. */
  isProtected: boolean;
  /** What there is of the way by pull request; undefined while it is as the plan says. */
  fallback?: WriteFiles['fallback'];
}

/** The beginning of a run: nothing is written. */
export function startRun({ github, plan, target }: Pick<Run, 'github' | 'plan' | 'target'>): Run {
  return {
    ...{ github, plan, target },
    issues: new Map(plan.numbers.issues),
    milestones: new Map(plan.numbers.milestones),
    files: { head: target.head, written: new Map(), isProtected: false },
  };
}
