// How far the learner has come, counted from the roadmap and the state of each item.
import type { Holiday, IsoDate, Item, LEVELS, Phase, Roadmap, Skill } from '../roadmap/roadmap.ts';
import type { Finish } from './forecast.ts';
import type { Unit } from './weights.ts';

/** `skipped`: a person closed its issue as not planned (or as a duplicate). It leaves the count. */
export type ItemState = 'open' | 'done' | 'skipped';

export interface ItemStatus {
  readonly state: ItemState;
  /** The number of its issue; none before it is created. */
  readonly issue?: number;
  /** The number of the pull request that completed it. */
  readonly evidence?: number;
  /** Of a done one: the address that the learner gave as what shows it. */
  readonly address?: string;
  /** Of a skipped one: why, in the learner's words. */
  readonly skippedFor?: string;
  /**
   * Of a done one: the day (UTC) on which the pull request was merged, else on which its issue was closed. None of what was done
   * before the roadmap came: that teaches nothing of the pace.
   */
  readonly doneOn?: IsoDate;
  /** Of an open one: the number of the pull request that shows that it is worked on, merged with `Progress:` or open. */
  readonly inProgress?: number;
  /** Boxes under "Done when" in its issue; none where no box is ticked. */
  readonly boxes?: { readonly ticked: number; readonly all: number };
  /** It is not clear whether it is new, or has another title now. */
  readonly isUnclear?: true;
}

export interface ItemProgress extends ItemStatus {
  readonly item: Item;
  /** What it counts for, in the progress' unit. */
  readonly weight: number;
  /** What shows that it is done, where the roadmap says so of its kind. */
  readonly shownBy?: string;
}

export interface Count {
  /** Required items that are done. */
  readonly done: number;
  /** Required items, the skipped ones left out. */
  readonly required: number;
  readonly optionalDone: number;
  readonly optional: number;
  readonly skipped: number;
  /** Hours of the required items that are done, and of all of them; null where items are counted, not hours. */
  readonly hours: { readonly done: number; readonly all: number } | null;
  /**
   * Whole percent of what the required items count for (see weights.ts), rounded down, so 100 means all. Of the optional
   * items where there are no others; 100 where all are skipped.
   */
  readonly percent: number;
}

export type PhaseState = 'done' | 'in progress' | 'not started';

export interface PhaseProgress extends Count {
  readonly phase: Phase;
  readonly state: PhaseState;
  /** The number of its milestone; none before it is created. */
  readonly milestone?: number;
  readonly items: readonly ItemProgress[];
  /** When what is open in it, and what has to come before, will be done; none where it is done, or without a forecast. */
  readonly expected?: Expected;
}

/** A range of days: half of the learners with such a history finish by the first, 17 of 20 by the second. */
export interface Expected {
  readonly half: IsoDate;
  readonly most: IsoDate;
}

/**
 * When the rest will be done, as of the last finished item: no clock moves it. `too-early`: so many finished items, on so
 * many days, are known by their dates.
 */
export type Outlook =
  | (Expected & { readonly kind: 'range'; readonly asOf: IsoDate })
  | { readonly kind: 'too-early'; readonly items: number; readonly days: number }
  | { readonly kind: 'done' };

/**
 * Why an item comes next: it is worked on, since that pull request; what it needs is done, the last of it by that pull request or
 * in that issue; or it needs nothing and is the next in its phase.
 */
export type UpNextReason =
  | { readonly kind: 'in-progress'; readonly pull: number }
  | { readonly kind: 'ready'; readonly pull?: number; readonly issue?: number }
  | { readonly kind: 'in-order' };

export interface UpNext extends ItemProgress {
  readonly phase: Phase;
  readonly why: UpNextReason;
  /** How many of its hours the week has room for, after those before it; none without a pace or hours. */
  readonly week?: { readonly hours: number; readonly of: number };
}

/** A level of a skill that the learner says to have reached, and when. */
export interface Reached {
  readonly level: (typeof LEVELS)[number];
  readonly on: IsoDate;
}

/** A skill, and how far the items that teach it are. */
export interface SkillProgress {
  readonly skill: Skill;
  /** Items that teach it and are done; of those that were not skipped. */
  readonly done: number;
  readonly teaching: number;
  readonly reached?: Reached;
}

/** A pause that the learner asked for: from that day on, until the other, which is the first one after it; none until they end it. */
export interface Paused {
  readonly since: IsoDate;
  readonly until?: IsoDate;
}

export interface Progress extends Count {
  readonly title: string;
  readonly phases: readonly PhaseProgress[];
  readonly skills: readonly SkillProgress[];
  /** One to three open items whose needs are met and that fit the week's hours; empty when all is done. See now/up-next.ts. */
  readonly upNext: readonly UpNext[];
  /** What the weights are: hours, or one for each item. */
  readonly unit: Unit;
  /** What of the count was finished when, where that is known; in the order of the days. */
  readonly history: readonly Finish[];
  /** Days without learning, which the outlook leaves out. */
  readonly holidays: readonly Holiday[];
  readonly outlook: Outlook;
  /** What the learner said last, until something is finished after it: no clock takes it away. None where all is done. */
  readonly paused?: Paused;
}

export interface ProgressInput {
  readonly roadmap: Roadmap;
  /** By item id; an item without an entry is open. */
  readonly items: ReadonlyMap<string, ItemStatus>;
  /** Milestone numbers by phase id. */
  readonly milestones: ReadonlyMap<string, number>;
  readonly paused?: Paused;
  /** By the name of the skill. */
  readonly reached?: ReadonlyMap<string, Reached>;
}
