// The three things that an extending roadmap says of the other: skip, change, add.
import { checkItem } from '../check/check.ts';
import {
  type Edit,
  type EditedItem,
  type EditedPhase,
  editedItem,
  editedPhase,
  findItem,
  findPhase,
  findTarget,
  reportUnknown,
  type Target,
} from './extend-edit.ts';
import { type Path, whereIs } from '../check/finding.ts';
import { isRecord, textOf } from '../read/loose.ts';
import { type Node, childOf, childrenOf, mapNode } from '../read/node.ts';
import { NOT_WITH_ONE_OF } from '../schema/schema-item.ts';
import { changeablePhaseFields } from '../schema/schema-phase.ts';
import { references, readItemLeniently } from '../read/lenient-read.ts';
import { say } from '../problems/catalogue.ts';

export function applySkips(edit: Edit): void {
  const list = childOf(edit.own, 'skip');
  if (list === undefined || !Array.isArray(list.value)) return;
  for (const { id, path } of references(list.value, ['skip'])) {
    const target = findTarget(edit, id, path);
    if (target?.kind === 'item') target.item.skipped = true;
    if (target?.kind === 'phase') for (const item of target.phase.items) item.skipped = true;
  }
}

export function applyChanges(edit: Edit): void {
  const changes = childOf(edit.own, 'change');
  if (changes === undefined || !isRecord(changes.value)) return;
  for (const [id, change] of childrenOf(changes)) {
    const target = findTarget(edit, id.trim(), ['change', id]);
    if (target === undefined || !isRecord(change.value)) continue;
    reportForeignKeys(edit, { change, target, path: ['change', id] });
    if (target.kind === 'item') target.item.node = changeItem(target.item, change, edit);
    else target.phase.node = changePhase(target.phase, change);
  }
}

const PHASE_KEYS = Object.keys(changeablePhaseFields);

interface Change {
  readonly change: Node;
  readonly target: Target;
  readonly path: Path;
}

function reportForeignKeys(edit: Edit, { change, target, path }: Change): void {
  const allowed = edit.words.keys.change.filter(
    (key) => PHASE_KEYS.includes(key) === (target.kind === 'phase'),
  );
  for (const [key] of childrenOf(change)) {
    if (allowed.includes(key) || !edit.words.keys.change.includes(key)) continue;
    const what = target.kind === 'item' ? 'an item' : 'a phase';
    edit.findings.push({ ...say('not-its-key', what, key), path, key, allowed: allowed.join(', ') });
  }
}

/** New keys replace old ones; a new kind replaces the old kind, and so does `one-of`. The id stays. */
function changeItem({ id, node }: EditedItem, change: Node, { words }: Edit): Node {
  const given = [...childrenOf(change)].filter(([key]) => !PHASE_KEYS.includes(key));
  const isKind = (key: string) => words.kinds.includes(key) || key === 'one-of';
  const gone = given.some(([key]) => isKind(key)) ? isKind : () => false;
  const toChoices = given.some(([key]) => key === 'one-of');
  const kept = [...childrenOf(node)].filter(
    ([key]) => !gone(key) && !(toChoices && NOT_WITH_ONE_OF.includes(key)),
  );
  return withId(mapNode([...kept, ...given], node.place), id);
}

function changePhase({ id, node }: EditedPhase, change: Node): Node {
  const given = [...childrenOf(change)].filter(([key]) => PHASE_KEYS.includes(key));
  const dated = given.some(([key]) => key === 'due' || key === 'duration');
  const kept = [...childrenOf(node)].filter(([key]) => !dated || (key !== 'due' && key !== 'duration'));
  return withId(mapNode([...kept, ...given], node.place), id);
}

/** Whoever builds on another roadmap cannot answer what became of its items: they count as if each had an id. */
export function writeIds(edit: Edit): void {
  for (const phase of edit.phases) {
    phase.node = withId(phase.node, phase.id);
    for (const item of phase.items) item.node = withId(item.node, item.id);
  }
}

/** Writes out the id that the old title gave, since GitHub knows it by that. */
function withId(node: Node, id: string | undefined): Node {
  if (id === undefined || childOf(node, 'id') !== undefined) return node;
  const { source, at } = node.place;
  return mapNode(
    [...childrenOf(node), ['id', { value: id, place: { source, at, children: new Map() } }]],
    node.place,
  );
}

