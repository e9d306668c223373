// What a list item is where it is nothing to do: a label for what is under it, a time, a remark, a blank to fill in.
import type { BlockContent, DefinitionContent, Nodes } from 'mdast';
import { type Yield, NOTHING } from '../draft.ts';
import { entriesUnder } from '../report/entries.ts';
import { leaveOut } from '../report/left-out.ts';
import type { Kind } from '../../roadmap/roadmap.ts';
import { takeEmoji } from '../words/emoji.ts';
import { asksFavour, isRest, saysNoWork } from '../words/asides/remarks.ts';
import { kindOfLabel } from '../words/kinds/kinds.ts';
import { LEARNING } from '../words/kinds/above.ts';
import { wholePattern } from '../words/pattern.ts';
import { saysOptional } from '../words/states.ts';
import { isWhen } from '../words/when/days.ts';
import { type Phrase, slicePhrase } from './phrase.ts';

type Nested = readonly (BlockContent | DefinitionContent)[];

/** The words of a list item that only names what is under it; undefined for any other. */
export function readLabel({ text, spans }: Phrase, nested: Nested): string | undefined {
  if (text === '') return '';
  const below = nested.some(({ type }) => type === 'list' || type === 'table' || type === 'blockquote');
  if (below && spans.every(({ kind }) => kind !== 'link') && saysLabel(takeEmoji(text).text)) return text;
  if (!/[:：]$/u.test(text) || text.length > 80) return undefined;
  const allBold = spans.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length - 1,
  );
  return below || allBold ? text.replace(/[\s:：]+$/u, '') : undefined;
}

function saysLabel(text: string): boolean {
  return isWhen(text) || saysOptional(text);
}

/** Why a list item with nothing under it is nothing to do; undefined where it is. */
export function whyNoWork({
  text,
  spans,
}: Phrase): 'when' | 'said' | 'blank' | 'rest' | 'favour' | undefined {
  if (asksFavour(takeEmoji(text).text)) return 'favour';
  if (spans.some(({ kind }) => kind === 'link')) return undefined;
  const plain = takeEmoji(text).text;
  if (isBlank(plain)) return 'blank';
  if (isWhen(plain)) return 'when';
  if (isRest(plain)) return 'rest';
  const bold = spans.some(({ kind, start }) => kind === 'strong' && start <= text.length - plain.length);
  return saysNoWork(plain, bold) ? 'said' : undefined;
}

/** All entries of some nodes, left out by the name of what they are. */
export function leaveAll(nodes: readonly Nodes[], title: string, what: string): Yield {
  const named = title.replace(/[\s:：]+$/u, '');
  return { ...NOTHING, leftOut: entriesUnder(nodes).map((entry) => leaveOut(entry, 'aside', named, what)) };
}

const LINE = /_{3,}|…{2,}|\.{5,}/u;
/** More words than these say what to do, in spite of a blank. */
const FEW_WORDS = 4;

/** "Goal 1: ______": somebody is to write something there. */
function isBlank(text: string): boolean {
  if (text.length > 200 || !LINE.test(text)) return false;
  return (text.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0) <= FEW_WORDS;
}

const LEARNS = wholePattern(LEARNING);

/** "**LEARNING:** Complete the …": the label says what kind of thing follows. */
export function takeLabel(phrase: Phrase): {
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
