// Documents that are nothing but headings with a few sentences below each: the innermost headings are what there is to do.
import type { DraftItem, DraftPhase } from '../draft.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import type { Resource } from '../../roadmap/roadmap.ts';
import { parseItemText } from '../read/item-text.ts';
import { kindOf, toItem } from '../read/item.ts';
import { isAddress } from '../read/links.ts';
import { type Place, placeIn } from '../read/place.ts';
import { type Section, proseOf } from './outline.ts';
import { readPhaseTitle } from './phase-label.ts';

const FEWEST = 2;

/** A phase for each heading with headings below it; none where the document has too few of them. */
export function readHeadings(root: Section, place: Place, title: string): readonly DraftPhase[] {
  const phases = phasesIn(root, place, title);
  const items = phases.reduce((sum, phase) => sum + phase.items.length, 0);
  return items < FEWEST ? [] : phases;
}

/** The innermost headings below a step that holds no lists: what there is to do in it. The step itself, where it has none below. */
export function readTold(step: Section, place: Place): readonly DraftItem[] {
  if (step.sections.length === 0)
    return proseOf(step).length === 0 && !step.isTold ? [] : readLeaf(step, place);
  return step.sections.filter((one) => one.aside === undefined).flatMap((one) => readTold(one, place));
}

function phasesIn(section: Section, place: Place, title: string): readonly DraftPhase[] {
  const inside = section.sections.filter((one) => one.aside === undefined);
  const leaves = inside.filter((one) => one.sections.length === 0);
  // The title of the document speaks of all of it, and so of nothing in it.
  const under = section.depth > 1 ? placeIn(place, section.said) : place;
  const items = leaves.flatMap((one) => readLeaf(one, under));
  const { title: own, ...said } = section.heading === '' ? readPhaseTitle(title) : section.said;
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
  const below = inside.filter((one) => one.sections.length > 0).flatMap((one) => phasesIn(one, under, title));
  return items.length === 0 ? below : [phase, ...below];
}

function readLeaf(section: Section, place: Place): readonly DraftItem[] {
  const { said: heading } = section;
  const prose = proseOf(section);
  const links = prose.filter(({ text }) => isAddress(text)).map(({ text }) => text);
  const lines = prose.map(({ text }) => text).filter((text) => !isAddress(text));
  // "Week 2" only counts: what is said first below it says what to do.
  const [first] = lines;
  const counts = heading.label === 'word' && heading.title === section.heading.trim();
  const title = counts && first !== undefined && first.length <= LIMITS.itemTitle ? first : heading.title;
  const [one] = parseItemText({ text: title, spans: [] });
  if (one === undefined) return [];
  const item = toItem(one, placeIn(place, heading));
  const objective = lines.slice(title === first ? 1 : 0).join(' ');
  const [url, ...more] = links;
  const resources = more.map((link): Resource => ({ title: link, url: link }));
  return [
    {
      ...item,
      ...kindOf(one, title, { place }),
      ...(objective !== '' && { objective }),
      ...(url !== undefined && item.url === undefined && { url }),
      resources: [...item.resources, ...resources],
      notes: title === heading.title ? item.notes : [...item.notes, heading.title],
      done: false,
      entries: [],
      line: section.line,
    },
  ];
}
