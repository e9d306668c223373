// A list to items. What is nested says more about an item, unless the item is only a label for it.
import { leaveOut } from '../report/left-out.ts';
import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { takeEmoji } from '../words/emoji.ts';
import { findWhen, isWhen } from '../words/when/days.ts';
import { leaveAll, readLabel, takeLabel, whyNoWork } from './read-label.ts';
import { readBoxedWords } from '../words/boxes.ts';
import { type DraftItem, type Yield, joinYields, NOTHING } from '../draft.ts';
import { readDetails } from './details.ts';
import { creditItemText } from '../words/kinds/credit.ts';
import type { SourceEntry } from '../report/report.ts';
import { entryOfItem } from '../report/entries.ts';
import { WHAT_ONE_NEEDS, isNeeded } from '../words/asides/callouts.ts';
import { type Counts, findCounted, isNumbered, isWeighted } from '../words/asides/beside.ts';
import { findNoWork } from '../words/asides/asides.ts';
import { isRest } from '../words/asides/remarks.ts';
import { isLanguageName } from '../words/asides/languages.ts';
import { parseItemText } from './item-text.ts';
import { kindOf, toItem } from './item.ts';
import { kindOfPlace } from '../words/kinds/kinds.ts';
import { isOptionalHeading } from '../words/states.ts';
import { ABLE, BY_THE_END, HELPS, ONE_OF } from '../words/phrases.ts';
import { anyCase, anyInText, textPattern } from '../words/pattern.ts';
import { type Phrase, onOneLine, slicePhrase } from './phrase.ts';
import { readLasting, readSaying } from '../structure/phase-prose.ts';
import { type Place, placeUnder } from './place.ts';
import { readQuote } from './read-quote.ts';
import { readTable } from './table/read-table.ts';
import { toChoice } from './choice.ts';

const HELPING = textPattern(HELPS);
const ABLE_TO = anyCase(String.raw`${anyInText(ABLE)}\s*[:：]\s*$`);
const AHEAD = textPattern(BY_THE_END);
const CHOICE = textPattern(ONE_OF);

