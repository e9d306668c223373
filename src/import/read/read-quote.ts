// A block quote: a project with its objective, a sentence about what the phase leads to, or only what it quotes.
import type { Blockquote, List } from 'mdast';
import { readDetails } from './details.ts';
import { type DraftItem, type Saying, type Yield, joinYields, NOTHING } from '../draft.ts';
import { takeEmoji } from '../words/emoji.ts';
import { A_REMARK, beginsWithCallout } from '../words/asides/callouts.ts';
import { leaveAll } from './read-label.ts';
import { GOAL } from '../words/fields.ts';
import { anyCase, anyInText, fieldPattern } from '../words/pattern.ts';
import { AFTER_THIS } from '../words/phrases.ts';
import { entryOfQuote } from '../report/entries.ts';
import { parseItemText } from './item-text.ts';
import { toItem } from './item.ts';
import { type Phrase, onOneLine, toPhrase } from './phrase.ts';
import type { Place } from './place.ts';
import { readTable } from './table/read-table.ts';

type ReadList = (list: List, place: Place) => Yield;

const OUTCOME = anyCase(`^${anyInText(AFTER_THIS)}`);
const OBJECTIVE = fieldPattern(GOAL);

/** `readList` reads the lists in a quote that is no project. */
export function readQuote(quote: Blockquote, place: Place, readList: ReadList): Yield {
  const [first, ...others] = quote.children;
  const head: Phrase =
    first?.type === 'paragraph'
      ? onOneLine(toPhrase(first.children, place.definitions))
      : { text: '', spans: [] };
  const { text } = takeEmoji(head.text);
  if (beginsWithCallout(text)) return leaveAll(quote.children, text.slice(0, 60), A_REMARK);
  const item = readProject(quote, head, place);
  if (item !== undefined) {
    return { items: [readDetails(others, place)(item)], leftOut: [], sayings: [] };
  }
  const said = OUTCOME.test(text) && !/^\p{P}/u.test(text);
  const sayings: readonly Saying[] = said ? [{ as: 'outcome', text, entries: [] }] : [];
  const inside = quote.children.map((child) => {
    if (child.type === 'list') return readList(child, { ...place, lead: head });
    return child.type === 'table' ? readTable(child, place) : NOTHING;
  });
  return joinYields([...inside, { ...NOTHING, sayings }]);
}

/** "Project 1: …", or a title in bold under a label for projects or over an objective. */
function readProject(quote: Blockquote, head: Phrase, place: Place): DraftItem | undefined {
  const [itemText, ...more] = parseItemText(head);
  if (itemText === undefined || more.length > 0 || head.text.length > 300) return undefined;
  const bold = head.spans.some(({ kind, start }) => kind === 'strong' && start === 0);
  const [near] = place.kinds;
  const aimed = quote.children.some(
    (child) =>
      child.type === 'list' &&
      child.children.some(
        ({ children: [text] }) => text?.type === 'paragraph' && OBJECTIVE.test(toPhrase(text.children).text),
      ),
  );
  const kind = itemText.kind ?? (bold ? near : undefined) ?? (aimed ? 'project' : undefined);
  if (kind === undefined || (itemText.kind === undefined && OUTCOME.test(takeEmoji(head.text).text)))
    return undefined;
  const entry = entryOfQuote(quote);
  return {
    ...toItem(itemText, place),
    kind,
    done: false,
    entries: [entry],
    line: entry.line,
    guesses:
      itemText.kind === undefined
        ? [...itemText.guesses, `${kind}: a quote under a label`]
        : itemText.guesses,
  };
}
