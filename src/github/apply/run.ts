// What is at hand while a plan is carried out.
import type { Plan } from '../../tracker/plan/plan.ts';
import type { WriteFiles } from '../../tracker/action.ts';
import type { Conflict } from '../../tracker/conflicts/conflict.ts';
import type { Observed } from '../../tracker/observed.ts';
import type { GitHub } from '../client/connect.ts';
import type { PageKind } from '../../tracker/content/managed-block.ts';
import type { RepaceEnd } from '../../tracker/repace/repace-pull.ts';
import type { Intents } from './intents.ts';

export interface Target {
  readonly owner: string;
  readonly name: string;
  /** The default branch and the commit that was seen there; none in an empty repository. */
  readonly defaultBranch: string | null;
  readonly head: string | null;
}

/** A page that was made a moment ago, by its number and by GitHub's name for it. */
interface MadePage {
  readonly number: number;
  readonly id: string;
}

/** The run of one plan: numbers are added as issues and milestones are created. */
export interface Run {
  readonly github: GitHub;
  readonly plan: Plan;
  readonly target: Target;
  /** What the plan was made from. */
  readonly seen: Pick<Observed, 'issues' | 'milestones'>;
  /** Whether that was seen so short a time ago that it can be believed unread. */
  readonly isFresh: () => boolean;
  readonly intents: Pick<Intents, 'intend' | 'settle'>;
  readonly issues: Map<string, number>;
  readonly milestones: Map<string, number>;
  /** Ids of issues in GitHub's database, by number, as they came along. */
  readonly ids: Map<number, number>;
  /** What we wrote into issues, by number: a plan can write into one twice. */
  readonly bodies: Map<number, string>;
  /** Numbers of milestones that got another title on the way, so that two can swap theirs. */
  readonly detoured: Set<number>;
  /** Comments that were written: their ids below zero, each with the number of its issue; and the numbers of pages. */
  readonly others: number[];
  readonly pages: Map<PageKind, MadePage>;
  /** Commands, by the ids of their comments, of which GitHub lets us say nothing. */
  readonly unanswered: Set<number>;
  /** What became of the pull request with a new pace in this run. */
  repace?: RepaceEnd;
  /** Names in lower case that GitHub did not take. */
  readonly refusedLabels: Set<string>;
  readonly refusedLogins: Set<string>;
  /** What turned out to be impossible on the way. */
  readonly conflicts: Conflict[];
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
  /** The pull request that they need may not be opened. */
  isRefused: boolean;
  /** What there is of the way by pull request; undefined while it is as the plan says. */
  fallback?: WriteFiles['fallback'];
}

interface Start extends Pick<Run, 'github' | 'plan' | 'isFresh' | 'intents'> {
  readonly observed: Observed;
}

/** The beginning of a run: nothing is written. */
export function startRun({ github, plan, observed, isFresh, intents }: Start): Run {
  const target = observed.repository;
  return {
    ...{ github, plan, target, seen: observed, isFresh, intents },
    issues: new Map(plan.numbers.issues),
    milestones: new Map(plan.numbers.milestones),
    ids: new Map(),
    bodies: new Map(),
    detoured: new Set(),
    others: [],
    pages: new Map(),
    unanswered: new Set(),
    refusedLabels: new Set(),
    refusedLogins: new Set(),
    conflicts: [],
    files: { head: target.head, written: new Map(), isProtected: false, isRefused: false },
  };
}

/** The repository, as REST requests name it. */
export function repo({ target }: Pick<Run, 'target'>): { owner: string; repo: string } {
  return { owner: target.owner, repo: target.name };
}

/** A number that is there by then: the plan has its order. */
export function known(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`the plan uses "${id}" before it creates it`);
  return number;
}