export function addEntries(edit: Edit): void {
  const list = childOf(edit.own, 'add');
  if (list === undefined || !Array.isArray(list.value)) return;
  for (const [step, node] of childrenOf(list)) {
    const path = ['add', Number(step)];
    if (!isRecord(node.value)) continue;
    if ('title' in node.value || 'items' in node.value) addPhase(edit, node, path);
    else addItem(edit, node, path);
  }
}

const PLACES = ['in', 'before', 'after'] as const;
type PlaceKey = (typeof PLACES)[number];

/** The entry without the keys that say where it goes. */
function withoutPlace(node: Node): Node {
  const entries = [...childrenOf(node)].filter(([key]) => !PLACES.some((place) => place === key));
  return mapNode(entries, node.place);
}

function placeKeys(node: Node): readonly PlaceKey[] {
  return PLACES.filter((key) => isRecord(node.value) && key in node.value);
}

function addItem(edit: Edit, node: Node, path: Path): void {
  const item = editedItem(withoutPlace(node), edit.words);
  if (isRecord(node.value)) {
    const findings = checkItem(readItemLeniently(node.value, path, edit.words), edit.words);
    edit.findings.push(...findings);
    if (findings.length > 0) return;
  }
  const [place, second] = placeKeys(node);
  if (place === undefined || second !== undefined) {
    const key = second === undefined ? {} : { key: second };
    edit.findings.push({ ...say('no-place', 'item', place, second), path, ...key });
    return;
  }
  if (isTaken(edit, { thing: item, there: findItem(edit, item.id ?? ''), path })) return;
  const at = textOf((node.value as Readonly<Record<string, unknown>>)[place]);
  if (at === undefined) return;
  if (place === 'in') findPhaseOr(edit, at, [...path, 'in'])?.items.push(item);
  else insertItem(edit, item, { place, at, path: [...path, place] });
}

interface Spot {
  readonly place: 'before' | 'after';
  readonly at: string;
  readonly path: Path;
}

function insertItem(edit: Edit, item: EditedItem, { place, at, path }: Spot): void {
  const beside = findItem(edit, at);
  const phase = edit.phases.find(({ items }) => items.some((other) => other === beside));
  if (beside === undefined || phase === undefined) {
    reportUnknown(edit, { id: at, path, what: 'item' });
    return;
  }
  phase.items.splice(phase.items.indexOf(beside) + (place === 'after' ? 1 : 0), 0, item);
}

function findPhaseOr(edit: Edit, id: string, path: Path): EditedPhase | undefined {
  const phase = findPhase(edit, id);
  if (phase === undefined) reportUnknown(edit, { id, path, what: 'phase' });
  return phase;
}

function addPhase(edit: Edit, node: Node, path: Path): void {
  const phase = editedPhase(withoutPlace(node), edit.words);
  const [place, second] = placeKeys(node);
  if (second !== undefined) {
    edit.findings.push({ ...say('no-place', 'phase', place, second), path, key: second });
    return;
  }
  if (isTaken(edit, { thing: phase, there: findPhase(edit, phase.id ?? ''), path })) return;
  for (const [index, item] of phase.items.entries()) {
    const at = [...path, 'items', index];
    if (isTaken(edit, { thing: item, there: findItem(edit, item.id ?? ''), path: at })) return;
  }
  const at =
    place === undefined ? undefined : textOf((node.value as Readonly<Record<string, unknown>>)[place]);
  if (place === undefined || place === 'in' || at === undefined) {
    edit.phases.push(phase);
    return;
  }
  const beside = findPhaseOr(edit, at, [...path, place]);
  if (beside !== undefined)
    edit.phases.splice(edit.phases.indexOf(beside) + (place === 'after' ? 1 : 0), 0, phase);
}

interface Claim {
  readonly thing: EditedItem | EditedPhase;
  readonly there: EditedItem | EditedPhase | undefined;
  readonly path: Path;
}

/** Whether the id of something new is one that the extended roadmap keeps. What is left out makes room. */
function isTaken(edit: Edit, { thing, there, path }: Claim): boolean {
  if (there === undefined || thing.id === undefined) return false;
  if ('skipped' in there && there.skipped) return false;
  const where = whereIs(there.node.place, { path: [] });
  edit.findings.push({ ...say('duplicate-id', { id: thing.id, where, how: 'extended' }), path });
  return true;
}
