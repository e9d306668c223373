// Documents that are nothing but headings with a few sentences below each: the innermost headings are what there is to do.
import type { DraftItem, DraftPhase } from '../draft.ts';
import { findAside } from '../words/asides/asides.ts';
import { parseItemText } from '../read/item-text.ts';
import { kindOf, toItem } from '../read/item.ts';
import type { Place } from '../read/place.ts';
import { type Section, proseOf } from './outline.ts';
import { readPhaseTitle } from './phase-label.ts';

const FEWEST = 2;

/** A phase for each heading with headings below it; none where the document has too few of them. */
export function readHeadings(root: Section, place: Place, title: string): readonly DraftPhase[] {
  const phases = phasesIn(root, place, title);
  const items = phases.reduce((sum, phase) => sum + phase.items.length, 0);
  return items < FEWEST ? [] : phases;
}

function phasesIn(section: Section, place: Place, title: string): readonly DraftPhase[] {
  const inside = section.sections.filter((one) => findAside(readPhaseTitle(one.heading).title) === undefined);
  const leaves = inside.filter((one) => one.sections.length === 0);
  const items = leaves.flatMap((one) => readLeaf(one, place));
  const { title: own, ...said } = readPhaseTitle(section.heading === '' ? title : section.heading);
  const phase: DraftPhase = {
    title: own,
    heading: section.heading === '' ? own : section.heading,
    ...(said.emoji !== undefined && { emoji: said.emoji }),
    ...(said.duration !== undefined && { duration: said.duration }),
    line: section.line,
    items,
    sayings: [],
    guesses: ['its items are headings of the document'],
  };
  const below = inside.filter((one) => one.sections.length > 0).flatMap((one) => phasesIn(one, place, title));
  return items.length === 0 ? below : [phase, ...below];
}

function readLeaf(section: Section, place: Place): readonly DraftItem[] {
  const { title } = readPhaseTitle(section.heading);
  const [one] = parseItemText({ text: title, spans: [] });
  if (one === undefined) return [];
  const objective = proseOf(section)
    .map(({ text }) => text)
    .join(' ');
  return [
    {
      ...toItem(one, place),
      ...kindOf(one, title, { place }),
      ...(objective !== '' && { objective }),
      done: false,
      entries: [],
      line: section.line,
    },
  ];
}
