// What a section is before its work is read: a step of the plan, only a gathering of steps, or no roadmap at all.
import type { RootContent } from 'mdast';
import type { LeftOut } from '../draft.ts';
import { leaveOut } from '../report/left-out.ts';
import { entriesUnder, holdsEntries } from '../report/entries.ts';
import { holdsTerms } from '../read/read-terms.ts';
import { type Section, proseOf } from './outline.ts';

export function isStep(section: Section, numbered: boolean): boolean {
  const { label } = section.said;
  return label === 'word' || (label === 'number' && numbered);
}

/** Whether there is more than one section with work below it, at any depth. */
export function branches({ sections }: Section): boolean {
  const inside = sections.filter((one) => asideOf(one) === undefined && hasEntries(one));
  return inside.length > 1 || inside.some(branches);
}

/** Whether a step in words holds no list, and tells what to do. */
function isToldStep(section: Section): boolean {
  return section.said.label === 'word' && (section.isTold || proseOf(section).length > 0);
}

export function countSteps({ sections }: Section): number {
  const numbered = sections.filter((one) => one.said.label === 'number').length > 1;
  return sections.reduce(
    (sum, one) =>
      sum +
      (isStep(one, numbered) && (hasEntries(one) || isToldStep(one)) ? 1 : 0) +
      (asideOf(one) === undefined ? countSteps(one) : 0),
    0,
  );
}

/** Whether several headings right below it say "Phase 1" or the like in words, or one does and nothing else is there. */
export function onlyGathersSteps({ blocks, sections }: Section): boolean {
  const held = sections.filter(hasEntries);
  const steps = held.filter((one) => one.said.label === 'word');
  return steps.length > 1 || (steps.length === 1 && held.length === 1 && entriesUnder(blocks).length === 0);
}

export function asideOf(section: Section): string | undefined {
  const { aside } = section;
  // A table of contents with steps in it that lead to files is the roadmap itself.
  if (aside === CONTENTS && countSteps(section) > 0) return undefined;
  return aside ?? (isContents(section) ? CONTENTS : undefined);
}

export function isNamedContents({ aside }: Section): boolean {
  return aside === CONTENTS;
}

/** Nothing but links to places in the same document. */
function isContents({ blocks, sections }: Section): boolean {
  const [list, ...more] = blocks.filter(({ type }) => type === 'list' || type === 'table');
  return list !== undefined && more.length === 0 && sections.length === 0 && isContentsList(list);
}

export function isContentsList(block: RootContent): boolean {
  if (block.type !== 'list') return false;
  return block.children.every(({ children: [text, ...below] }) => {
    const [link, ...others] = text?.type === 'paragraph' ? text.children : [];
    return (
      link?.type === 'link' && link.url.startsWith('#') && others.length === 0 && below.every(isContentsList)
    );
  });
}

export function hasEntries(section: Section): boolean {
  const own = section.blocks.some((block) => holdsEntries(block) || holdsTerms(block));
  return own || section.sections.some(hasEntries);
}

/** All entries of a section, left out by the name of what it is. */
export function leaveSection(section: Section, what: string): readonly LeftOut[] {
  const title = section.said.title.slice(0, 60);
  const own = entriesUnder(section.blocks).map((entry) =>
    what === CONTENTS ? leaveOut(entry, 'contents', title) : leaveOut(entry, 'aside', title, what),
  );
  return [...own, ...section.sections.flatMap((one) => leaveSection(one, what))];
}

export const CONTENTS = 'a table of contents';
