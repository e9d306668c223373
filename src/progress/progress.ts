// How far the learner has come, counted from the roadmap and the state of each item.
import type { Item, Phase, Roadmap, Skill } from '../roadmap/roadmap.ts';

/** `skipped`: a person closed its issue as not planned (or as a duplicate). It leaves the count. */
export type ItemState = 'open' | 'done' | 'skipped';

export interface ItemStatus {
  readonly state: ItemState;
  /** The number of its issue; none before it is created. */
  readonly issue?: number;
  /** The number of the pull request that completed it. */
  readonly evidence?: number;
  /** Of an open one: the number of the merged pull request that says that it is worked on. */
  readonly inProgress?: number;
  /** It is not clear whether it is new, or has another title now. */
  readonly isUnclear?: true;
}

export interface ItemProgress extends ItemStatus {
  readonly item: Item;
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
}

/** A skill, and how far the items that teach it are. */
export interface SkillProgress {
  readonly skill: Skill;
  /** Items that teach it and are done; of those that were not skipped. */
  readonly done: number;
  readonly teaching: number;
}

export interface Progress extends Count {
  readonly title: string;
  readonly phases: readonly PhaseProgress[];
  readonly skills: readonly SkillProgress[];
  /** One to three open items whose needs are met and that fit the week's hours; empty when all is done. */
  readonly upNext: readonly ItemProgress[];
}

export interface ProgressInput {
  readonly roadmap: Roadmap;
  /** By item id; an item without an entry is open. */
  readonly items: ReadonlyMap<string, ItemStatus>;
  /** Milestone numbers by phase id. */
  readonly milestones: ReadonlyMap<string, number>;
}
