// The extended roadmap while it is being changed: its phases and items in order, found by id, and what went wrong.
import type { Finding, Path } from '../check/finding.ts';
import { idFromTitle } from '../id.ts';
import type { Vocabulary } from '../schema/keys.ts';
import { isRecord, textOf } from '../read/loose.ts';
import { nearest } from '../nearest.ts';
import { type Node, childOf, childrenOf } from '../read/node.ts';
import { references, readItemLeniently } from '../read/lenient-read.ts';
import { say } from '../problems/catalogue.ts';

export interface EditedItem {
  readonly id: string | undefined;
  readonly was: readonly string[];
  node: Node;
  skipped: boolean;
}

export interface EditedPhase {
  readonly id: string | undefined;
  readonly was: readonly string[];
  node: Node;
  readonly items: EditedItem[];
}

/** What an id in `skip` or `change` leads to. */
export type Target =
  | { readonly kind: 'item'; readonly item: EditedItem }
  | { readonly kind: 'phase'; readonly phase: EditedPhase };

export interface Edit {
  readonly own: Node;
  readonly words: Vocabulary;
  readonly phases: EditedPhase[];
  readonly findings: Finding[];
  /** Whether what had this id is left out, and nothing new has it. */
  isSkipped(id: string): boolean;
}

export function createEdit(base: Node, own: Node, words: Vocabulary): Edit {
  const list = childOf(base, 'phases');
  const phases = list === undefined ? [] : [...childrenOf(list)].map(([, node]) => editedPhase(node, words));
  return {
    own,
    words,
    phases,
    findings: [],
    isSkipped: (id) => {
      const items = phases.flatMap((phase) => phase.items);
      return (
        items.some((item) => item.skipped && answersTo(item, id)) &&
        !items.some((item) => !item.skipped && item.id === id)
      );
    },
  };
}

export function editedPhase(node: Node, words: Vocabulary): EditedPhase {
  const { value } = node;
  const list = childOf(node, 'items');
  const items = list === undefined ? [] : [...childrenOf(list)].map(([, item]) => editedItem(item, words));
  if (!isRecord(value)) return { id: undefined, was: [], node, items };
  const title = textOf(value['title']);
  const id = textOf(value['id']) ?? (title === undefined ? undefined : idFromTitle(title));
  return { id, was: references(value['was'], []).map((old) => old.id), node, items };
}

export function editedItem(node: Node, words: Vocabulary): EditedItem {
  if (!isRecord(node.value)) return { id: undefined, was: [], node, skipped: false };
  const { id, was } = readItemLeniently(node.value, [], words);
  return { id, was: was.map((old) => old.id), node, skipped: false };
}

function answersTo({ id, was }: Pick<EditedItem, 'id' | 'was'>, wanted: string): boolean {
  return id === wanted || was.includes(wanted);
}

/** The item of an id, an earlier one included. */
export function findItem(edit: Edit, id: string): EditedItem | undefined {
  const items = edit.phases.flatMap((phase) => phase.items);
  return items.find((item) => item.id === id) ?? items.find((item) => answersTo(item, id));
}

export function findPhase(edit: Edit, id: string): EditedPhase | undefined {
  return edit.phases.find((phase) => phase.id === id) ?? edit.phases.find((phase) => answersTo(phase, id));
}

/** What an id in `skip` or `change` means: `sql`, or `item/sql` and `phase/sql` where both are called so. */
export function findTarget(edit: Edit, text: string, path: Path): Target | undefined {
  const [, prefix, id = text] = /^(item|phase)\/(.+)$/.exec(text) ?? [];
  const item = prefix === 'phase' ? undefined : findItem(edit, id);
  const phase = prefix === 'item' ? undefined : findPhase(edit, id);
  if (item !== undefined && phase !== undefined) {
    edit.findings.push({ ...say('ambiguous-id', id), path });
    return undefined;
  }
  if (item !== undefined) return { kind: 'item', item };
  if (phase !== undefined) return { kind: 'phase', phase };
  reportUnknown(edit, { id, path, what: prefix ?? 'item or phase' });
  return undefined;
}

const MAX_SUGGESTIONS = 50;

export function reportUnknown(
  edit: Edit,
  { id, path, what }: { readonly id: string; readonly path: Path; readonly what: string },
): void {
  const items = what === 'phase' ? [] : edit.phases.flatMap((phase) => phase.items);
  const things = [...items, ...(what === 'item' ? [] : edit.phases)];
  // Looking for the nearest takes time: in a file full of unknown ids, only the first get a suggestion.
  const ids = edit.findings.length < MAX_SUGGESTIONS ? things.flatMap((thing) => thing.id ?? []) : [];
  const suggestion = nearest(id, ids);
  edit.findings.push({
    ...say('unknown-id', what, id),
    path,
    allowed: `the id of ${what === 'item' || what === 'item or phase' ? 'an' : 'a'} ${what} that it has`,
    ...(suggestion !== undefined && { suggestion }),
  });
}
