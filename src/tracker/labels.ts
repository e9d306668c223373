// The labels that are ours, and what an item's issue should carry. A label that exists keeps its colour.
import { type Item, type Kind, KINDS, type Roadmap, itemsOf } from '../roadmap/roadmap.ts';
import type { CreateLabel } from './action.ts';
import { ROADMAP_LABEL } from './match.ts';

const OPTIONAL_LABEL = 'optional';

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
type Labelled = Pick<Roadmap, 'kinds' | 'tracker'>;

/** The labels that the roadmap uses and the repository lacks. Names are compared whatever their case, as GitHub does. */
export function planLabels(roadmap: Roadmap, existing: readonly string[]): readonly CreateLabel[] {
  const items = itemsOf(roadmap);
  const there = new Set(existing.map((name) => name.toLowerCase()));
  const used = kindsOf(roadmap).filter((kind) => items.some((item) => item.kind === kind));
  const wanted: CreateLabel[] = [
    label(ROADMAP_LABEL, '6e7781', 'An item of the roadmap'),
    ...used.map((kind) => kindLabel(kind, roadmap)),
    ...(items.some((item) => item.optional)
      ? [label(prefixed(OPTIONAL_LABEL, roadmap), 'c5def5', 'Never lowers the percentage')]
      : []),
  ];
  return wanted.filter(({ name }) => !there.has(name.toLowerCase()));
}

function kindsOf({ kinds }: Labelled): readonly string[] {
  const builtIn: readonly string[] = KINDS;
  return [...builtIn, ...kinds.map(({ name }) => name).filter((name) => !builtIn.includes(name))];
}

/** GitHub refuses characters of four bytes in descriptions of labels, as emoji are: they are left out. */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]|\u200D|\uFE0F|\u20E3/gu;

function kindLabel(kind: string, roadmap: Labelled): CreateLabel {
  const declared = roadmap.kinds.find(({ name }) => name === kind);
  const color = declared?.color ?? (isBuiltIn(kind) ? COLORS[kind] : OWN_COLOR);
  const article = /^[aeio]/.test(kind) ? 'An' : 'A';
  const own = (declared?.description ?? '').replace(FOUR_BYTES, '').replace(/\s+/g, ' ').trim();
  const description = own === '' ? `${article} ${kind} of the roadmap` : own;
  return label(prefixed(kind, roadmap), color, description);
}

/** Of a kind that says nothing about its colour. */
const OWN_COLOR = '6639ba';

function isBuiltIn(kind: string): kind is Kind {
  return Object.hasOwn(COLORS, kind);
}

/** The label that marks our issues keeps its name: by it they are known again. */
function prefixed(name: string, { tracker }: Labelled): string {
  return `${tracker.labelPrefix}${name}`;
}

function label(name: string, color: string, description: string): CreateLabel {
  return { type: 'create-label', name, color, description };
}

/** The labels that an item's issue is created with. */
export function labelsOf(item: Item, roadmap: Labelled): readonly string[] {
  const optional = item.optional ? [OPTIONAL_LABEL] : [];
  return [ROADMAP_LABEL, ...[item.kind, ...optional].map((name) => prefixed(name, roadmap))];
}

/**
 * What an issue's labels should be: ours follow the item, all others stay, and so do ours of an earlier prefix.
 * Undefined where nothing changes.
 */
export function planIssueLabels(
  item: Item,
  current: readonly string[],
  roadmap: Labelled,
): readonly string[] | undefined {
  const wanted = labelsOf(item, roadmap);
  if (current.length === wanted.length && wanted.every((name) => current.includes(name))) return undefined;
  const isWanted = (name: string) => wanted.some((other) => other.toLowerCase() === name.toLowerCase());
  const names = [...kindsOf(roadmap), OPTIONAL_LABEL].map((name) => prefixed(name, roadmap).toLowerCase());
  const owned = new Set([ROADMAP_LABEL, ...names]);
  const kept = current.filter((name) => isWanted(name) || !owned.has(name.toLowerCase()));
  const missing = wanted.filter((name) => !kept.some((other) => other.toLowerCase() === name.toLowerCase()));
  return missing.length === 0 && kept.length === current.length ? undefined : [...kept, ...missing];
}
