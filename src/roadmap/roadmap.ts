// What a learner wrote, after parsing: plain values with every default filled in.

/** The kinds of item that every roadmap knows; each is a key in the YAML and a label in GitHub. */
export const KINDS = [
  'course',
  'book',
  'skill',
  'project',
  'certification',
  'exam',
  'degree',
  'practice',
  'community',
  'career',
  'task',
] as const;

export type Kind = (typeof KINDS)[number];

/** What a roadmap says about a kind: one of its own, or a built-in one. */
export interface KindDeclaration {
  readonly name: string;
  /** Six hex digits in lower case. */
  readonly color?: string;
  readonly description?: string;
  /** What shows that an item of it is done. */
  readonly evidence?: string;
}

/** A day without a time, `YYYY-MM-DD`. */
export type IsoDate = string;

export interface Resource {
  readonly title: string;
  readonly url?: string;
}

/** One of the ways to do a `one-of` item. */
export interface Choice {
  /** A built-in kind or one of the roadmap's own. */
  readonly kind: string;
  readonly title: string;
  readonly by?: string;
  readonly url?: string;
  readonly hours?: number;
}

export interface Item {
  /** Stable and unique in the roadmap: what the marker carries. Lower-case letters, digits, hyphens. */
  readonly id: string;
  /** Its id is written. Otherwise the title gave it, and another title gives another one. */
  readonly named: boolean;
  /** Ids that it had before; what GitHub has under one of them is this item's. */
  readonly was: readonly string[];
  /** A built-in kind or one of the roadmap's own. */
  readonly kind: string;
  /** At most 256 characters, one line: the title. */
  readonly title: string;
  readonly by?: string;
  readonly url?: string;
  readonly resources: readonly Resource[];
  /** Work in hours, above 0. */
  readonly hours?: number;
  readonly covers: readonly string[];
  readonly objective?: string;
  readonly level?: string;
  /** Ids of items that should come first. A signal, never a lock. No circles. */
  readonly needs: readonly string[];
  /** Globs in the repository; a merged pull request that touches one of them completes the item. */
  readonly paths: readonly string[];
  readonly doneWhen: readonly string[];
  readonly optional: boolean;
  /** It was done before the roadmap came to this repository. */
  readonly done: boolean;
  readonly notes?: string;
  /** Two or more for a `one-of`, which counts as one item; empty otherwise. */
  readonly choices: readonly Choice[];
}

export interface Phase {
  readonly id: string;
  /** Its id is written, and not made from its title. */
  readonly named: boolean;
  /** Ids that it had before. */
  readonly was: readonly string[];
  /** At most 200 characters, one line, unique in the roadmap whatever its case. */
  readonly title: string;
  readonly emoji?: string;
  /** As written, or counted from the roadmap's `start` and the phases' durations. */
  readonly due?: IsoDate;
  readonly goal?: string;
  readonly outcome?: string;
  readonly items: readonly Item[];
}

/** Of a skill, from the first on. */
export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

export interface Skill {
  readonly name: string;
  readonly target: (typeof LEVELS)[number];
  readonly group?: string;
  /** Ids of the items that teach it. */
  readonly taughtBy: readonly string[];
}

/** One of the ways that a roadmap offers. */
export interface Track {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
}

/** Days without learning, the first and the last included. */
export interface Holiday {
  /** What they are called, where that is written. */
  readonly name?: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** In the order of a week, which begins on Monday. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** How the repository wants its roadmap tracked; every default filled in. */
export interface Tracker {
  readonly readme: 'commit' | 'pull-request' | 'issue' | 'off';
  /** Names or globs of the branches on which merged work counts; empty where all do. */
  readonly bases: readonly string[];
  readonly dueDates: boolean;
  readonly assignee?: string;
  /** Empty by default. */
  readonly labelPrefix: string;
  readonly open: 'all' | 'phase';
  /** Whether needs are GitHub's own dependencies, too. */
  readonly dependencies: 'on' | 'off';
  /** Whether the README shows the card. */
  readonly card: 'on' | 'off';
  /** In the order of the file; no two overlap. */
  readonly holidays: readonly Holiday[];
  /** On which day the week before it is told; `weekly` is Monday. */
  readonly digest: 'off' | 'weekly' | Weekday;
  /** Whether a quiet time gets a friendly word. */
  readonly nudges: boolean;
  /** What progress is counted in; without it, hours where most required items have them. */
  readonly count?: 'hours' | 'items';
  /** How many items may be taken out at once without a question, where a person said so. */
  readonly retire?: number;
}

export interface Roadmap {
  readonly title: string;
  readonly summary?: string;
  readonly author?: string;
  readonly start?: IsoDate;
  /** Hours a week, above 0. */
  readonly pace?: number;
  /** The kinds that it declares, in the order of the file. */
  readonly kinds: readonly KindDeclaration[];
  readonly skills: readonly Skill[];
  /** The ways that it offers; empty where there is one way for all. */
  readonly tracks: readonly Track[];
  /** The id of the track that the learner goes; absent where none is picked. */
  readonly track?: string;
  readonly tracker: Tracker;
  /** Without what belongs only to tracks that were not picked. */
  readonly phases: readonly Phase[];
}

/** Every item of the roadmap in the order of the file. */
export function itemsOf(roadmap: Roadmap): readonly Item[] {
  return roadmap.phases.flatMap((phase) => phase.items);
}
