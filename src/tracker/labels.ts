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

const OWNED: ReadonlySet<string> = new Set([ROADMAP_LABEL, OPTIONAL_LABEL, ...KINDS]);

/** The labels that the roadmap uses and the repository lacks. Names are compared whatever their case, as GitHub does. */
export function planLabels(roadmap: Roadmap, existing: readonly string[]): readonly CreateLabel[] {
  const items = itemsOf(roadmap);
  const there = new Set(existing.map((name) => name.toLowerCase()));
  const kinds = KINDS.filter((kind) => items.some((item) => item.kind === kind));
  const wanted: CreateLabel[] = [
    label(ROADMAP_LABEL, '6e7781', 'An item of the roadmap'),
    ...kinds.map((kind) =>
      label(kind, COLORS[kind], `A ${kind} of the roadmap`.replace('A exam', 'An exam')),
    ),
    ...(items.some((item) => item.optional)
      ? [label(OPTIONAL_LABEL, 'c5def5', 'Never lowers the percentage')]
      : []),
  ];
  return wanted.filter(({ name }) => !there.has(name));
}

function label(name: string, color: string, description: string): CreateLabel {
  return { type: 'create-label', name, color, description };
}

/** The labels that an item's issue is created with. */
export function labelsOf(item: Item): readonly string[] {
  return [ROADMAP_LABEL, item.kind, ...(item.optional ? [OPTIONAL_LABEL] : [])];
}

/** What an issue's labels should be: ours follow the item, all others stay. Undefined where nothing changes. */
export function planIssueLabels(item: Item, current: readonly string[]): readonly string[] | undefined {
  const wanted = labelsOf(item);
  const kept = current.filter(
    (name) => wanted.includes(name.toLowerCase()) || !OWNED.has(name.toLowerCase()),
  );
  const missing = wanted.filter((name) => !kept.some((other) => other.toLowerCase() === name));
  return missing.length === 0 && kept.length === current.length ? undefined : [...kept, ...missing];
}
