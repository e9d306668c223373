// The blocks of one section to items, each list in the light of the sentence before it.
import { leaveOut } from '../report/left-out.ts';
import { type Yield, joinYields, NOTHING } from '../draft.ts';
import { entriesInHtml } from '../report/entries.ts';
import { DURATION, EFFORT, GOAL } from '../words/fields.ts';
import { anyCase, anyOf, textPattern } from '../words/pattern.ts';
import { ONE_OF } from '../words/phrases.ts';
import type { Block } from '../structure/outline.ts';
import { type Phrase, linesOfPhrase, toPhrase } from './phrase.ts';
import { toChoice } from './choice.ts';
import type { Place } from './place.ts';
import { isCalendar, readCalendar } from './table/read-calendar.ts';
import { readList } from './read-list.ts';
import { readQuote } from './read-quote.ts';
import { readTerms } from './read-terms.ts';
import { readTable } from './table/read-table.ts';

const FIELD = anyCase(String.raw`^${anyOf(GOAL, DURATION, EFFORT)}\s*[:：]`);
const CHOICE = textPattern(ONE_OF);

export function readBlocks(blocks: readonly Block[], place: Place): Yield {
  const yields: Yield[] = [];
  let lead: Phrase | undefined;
  for (const block of blocks) {
    const under: Place = lead === undefined ? place : { ...place, lead };
    lead = undefined;
    if (block.type === 'paragraph') {
      yields.push({ ...NOTHING, items: readTerms(block, place) });
      lead = leadOf(linesOfPhrase(toPhrase(block.children)).at(-1));
    } else if (block.type === 'list') yields.push(readList(block, under));
    else if (block.type === 'table')
      yields.push(isCalendar(block) ? readCalendar(block, under) : choiceOf(readTable(block, under), under));
    else if (block.type === 'blockquote') yields.push(readQuote(block, under, readList));
    else yields.push(leaveHtml(block));
  }
  return joinYields(yields);
}

/** "Choose one of the following" speaks of the rows of a table, too. */
function choiceOf(rows: Yield, { lead }: Place): Yield {
  return lead !== undefined && CHOICE.test(lead.text) ? toChoice(rows, lead.text) : rows;
}

/** A sentence that leads over to a list. */
function leadOf(line: Phrase | undefined): Phrase | undefined {
  if (line === undefined || FIELD.test(line.text)) return undefined;
  return /[:：]$/u.test(line.text) || CHOICE.test(line.text) ? line : undefined;
}

function leaveHtml(block: Extract<Block, { type: 'html' }>): Yield {
  return { ...NOTHING, leftOut: entriesInHtml(block).map((entry) => leaveOut(entry, 'html')) };
}
