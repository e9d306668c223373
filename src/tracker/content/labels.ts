// The labels that are ours, and what an item's issue should carry. A label that exists keeps its colour.
import { type Item, type Kind, KINDS, type Roadmap, itemsOf } from '../../roadmap/roadmap.ts';
import type { CreateLabel } from '../action.ts';
import { ROADMAP_LABEL } from '../match/match.ts';
import type { ObservedLabel } from '../observed.ts';
import { labelDigest } from './written.ts';

const OPTIONAL_LABEL = 'optional';
const ROADMAP_DESCRIPTION = 'An item of the roadmap';

const COLORS: Readonly<Record<Kind, string>> = {
  course: '1d76db',
  book: '8250df',
  skill: '0e8a16',
  project: 'd93f0b',
  certification: 'b08800',
  exam: 'b60205',
  degree: '5319e7',
  practice: '006b75',
  community: 'bf3989',
  career: '57606a',
  task: '0969da',
};

/** What of a roadmap decides its labels. */
export type Labelled = Pick<Roadmap, 'kinds' | 'tracker'>;

/** What a label of ours is called in the repository, by its name in the roadmap in lower case, where a person renamed it. */
export type LabelNames = ReadonlyMap<string, string>;

export function nameOf(name: string, names: LabelNames): string {
  return names.get(name.toLowerCase()) ?? name;
}

/** All labels that could be ours, in order. */
function ourLabels(roadmap: Labelled): readonly CreateLabel[] {
  return [
    label(ROADMAP_LABEL, '6e7781', ROADMAP_DESCRIPTION),
    ...kindsOf(roadmap).map((kind) => kindLabel(kind, roadmap)),
    label(prefixed(OPTIONAL_LABEL, roadmap), 'c5def5', 'Never lowers the percentage'),
  ];
}

/**
 * Which of ours a person renamed: GitHub moves the new name onto all issues, and the description still says whose it is.
 * Where two could be meant, none is.
 */
export function findRenamed(roadmap: Labelled, existing: readonly ObservedLabel[]): LabelNames {
  const ours = ourLabels(roadmap);
  const names = new Set(ours.map(({ name }) => name.toLowerCase()));
  const there = new Set(existing.map(({ name }) => name.toLowerCase()));
  const strangers = existing.filter(({ name }) => !names.has(name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const { name, description } of ours) {
    const isOnlyOne = ours.filter((other) => other.description === description).length === 1;
    if (there.has(name.toLowerCase()) || !isOnlyOne) continue;
    const [found, ...more] = strangers.filter((other) => withoutFourBytes(other.description) === description);
    if (found !== undefined && more.length === 0) renamed.set(name.toLowerCase(), found.name);
  }
  return renamed;
}

/** What the label that each of our issues carries is called, where a person may have renamed it. Known without a roadmap. */
export function findRoadmapLabel(existing: readonly ObservedLabel[]): string {
  if (existing.some(({ name }) => name.toLowerCase() === ROADMAP_LABEL)) return ROADMAP_LABEL;
  const [found, ...more] = existing.filter(({ description }) => description === ROADMAP_DESCRIPTION);
  return found === undefined || more.length > 0 ? ROADMAP_LABEL : found.name;
}

export interface LabelsInput {
  readonly existing: readonly ObservedLabel[];
  readonly renamed: LabelNames;
  /** Of one that a person took off all of its issues, as deleting it does: it is not made again. */
  readonly isTakenOff: (name: string) => boolean;
}

/** The labels that the roadmap uses and the repository lacks. Names are compared whatever their case, as GitHub does. */
export function planLabels(
  roadmap: Roadmap,
  { existing, renamed, isTakenOff }: LabelsInput,
): readonly CreateLabel[] {
  const there = new Set([...existing.map(({ name }) => name.toLowerCase()), ...renamed.keys()]);
  const used = new Set(itemsOf(roadmap).flatMap((item) => labelsOf(item, roadmap)));
  return ourLabels(roadmap).filter(
    ({ name }) =>
      (used.has(name) || name === ROADMAP_LABEL) && !there.has(name.toLowerCase()) && !isTakenOff(name),
  );
}

function kindsOf({ kinds }: Labelled): readonly string[] {
  const builtIn: readonly string[] = KINDS;
  return [...builtIn, ...kinds.map(({ name }) => name).filter((name) => !builtIn.includes(name))];
}

/** GitHub refuses characters of four bytes in descriptions of labels, as emoji are: they are left out. */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]|\u200D|\uFE0F|\u20E3/gu;

