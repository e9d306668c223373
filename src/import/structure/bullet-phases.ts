// Plans in which the phases are bullets: "- **Week 1: HTML**" with the work nested below.
import { leaveOut } from '../report/left-out.ts';
import type { List, ListItem, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LeftOut } from '../draft.ts';
import { entryOfItem } from '../report/entries.ts';
import { LEVEL_WORDS } from '../words/levels.ts';
import { wholePattern } from '../words/pattern.ts';
import { readPhaseTitle } from './phase-label.ts';

/** Whether most bullets of a list name phases, and two at least have a list below them. */
export function holdsPhases({ children }: List): boolean {
  const named = children.filter(namesPhase);
  const filled = named.filter((item) => item.children.some(({ type }) => type === 'list'));
  return filled.length >= 2 && named.length * 2 >= children.length;
}

/** "Beginner" over what a beginner does. */
const IS_LEVEL = wholePattern(...Object.values(LEVEL_WORDS));

/** Whether a bullet says "Week 1", "Phase 2" or the like. */
export function namesPhase({ children: [first] }: ListItem): boolean {
  if (first?.type !== 'paragraph') return false;
  const text = toString(first).trim();
  return readPhaseTitle(text).label === 'word' || IS_LEVEL.test(text.replace(/[:：]$/u, '').trim());
}

/** The bullets that became phases: what stands under them is told of, they themselves only name it. */
export function namesOfPhases(nodes: readonly RootContent[]): readonly LeftOut[] {
  const lists = nodes.filter((node) => node.type === 'list').filter(holdsPhases);
  const names = lists.flatMap(({ children }) => children.filter(namesPhase));
  return names.map((item) => leaveOut(entryOfItem(item), 'label', 'phase'));
}
