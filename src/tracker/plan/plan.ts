// The plan as data: what we intend to write, in order, and where we refuse to guess. Dry run = not applying.
import type { Action } from '../action.ts';
import type { Conflict } from '../conflicts/conflict.ts';
import type { FoundReason } from '../evidence/reasons.ts';
import type { ItemStatus, Paused, ProgressInput, Reached } from '../../progress/progress.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';

/** Issue numbers by item id and milestone numbers by phase id, as far as they are known. */
export interface Numbers {
  readonly issues: ReadonlyMap<string, number>;
  readonly milestones: ReadonlyMap<string, number>;
}

/** The state of every item once the plan is carried out. */
export type Outcome = ReadonlyMap<string, Omit<ItemStatus, 'issue'>>;

/** A file that a merged pull request added, without lines: empty, or no text. */
export interface UnsizedFile {
  readonly pull: number;
  readonly path: string;
}

export interface Plan {
  readonly roadmap: Roadmap;
  /** Where the roadmap stands in the repository; null where it is not there. */
  readonly roadmapPath: string | null;
  /** The repository's page, for links. */
  readonly url: string;
  readonly actions: readonly Action[];
  readonly conflicts: readonly Conflict[];
  readonly outcome: Outcome;
  /** Ids of the items that have an issue once the plan is carried out. */
  readonly tracked: ReadonlySet<string>;
  /** The learner said so in a command. It may have passed. */
  readonly paused?: Paused;
  /** By the names of skills of the roadmap, the levels that the learner says to have reached. */
  readonly reached?: ReadonlyMap<string, Reached>;
  /** What exists before anything is applied. */
  readonly numbers: Numbers;
  /** Logins of people whose permission decides something and is not known. Planned as if they may not write. */
  readonly doubts: readonly string[];
  /** Apps and workflows that opened the issues of items, by login, that of the newest issue first. */
  readonly doors?: readonly string[];
  /** New files of which only their size tells whether they are work, where that decides something. Planned as if they were empty. */
  readonly unsized?: readonly UnsizedFile[];
  /** Numbers of the issues of which it decides something what blocks them, which is not known. Planned as if nothing changed. */
  readonly unseen?: readonly number[];
  /** By the id of an item that a merged pull request completes and whose issue this plan closes: why. */
  readonly reasons?: ReadonlyMap<string, FoundReason>;
  /** Said at the top of the README section. */
  readonly notice?: string;
  /** The roadmap has mistakes: this plan only says so. */
  readonly hasMistakes?: true;
  /** There is no roadmap any more: this plan only takes back what we said of its mistakes. */
  readonly isGone?: true;
  /** Too much would be taken out at once: this plan only says so. */
  readonly isHeld?: true;
}

/** The outcome with the numbers known so far: what progress is counted from. */
export function progressInput(
  plan: Pick<Plan, 'roadmap' | 'outcome' | 'paused' | 'reached'>,
  numbers: Numbers,
): ProgressInput {
  const items = new Map<string, ItemStatus>();
  for (const [id, status] of plan.outcome) {
    const issue = numbers.issues.get(id);
    items.set(id, issue === undefined ? status : { ...status, issue });
  }
  const { roadmap, paused, reached } = plan;
  return {
    roadmap,
    items,
    milestones: numbers.milestones,
    ...(paused && { paused }),
    ...(reached && { reached }),
  };
}
