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

/** A day without a time, `YYYY-MM-DD`. */
export type IsoDate = string;

export interface Resource {
  readonly title: string;
  readonly url?: string;
}

/** One of the ways to do a `one-of` item. */
export interface Choice {
  readonly kind: Kind;
  readonly title: string;
  readonly by?: string;
  readonly url?: string;
  readonly hours?: number;
}

export interface Item {
  /** Stable and unique in the roadmap: what the marker carries. Lower-case letters, digits, hyphens. */
  readonly id: string;
  readonly kind: Kind;
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
  readonly notes?: string;
  /** Two or more for a `one-of`, which counts as one item; empty otherwise. */
  readonly choices: readonly Choice[];
}

export interface Phase {
  readonly id: string;
  /** At most 200 characters, one line, unique in the roadmap whatever its case. */
  readonly title: string;
  readonly emoji?: string;
  /** As written, or counted from the roadmap's `start` and the phases' durations. */
  readonly due?: IsoDate;
  readonly goal?: string;
  readonly outcome?: string;
  readonly items: readonly Item[];
}

export interface Roadmap {
  readonly title: string;
  readonly summary?: string;
  readonly author?: string;
  readonly start?: IsoDate;
  /** Hours a week, above 0. */
  readonly pace?: number;
  readonly phases: readonly Phase[];
}

/** Every item of the roadmap in the order of the file. */
export function itemsOf(roadmap: Roadmap): readonly Item[] {
  return roadmap.phases.flatMap((phase) => phase.items);
}
