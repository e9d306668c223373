// A list to items. What is nested says more about an item, unless the item is only a label for it.
import { leaveOut } from '../report/left-out.ts';
import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import type { Kind } from '../../roadmap/roadmap.ts';
import { readBoxedWords } from '../words/boxes.ts';
import { type DraftItem, type Yield, joinYields, NOTHING } from '../draft.ts';
import { readDetails } from './details.ts';
import { creditItemText } from '../words/kinds/credit.ts';
import { entryOfItem } from '../report/entries.ts';
import { parseItemText } from './item-text.ts';
import { kindOf, toItem } from './item.ts';
import { kindOfLabel, kindOfPlace } from '../words/kinds/kinds.ts';
import { ABLE, BY_THE_END, HELPS, ONE_OF } from '../words/phrases.ts';
import { LEARNING } from '../words/kinds/above.ts';
import { anyInText, textPattern, wholePattern } from '../words/pattern.ts';
import { type Phrase, onOneLine, slicePhrase } from './phrase.ts';
import { readSaying } from '../structure/phase-prose.ts';
import { type Place, placeUnder } from './place.ts';
import { readQuote } from './read-quote.ts';
import { readTable } from './read-table.ts';
import { toChoice } from './choice.ts';

const HELPING = textPattern(HELPS);
const ABLE_TO = new RegExp(String.raw`${anyInText(ABLE)}\s*[:：]\s*$`, 'iu');
const AHEAD = textPattern(BY_THE_END);
const CHOICE = textPattern(ONE_OF);

/** The items of a list, in the light of where it stands. */
export function readList(list: List, place: Place): Yield {
  const lead = place.lead?.text ?? '';
  if (leadsTo(lead)) return readOutcome(list, { ...place, lead: NO_LEAD });
  const kind = lead.length > 0 && lead.length <= 400 ? kindOfPlace(lead) : undefined;
  const under = { ...place, kinds: [kind, ...place.kinds] };
  const all = joinYields(list.children.map((item) => readListItem(item, under)));
  return CHOICE.test(lead) ? toChoice(all, lead) : all;
}

/** Whether a sentence before a list says that its entries are what the phase leads to. */
function leadsTo(lead: string): boolean {
  return HELPING.test(lead) || ABLE_TO.test(lead) || (AHEAD.test(lead) && /[:：]$/u.test(lead));
}

const NO_LEAD: Phrase = { text: '', spans: [] };

/** Each line of it, however deep, says what the phase leads to. */
function readOutcome(list: List, place: Place): Yield {
  const found = list.children.map((item): Yield => {
    const { phrase, nested } = readBoxedWords(item, place);
    const text = onOneLine(phrase).text.replace(/[.;,]+$/, '');
    const entry = entryOfItem(item);
    if (text === '' || nested.some(({ type }) => type !== 'list')) return readListItem(item, place);
    const below = nested.map((child) => (child.type === 'list' ? readOutcome(child, place) : NOTHING));
    return joinYields([{ ...NOTHING, sayings: [{ as: 'outcome', text, entries: [entry] }] }, ...below]);
  });
  return joinYields(found);
}

/** One list item: an item with its details, several items, or what stands under a label. */
function readListItem(item: ListItem, place: Place): Yield {
  const { phrase, nested, done } = readBoxedWords(item, place);
  const entry = entryOfItem(item);
  const label = readLabel(phrase, nested);
  if (label !== undefined) {
    const below = readNested(nested, placeUnder(place, { title: label, line: entry.line, isLabel: true }));
    const inside = CHOICE.test(label) ? toChoice(below, label) : below;
    const of = inside.items.length === 0 ? 'nothing' : 'list';
    const left = label === '' ? leaveOut(entry, 'empty', 'entry') : leaveOut(entry, 'label', of);
    return joinYields([inside, { ...NOTHING, leftOut: [left] }]);
  }
  const saying = nested.length === 0 && startsBold(phrase) ? readSaying(phrase.text) : undefined;
  if (saying !== undefined) return { ...NOTHING, sayings: [{ ...saying, entries: [entry] }] };
  const { rest, kind, learning } = takeLabel(phrase);
  const itemText = parseItemText(rest);
  if (itemText.length === 0)
    return joinYields([
      readNested(nested, place),
      { ...NOTHING, leftOut: [leaveOut(entry, 'empty', 'entry')] },
    ]);
  const addDetails = readDetails(nested, place, done !== undefined);
  const items = itemText.map((one): DraftItem => {
    const own = kindOf(one, rest.text, { kind, learning, place });
    const credited = creditItemText(one, own.kind);
    return addDetails({
      ...toItem(credited, place),
      ...own,
      done: done ?? one.done ?? false,
      entries: [entry],
      line: entry.line,
    });
  });
  return { items, leftOut: [], sayings: [] };
}

function startsBold({ spans }: Phrase): boolean {
  return spans.some(({ kind, start }) => kind === 'strong' && start === 0);
}

function readNested(nodes: readonly (BlockContent | DefinitionContent)[], place: Place): Yield {
  return joinYields(
    nodes.map((node) => {
      if (node.type === 'list') return readList(node, place);
      if (node.type === 'table') return readTable(node, place);
      return node.type === 'blockquote' ? readQuote(node, place, readList) : NOTHING;
    }),
  );
}

/** The words of a list item that only names what is under it; undefined for any other. */
function readLabel(
  { text, spans }: Phrase,
  nested: readonly (BlockContent | DefinitionContent)[],
): string | undefined {
  const below = nested.some(({ type }) => type === 'list' || type === 'table' || type === 'blockquote');
  if (text === '') return '';
  if (!/[:：]$/u.test(text) || text.length > 80) return undefined;
  const allBold = spans.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length - 1,
  );
  return below || allBold ? text.replace(/[\s:：]+$/u, '') : undefined;
}

const LEARNS = wholePattern(LEARNING);

/** "**LEARNING:** Complete the …": the label says what kind of thing follows. */
function takeLabel(phrase: Phrase): {
  readonly rest: Phrase;
  readonly kind?: Kind;
  readonly learning: boolean;
} {
  const bold = phrase.spans.find(({ kind, start }) => kind === 'strong' && start === 0);
  const label = bold === undefined ? undefined : phrase.text.slice(0, bold.end);
  if (bold === undefined || label === undefined || !/[:：]\s*$/u.test(label))
    return { rest: phrase, learning: false };
  const plain = label.replace(/[\s:：]+$/u, '');
  const kind = kindOfLabel(plain);
  const learning = LEARNS.test(plain);
  if (!learning && (kind === undefined || plain !== plain.toUpperCase()))
    return { rest: phrase, learning: false };
  return { rest: slicePhrase(phrase, bold.end), ...(kind !== undefined && { kind }), learning };
}