/** The items of a list, in the light of where it stands. */
export function readList(list: List, place: Place): Yield {
  const lead = place.lead?.text ?? '';
  const aside = findNoWork(lead.replace(/[:：]\s*$/u, '')) ?? (isTranslations(list) ? TRANSLATED : undefined);
  if (aside !== undefined)
    return leaveAll([list], lead === '' ? (place.under.at(-1)?.title ?? 'Languages') : lead, aside);
  if (leadsTo(lead)) return readOutcome(list, { ...place, lead: NO_LEAD });
  const kind = lead.length > 0 && lead.length <= 400 ? kindOfPlace(lead) : undefined;
  const optional = place.optional || isOptionalHeading(lead);
  const under = { ...place, kinds: [kind, ...place.kinds], optional };
  const beside = {
    dated: isDated(list),
    numbered: mostOf(list, isNumbered),
    weighted: mostOf(list, isWeighted),
  };
  const all = joinYields(list.children.map((item) => readListItem(item, under, beside)));
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

/** What most of the entries beside one begin or end with. */
const ALONE = { dated: false, numbered: false, weighted: false };

/** The words without the number of their lesson and their share of an exam. */
function withoutCount(phrase: Phrase, counts: Counts): Phrase {
  const { start, end } = findCounted(phrase.text, counts);
  return start === 0 && end === phrase.text.length ? phrase : slicePhrase(phrase, start, end);
}

/** One list item: an item with its details, several items, or what stands under a label. */
function readListItem(item: ListItem, place: Place, beside = ALONE): Yield {
  const { phrase: written, nested, done } = readBoxedWords(item, place);
  const phrase = withoutCount(written, beside);
  const entry = entryOfItem(item);
  const label = readLabel(phrase, nested);
  if (label !== undefined) return readUnder(label, nested, { entry, place });
  const said = nested.length === 0 ? readSaid(phrase, entry, place) : undefined;
  if (said !== undefined) return said;
  const { rest, kind, learning } = takeLabel(phrase);
  const itemText = parseItemText(rest, beside.dated);
  if (itemText.length === 0)
    return joinYields([
      readNested(nested, place),
      { ...NOTHING, leftOut: [leaveOut(entry, 'empty', 'entry')] },
    ]);
  const [only, ...more] = itemText;
  if (
    only !== undefined &&
    more.length === 0 &&
    nested.length === 0 &&
    only.url === undefined &&
    isRest(only.title)
  )
    return { ...NOTHING, leftOut: [leaveOut(entry, 'label', 'rest')] };
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

/** What stands under a label, which may say that it is no work. */
function readUnder(
  label: string,
  nested: readonly (BlockContent | DefinitionContent)[],
  { entry, place }: { readonly entry: SourceEntry; readonly place: Place },
): Yield {
  const noWork = findNoWork(label) ?? (isNeeded(takeEmoji(label).text) ? WHAT_ONE_NEEDS : undefined);
  if (noWork !== undefined)
    return joinYields([
      leaveAll(nested, label, noWork),
      { ...NOTHING, leftOut: [leaveOut(entry, 'label', 'list')] },
    ]);
  const below = readNested(nested, placeUnder(place, { title: label, line: entry.line, isLabel: true }));
  const told = isWhen(label) ? { ...below, items: below.items.map((one) => noteFirst(one, label)) } : below;
  const inside = CHOICE.test(label) ? toChoice(told, label) : told;
  const of = inside.items.length === 0 ? 'nothing' : 'list';
  const left = label === '' ? leaveOut(entry, 'empty', 'entry') : leaveOut(entry, 'label', of);
  return joinYields([inside, { ...NOTHING, leftOut: [left] }]);
}

/** What a line says of its phase, or of the work around it; undefined where it is something to do. */
function readSaid(phrase: Phrase, entry: SourceEntry, { under }: Place): Yield | undefined {
  const saying = startsBold(phrase) ? readSaying(phrase.text) : undefined;
  if (saying !== undefined) return { ...NOTHING, sayings: [{ ...saying, entries: [entry] }] };
  const why = whyNoWork(phrase);
  const lasts = why === 'said' && under.length === 0 ? readLasting(phrase.text) : undefined;
  if (lasts !== undefined)
    return { ...NOTHING, sayings: [{ as: 'duration', text: lasts, entries: [entry] }] };
  return why === undefined ? undefined : { ...NOTHING, leftOut: [leaveOut(entry, 'label', why)] };
}

const TRANSLATED = 'translations';

/** Whether there is nothing in it but the names of languages, each a link. */
function isTranslations({ children }: List): boolean {
  const names = children.filter(
    ({ children: [first, ...others] }) =>
      first?.type === 'paragraph' &&
      others.length === 0 &&
      first.children.some(({ type }) => type === 'link') &&
      isLanguageName(toString(first)),
  );
  return names.length >= 3 && names.length * 10 >= children.length * 9;
}

/** Whether most of its entries begin with a label that says when. */
export function isDated(list: List): boolean {
  return mostOf(list, (text, markEnd) => findWhen(text, { dated: true, markEnd }) !== undefined);
}

/** Whether a test holds for two entries at least, and half of them. `markEnd` is where the first mark of an entry ends. */
function mostOf({ children }: List, test: (text: string, markEnd: number) => boolean): boolean {
  const found = children.filter(({ children: [first] }) => {
    if (first?.type !== 'paragraph') return false;
    const text = takeEmoji(toString(first).slice(0, 200)).text;
    return test(text, toString(first.children[0]).length);
  });
  return found.length >= 2 && found.length * 2 >= children.length;
}

/** What is under a label that says when, with that label. */
function noteFirst(item: DraftItem, label: string): DraftItem {
  return { ...item, notes: [label.replace(/[\s:：]+$/u, ''), ...item.notes] };
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
