// All the work of one phase: that of its section, and of those below it, without what is said to the reader.
import { type Yield, joinYields } from '../draft.ts';
import { type Place, placeIn, placeUnder } from '../read/place.ts';
import { readBlocks } from '../read/read-blocks.ts';
import { isDated } from '../read/read-list.ts';
import { WHAT_ONE_NEEDS, isNeeded, isTools } from '../words/asides/callouts.ts';
import { findNoWork } from '../words/asides/asides.ts';
import { BOLD_DEPTH, LABEL_DEPTH, type Section } from './outline.ts';
import { asideOf, hasEntries, leaveSection } from './sections.ts';

/** Everything in a section and in those below it. */
export function gather(section: Section, place: Place): Yield {
  return joinYields([
    readBlocks(section.blocks, place),
    ...section.sections.map((one): Yield => {
      const aside = one.depth < BOLD_DEPTH ? asideOf(one) : whyNoWork(one, section);
      if (aside !== undefined) return { items: [], sayings: [], leftOut: leaveSection(one, aside) };
      const heading = { title: one.said.title, line: one.line, isLabel: one.depth >= LABEL_DEPTH };
      return gather(one, placeUnder(placeIn(place, one.said), heading));
    }),
  ]);
}

/** What a section under a line in bold is that is no work; what one needs is none beside something to do. */
function whyNoWork(section: Section, { sections }: Section): string | undefined {
  const { title } = section.said;
  const said = findNoWork(title);
  if (said !== undefined) return said;
  const others = sections.filter((one) => one !== section && hasEntries(one));
  const isMeans = isNeeded(title) ? others.length > 0 : isTools(title) && others.some(isTimetable);
  return isMeans ? WHAT_ONE_NEEDS : undefined;
}

/** Days with something to do on each: beside them, tools are what one needs. */
function isTimetable({ blocks }: Section): boolean {
  return blocks.some((block) => block.type === 'list' && isDated(block));
}