function withoutFourBytes(text: string): string {
  return text.replace(FOUR_BYTES, '').replace(/\s+/g, ' ').trim();
}

function kindLabel(kind: string, roadmap: Labelled): CreateLabel {
  const declared = roadmap.kinds.find(({ name }) => name === kind);
  const color = declared?.color ?? (isBuiltIn(kind) ? COLORS[kind] : OWN_COLOR);
  const article = /^[aeio]/.test(kind) ? 'An' : 'A';
  const own = withoutFourBytes(declared?.description ?? '');
  const description = own === '' ? `${article} ${kind} of the roadmap` : own;
  return label(prefixed(kind, roadmap), color, description);
}

/** Of a kind that says nothing about its colour. */
const OWN_COLOR = '6639ba';

function isBuiltIn(kind: string): kind is Kind {
  return Object.hasOwn(COLORS, kind);
}

/** The label that marks our issues has no prefix: by it they are known again, whatever the roadmap says. */
function prefixed(name: string, { tracker }: Labelled): string {
  return `${tracker.labelPrefix}${name}`;
}

function label(name: string, color: string, description: string): CreateLabel {
  return { type: 'create-label', name, color, description };
}

/** The labels of an item's issue, as the roadmap names them. */
export function labelsOf(item: Item, roadmap: Labelled): readonly string[] {
  const optional = item.optional ? [OPTIONAL_LABEL] : [];
  return [ROADMAP_LABEL, ...[item.kind, ...optional].map((name) => prefixed(name, roadmap))];
}

export interface IssueLabelsInput {
  readonly item: Item;
  readonly current: readonly string[];
  readonly roadmap: Labelled;
  readonly names: LabelNames;
  /** Digests of ours that we last wrote; unknown in what is adopted, or was written by an early version. */
  readonly written?: readonly string[];
}

export interface PlannedLabels {
  /** What the issue's labels should be; none where nothing changes. */
  readonly labels?: readonly string[];
  /** Ours that a person took off: they stay off. By the roadmap's names. */
  readonly takenOff: readonly string[];
  /** Ours that a person put on although they are not the item's: they stay on. */
  readonly added: readonly string[];
}

/** Ours follow the item, but for what a person changed since we wrote it; all others stay, and so do ours of an earlier prefix. */
export function planIssueLabels({ item, current, roadmap, names, written }: IssueLabelsInput): PlannedLabels {
  const there = new Set(current.map((name) => name.toLowerCase()));
  const has = (name: string) => there.has(nameOf(name, names).toLowerCase());
  const wrote = (name: string) => written?.includes(labelDigest(name));
  const wanted = labelsOf(item, roadmap);
  const takenOff = wanted.filter((name) => !has(name) && wrote(name) === true);
  const missing = wanted.filter((name) => !has(name) && !takenOff.includes(name));
  const wantedKeys = new Set(wanted.map((name) => name.toLowerCase()));
  const others = [...kindsOf(roadmap), OPTIONAL_LABEL]
    .map((name) => prefixed(name, roadmap))
    .filter((name) => !wantedKeys.has(name.toLowerCase()) && has(name));
  const added = others.filter((name) => wrote(name) === false);
  const gone = new Set(
    others.filter((name) => !added.includes(name)).map((name) => nameOf(name, names).toLowerCase()),
  );
  const isSame = missing.length === 0 && gone.size === 0;
  const kept = current.filter((name) => !gone.has(name.toLowerCase()));
  return {
    ...(isSame ? {} : { labels: [...kept, ...missing.map((name) => nameOf(name, names))] }),
    ...{ takenOff, added },
  };
}
