// Which heading is the title of the document.
import { takeEmoji } from '../words/emoji.ts';
import { entriesUnder } from '../report/entries.ts';
import type { Section } from './outline.ts';

/**
 * A heading that opens the document with nothing to do right below it, else the first of the first rank; never one that
 * says "Contents" or "About", nor the first of several phases.
 */
export function findTitle({ sections }: Section): string | undefined {
  const named = sections.filter(({ aside }) => aside === undefined);
  const [opening] = sections;
  const only = sections.length === 1;
  const opens =
    opening !== undefined &&
    opening === named[0] &&
    (only ||
      (!isStep(opening) && entriesUnder(opening.blocks).length === 0 && opening.sections.length === 0));
  const top = named.filter(({ depth }) => depth === 1);
  const first = opens ? opening : top.length > 1 && top.every(isStep) ? undefined : top[0];
  return first === undefined ? undefined : takeEmoji(first.heading).text;
}

function isStep({ said }: Section): boolean {
  return said.label !== undefined;
}
