// Plans in which the phases are entries of a list: "- **Week 1: HTML**" or "1. Basics", with the work nested below.
import { leaveOut } from '../report/left-out.ts';
import type { List, ListItem, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Kind } from '../../roadmap/roadmap.ts';
import type { LeftOut } from '../draft.ts';
import { inferKind, kindOfLabel } from '../words/kinds/kinds.ts';
import { entryOfItem } from '../report/entries.ts';
import { LEVEL_WORDS } from '../words/levels.ts';
import { wholePattern } from '../words/pattern.ts';
import { readLabelOfPhase } from './phase-label.ts';

/** Whether most bullets of a list name phases, and two at least have a list below them. */
function holdsPhases({ children }: List): boolean {
  const named = children.filter(namesPhase);
  const filled = named.filter((item) => item.children.some(({ type }) => type === 'list'));
  return filled.length >= 2 && named.length * 2 >= children.length;
}

/** "Beginner" over what a beginner does. */
const IS_LEVEL = wholePattern(...Object.values(LEVEL_WORDS));

/** Whether a bullet says "Week 1", "Phase 2" or the like. */
function namesPhase({ children: [first] }: ListItem): boolean {
  if (first?.type !== 'paragraph') return false;
  const text = toString(first).trim();
  return readLabelOfPhase(text) === 'word' || IS_LEVEL.test(text.replace(/[:：]$/u, '').trim());
}

/** Such a list has so many entries, and so many of them have a list with as many below. */
const FEWEST = 2;
/** Work of its own: its parts are no items. */
const WORKS: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'book',
  'course',
  'project',
  'exam',
  'certification',
]);
const LONGEST = 100;

/** Whether the entries of a numbered list head lists of their own: "1. Basics" over what to learn. */
function headsLists({ ordered, children }: List): boolean {
  if (ordered !== true || children.some(({ checked }) => typeof checked === 'boolean')) return false;
  const heads = children.filter(hasList);
  const works = heads.filter(({ children: [first] }) => WORKS.has(kindOf(toString(first).trim())));
  return heads.length >= FEWEST && heads.length * 4 >= children.length * 3 && works.length * 2 < heads.length;
}

function kindOf(text: string): Kind | undefined {
  return kindOfLabel(text.split(/[:：]/u)[0] ?? '') ?? inferKind(text, []).kind;
}

/** Whether a short entry has a list below it that is more than addresses. */
function hasList({ children: [first, ...below] }: ListItem): boolean {
  if (first?.type !== 'paragraph' || toString(first).length > LONGEST) return false;
  const entries = below.flatMap((node) => (node.type === 'list' ? node.children : []));
  const links = entries.filter(
    ({ children: [text] }) =>
      text?.type === 'paragraph' && text.children.every(({ type }) => type === 'link'),
  );
  return entries.length >= FEWEST && links.length * 2 < entries.length;
}

/**
 * The lists whose entries are phases, with the entries that name one: those that say "Week 1", and one numbered list with lists
 * in it where the document has no headings but its title.
 */
export function findPhaseLists(nodes: readonly RootContent[]): ReadonlyMap<RootContent, readonly ListItem[]> {
  const lists = nodes.filter((node) => node.type === 'list');
  const named = lists.filter(holdsPhases);
  const numbered = lists.filter(headsLists);
  const [only, ...others] = numbered;
  const isPlan = named.length === 0 && others.length === 0 && nodes.filter(isHeading).length < 2;
  return new Map([
    ...named.map((list) => [list, list.children.filter(namesPhase)] as const),
    ...(only !== undefined && isPlan ? [[only, only.children.filter(hasList)] as const] : []),
  ]);
}

function isHeading({ type }: RootContent): boolean {
  return type === 'heading';
}

/** The bullets that became phases: what stands under them is told of, they themselves only name it. */
export function namesOfPhases(nodes: readonly RootContent[]): readonly LeftOut[] {
  const names = [...findPhaseLists(nodes).values()].flat();
  return names.map((item) => leaveOut(entryOfItem(item), 'label', 'phase'));
}
