// One roadmap built on another: what is left out, changed and added, as one file would say it. Values keep the place
// that they were written at, so that every later complaint names the right file and line.
import { type Edit, createEdit } from './extend-edit.ts';
import { addEntries, applyChanges, applySkips, writeIds } from './extend-steps.ts';
import type { Finding } from '../check/finding.ts';
import { say } from '../problems/catalogue.ts';
import type { Vocabulary } from '../schema/keys.ts';
import { type Node, childOf, listNode, mapNode, childrenOf } from '../read/node.ts';
import { isRecord, textOf } from '../read/loose.ts';

/** Merged by name: the learner's own come later and win. */
const MERGED = ['kinds', 'skills'];

/** The learner's file alone. */
const OWN = ['version', 'tracker'];

/** What is done with it stands in the steps. All others are taken over from the other where the file does not say them. */
const STEPS = ['extends', 'skip', 'change', 'add', 'phases'];

export interface Extended {
  /** The merged file, without `extends`, `skip`, `change` and `add`. */
  readonly node: Node;
  /** What is wrong in the extending file, by paths in it. */
  readonly findings: readonly Finding[];
}

/** Builds `own` on `base`, which is valid. Takes nothing of `own` for granted: what is misshapen is left out. */
export function extendRoadmap(base: Node, own: Node, words: Vocabulary): Extended {
  const edit = createEdit(base, own, words);
  applySkips(edit);
  applyChanges(edit);
  writeIds(edit);
  addEntries(edit);
  const phases = finishPhases(edit);
  if (phases.length === 0) edit.findings.push({ ...say('nothing-left'), path: [], key: 'skip' });
  const entries: [string, Node][] = [...childrenOf(own)].filter(([key]) => OWN.includes(key));
  const special = [...MERGED, ...OWN, ...STEPS];
  for (const key of words.keys.roadmap.filter((name) => !special.includes(name))) {
    const value = childOf(own, key) ?? childOf(base, key);
    if (value !== undefined) entries.push([key, value]);
  }
  for (const key of MERGED) {
    const merged = mergeByName(childOf(base, key), childOf(own, key), edit);
    if (merged !== undefined) entries.push([key, merged]);
  }
  entries.push(['phases', listNode(phases, childOf(base, 'phases')?.place ?? base.place)]);
  return { node: mapNode(entries, own.place), findings: edit.findings };
}

/** The phases that have an item left, their needs without what was left out. */
function finishPhases(edit: Edit): readonly Node[] {
  return edit.phases
    .map(({ node, items }) => {
      const kept = items
        .filter(({ skipped }) => !skipped)
        .map((item) => withoutSkipped(item.node, 'needs', edit));
      const place = childOf(node, 'items')?.place ?? node.place;
      return {
        kept,
        node: mapNode([...withoutKey(node, 'items'), ['items', listNode(kept, place)]], node.place),
      };
    })
    .filter(({ kept }) => kept.length > 0)
    .map(({ node }) => node);
}

function withoutKey(node: Node, key: string): [string, Node][] {
  return [...childrenOf(node)].filter(([name]) => name !== key);
}

/** A list of ids without those of items that are left out. */
function withoutSkipped(node: Node, key: string, edit: Edit): Node {
  const list = childOf(node, key);
  if (list === undefined || !Array.isArray(list.value)) return node;
  const left = [...childrenOf(list)].map(([, entry]) => entry);
  const kept = left.filter(({ value }) => typeof value !== 'string' || !edit.isSkipped(value.trim()));
  if (kept.length === left.length) return node;
  return mapNode([...withoutKey(node, key), [key, listNode(kept, list.place)]], node.place);
}

function mergeByName(base: Node | undefined, own: Node | undefined, edit: Edit): Node | undefined {
  const theirs = base === undefined ? [] : [...childrenOf(base)];
  const ours = own === undefined ? [] : [...childrenOf(own)];
  const place = own?.place ?? base?.place;
  if (place === undefined) return undefined;
  if (isRecord(own?.value ?? base?.value)) {
    return mapNode([...theirs.filter(([name]) => !ours.some(([other]) => other === name)), ...ours], place);
  }
  const named = new Set(ours.map(([, { value }]) => nameOf(value)));
  const kept = theirs
    .filter(([, { value }]) => !named.has(nameOf(value)))
    .map(([, node]) => withoutSkipped(node, 'taught-by', edit));
  return listNode([...kept, ...ours.map(([, node]) => node)], place);
}

function nameOf(value: unknown): string | undefined {
  return isRecord(value) ? textOf(value['name'])?.toLowerCase() : undefined;
}
