// A title that is marked as one: in bold, in quotation marks, as a link, in italics; perhaps with a verb before it.
import type { Kind } from '../../roadmap/roadmap.ts';
import { isVisible } from '../../roadmap/text.ts';
import { AT, BY } from '../words/credits.ts';
import { READ, TAKE, THE } from '../words/kinds/verbs.ts';
import { type Words, anyCase, anyOf, anyWhole } from '../words/pattern.ts';
import { AND } from '../words/times.ts';
import type { Phrase } from './phrase.ts';

export interface MarkedTitle {
  readonly title: string;
  /** What the verb says: one reads books and completes courses. */
  readonly kind?: Kind;
  /** What the text says before the verb: "As you build". */
  readonly before?: string;
  /** The text behind it. */
  readonly rest: string;
}

/** "Read the …", "As you build, complete …": such a verb, and what may stand between it and the title. */
const before = (verbs: Words) =>
  anyCase(String.raw`(?:^|[,;，、]\s?)${anyWhole(verbs)}(?:\s${anyWhole(THE)})*\s?$`);
const VERBS: readonly (readonly [Kind | undefined, RegExp])[] = [
  ['book', before(READ)],
  [undefined, before(TAKE)],
  [undefined, /^$/u],
];
const QUOTES =
  /^(?:"([^"]{2,})"|“([^”]{2,})”|«([^»]{2,})»|„([^“”]{2,})[“”]|「([^」]{2,})」|『([^』]{2,})』)/u;
/** What may follow a title: an end, a bracket, "by somebody". Anything else, and the mark was only for emphasis. */
const BEHIND = new RegExp(
  String.raw`^\s*(?:$|[:：;,.(（[]|[-–—|→]+\s|${anyOf(BY)}\s+\p{Ll}{2,3}\s\p{Lu}|${anyOf(BY, AT)}\s+(?:\p{Lu}|\p{Ll}{1,2}\p{Lu}|[\w-]+\.\w))`,
  'u',
);
const BETWEEN = anyCase(String.raw`^\s*(?:,\s*${anyOf(AND)}|[,&]|${anyOf(AND)}|plus)\s+`);
const MAX_VERB = 40;
/** A longer text is no title as a whole: a mark at its beginning is. */
const LONG = 100;
/** "**Reading** We exchange what we wrote." */
const SENTENCE = /^\s+\p{Lu}(?:[\p{L}\p{M}]*[\s,]+){4}.{8,}[.!?]\s*$/u;

interface Mark {
  readonly text: string;
  readonly end: number;
}

/** The titles at the beginning of the text; several only where the text is nothing but them. */
export function findMarkedTitles(phrase: Phrase): readonly MarkedTitle[] {
  const { text } = phrase;
  const starts = [
    0,
    ...phrase.spans.map(({ start }) => start),
    ...[...text.slice(0, MAX_VERB).matchAll(/["“«„「『]/gu)].map(({ index }) => index),
  ].filter((start) => start <= MAX_VERB);
  for (const start of [...new Set(starts)].toSorted((a, b) => a - b)) {
    const verb = VERBS.find(([, pattern]) => pattern.test(text.slice(0, start)));
    const mark = verb === undefined ? undefined : markAt(phrase, start);
    if (mark === undefined || verb === undefined) continue;
    const before = text.slice(0, start).replace(verb[1], '').trim();
    const kind = { ...(verb[0] !== undefined && { kind: verb[0] }), ...(before !== '' && { before }) };
    const several = start > 0 ? readSeveral(phrase, mark) : [];
    if (several.length > 1 && several.every(isVisible))
      return several.map((title) => ({ title, ...kind, rest: '' }));
    const rest = text.slice(mark.end);
    const heads = start === 0 && mark.end <= LONG && (text.length > LONG ? /^\s/u : SENTENCE).test(rest);
    if (!heads && !BEHIND.test(rest) && !/[:：]$/u.test(mark.text.trim())) continue;
    const title = trimTitle(mark.text);
    if (isVisible(title)) return [{ title, ...kind, rest }];
  }
  return [];
}

function readSeveral(phrase: Phrase, first: Mark): readonly string[] {
  const titles = [trimTitle(first.text)];
  let { end } = first;
  for (;;) {
    const rest = phrase.text.slice(end);
    if (/^[\s.]*$/.test(rest)) return titles;
    const [between] = BETWEEN.exec(rest) ?? [];
    const next = between === undefined ? undefined : markAt(phrase, end + between.length);
    if (next === undefined) return [];
    titles.push(trimTitle(next.text));
    ({ end } = next);
  }
}

/** What is marked from here on: the longest mark, or what stands in quotation marks. */
function markAt({ text, spans }: Phrase, start: number): Mark | undefined {
  const span = spans
    .filter((one) => one.start === start && one.end > start)
    .toSorted((a, b) => b.end - a.end)[0];
  if (span !== undefined) return { text: text.slice(start, span.end), end: span.end };
  const [whole] = QUOTES.exec(text.slice(start)) ?? [];
  return whole === undefined ? undefined : { text: whole, end: start + whole.length };
}

function trimTitle(text: string): string {
  const plain = text.trim().replace(/[\s:：;,]+$|(?<!(?:^|[\s.])\p{L}{1,2})\.$/gu, '');
  const unquoted = /^["“«„「『]([^"“”«»„「」『』]+)["”»“」』]$/u.exec(plain)?.[1] ?? plain;
  return unquoted.trim().replace(/[\s:：;,]+$|(?<!(?:^|[\s.])\p{L}{1,2})\.$/gu, '');
}
