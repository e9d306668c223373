// What one text says of an item: its title and who offers it, hours, links, level, topics. From its words alone.
import type { Kind, Resource } from '../../roadmap/roadmap.ts';
import { isVisible } from '../../roadmap/text.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { findDuration, findHours, findHoursAWeek, weeksIn } from '../words/amounts.ts';
import { takeEmoji } from '../words/emoji.ts';
import { anyOf } from '../words/pattern.ts';
import { ABOUT, DAY, MONTH, WEEK } from '../words/times.ts';
import { kindOfLabel } from '../words/kinds.ts';
import { collectLinks } from './links.ts';
import { type MarkedTitle, findMarkedTitles } from './marked-title.ts';
import { type Phrase, onOneLine, slicePhrase } from './phrase.ts';
import { type Rest, readRest, splitTopics } from './rest.ts';

export interface ItemText extends Rest {
  readonly title: string;
  /** By a word for it: "Project 2: …", or by the verb before the title. */
  readonly kind?: Kind;
  readonly url?: string;
  readonly resources: readonly Resource[];
  readonly hours?: number;
  readonly level?: string;
  readonly optional: boolean;
  readonly done?: boolean;
  readonly guesses: readonly string[];
}

/** Facts of one text; several where it names several titles side by side. Empty where the text says nothing. */
export function parseItemText(source: Phrase): readonly ItemText[] {
  const links = collectLinks(dropEmoji(onOneLine(source)));
  const marks = takeMarks(links.phrase);
  const { phrase, kind } = takeKind(marks.phrase);
  const shared = {
    resources: links.resources,
    optional: marks.optional,
    ...(marks.hours !== undefined && { hours: marks.hours }),
    ...(marks.level !== undefined && { level: marks.level }),
    guesses: [...marks.guesses],
  };
  const notes = [...links.notes, ...marks.notes];
  const named = findMarkedTitles(phrase);
  const [first] = named;
  if (first === undefined) return plainItemText(phrase, kind, { ...shared, notes });
  const of = ({ title, before, ...said }: MarkedTitle, rest: Rest): ItemText => {
    const own = kind ?? said.kind;
    const links = named.length > 1 ? shared.resources.filter((one) => one.title === title) : shared.resources;
    const beside = before === undefined ? [] : [before];
    return {
      ...shared,
      ...withUrl(links),
      ...rest,
      title,
      ...(own !== undefined && { kind: own }),
      notes: [...beside, ...rest.notes, ...notes],
    };
  };
  if (named.length > 1) return named.map((title) => of(title, { covers: [], notes: [] }));
  return [of(first, readRest(first.rest, kind ?? first.kind))];
}

type Shared = Pick<ItemText, 'resources' | 'optional' | 'guesses' | 'notes'> & {
  readonly hours?: number;
  readonly level?: string;
};

function plainItemText({ text }: Phrase, kind: Kind | undefined, shared: Shared): readonly ItemText[] {
  const { title, rest } = splitPlain(text, kind);
  const { resources } = shared;
  const said = readRest(rest, kind);
  const only = resources[0];
  const shown = isVisible(title) ? title : (only?.title ?? '');
  if (!isVisible(shown)) return [];
  return [
    {
      ...shared,
      ...withUrl(resources),
      ...said,
      notes: [...said.notes, ...shared.notes],
      title: shown,
      ...(kind !== undefined && { kind }),
    },
  ];
}

/** The first link is where the item is; the others are further things to read. */
function withUrl(resources: readonly Resource[]): {
  readonly url?: string;
  readonly resources: readonly Resource[];
} {
  const url = resources[0]?.url;
  return url === undefined ? { resources } : { url, resources: resources.slice(1) };
}

function dropEmoji(phrase: Phrase): Phrase {
  const { text, taken } = takeEmoji(phrase.text);
  const start = phrase.text.indexOf(text, Math.max(0, taken - 1));
  return text === '' ? phrase : slicePhrase(phrase, start, start + text.length);
}

const NOT_A_KIND = /^(?:tools?|languages?|librar|frameworks?|technolog|subjects?|topics|concepts|skills)/i;

/** "Project 3: …", "Kurs: …". A plural that names topics is a title of its own: "Tools: Git, Linux". */
function takeKind(phrase: Phrase): { readonly phrase: Phrase; readonly kind?: Kind } {
  const [all, label] =
    /^([\p{L}][\p{L} -]{1,30}?(?:\s*#?\d{1,3})?)\s*[:：]\s*(?=\S)/u.exec(phrase.text) ?? [];
  const kind = label === undefined || NOT_A_KIND.test(label) ? undefined : kindOfLabel(label);
  if (all === undefined || kind === undefined) return { phrase };
  return { phrase: slicePhrase(phrase, all.length), kind };
}

interface Marks {
  readonly phrase: Phrase;
  readonly hours?: number;
  readonly level?: string;
  readonly optional: boolean;
  readonly notes: readonly string[];
  readonly guesses: readonly string[];
}

const LEVEL =
  /\s*(?:[-–—:|]|\(|\[)\s*(?:level:?\s*)?(beginner|intermediate|advanced)(?:\s*(?:to|-|–|\/)\s*(beginner|intermediate|advanced))?\s*(?:level)?[)\]]?\s*$/iu;
const OPTIONAL = /\s*[([](?:optional|bonus|nice to have|extra)[)\]]\s*|^(?:optional|bonus)\s*[:–-]\s*/iu;
/** How good somebody found it. */
const STARS = /^\s*[★☆⭐✩✭]+\uFE0F?\s*/u;
/** What note-takers' programs write behind a task. */
const TASK_DATES = /\s*(?:[✅➕]\s*\d{4}-\d{2}-\d{2}|🔁\s*every [\p{L} ]+)/gu;
const TASK_DUE = /\s*(?:[📅🗓⏳🛫]\uFE0F?)\s*(\d{4}-\d{2}-\d{2})/u;

function takeMarks(source: Phrase): Marks {
  let phrase = source;
  const notes: string[] = [];
  const guesses: string[] = [];
  const cut = (from: number, to: number) => {
    phrase = slicePhrase(without(phrase, from, to), 0);
  };
  for (const found of [...phrase.text.matchAll(TASK_DATES)].toReversed())
    cut(found.index, found.index + found[0].length);
  const stars = STARS.exec(phrase.text);
  if (stars !== null && stars[0].length < phrase.text.length) {
    notes.push(stars[0].trim());
    cut(0, stars[0].length);
  }
  const due = TASK_DUE.exec(phrase.text);
  if (due !== null) {
    notes.push(`Planned for ${due[1] ?? ''}.`);
    cut(due.index, due.index + due[0].length);
  }
  const optional = OPTIONAL.exec(phrase.text);
  if (optional !== null) cut(optional.index, optional.index + optional[0].length);
  const level = LEVEL.exec(phrase.text);
  if (level !== null) cut(level.index, level.index + level[0].length);
  const hours = takeHours(phrase.text, guesses);
  if (hours?.brackets !== undefined) cut(...hours.brackets);
  const target = (level?.[2] ?? level?.[1])?.toLowerCase();
  if (level?.[2] !== undefined)
    guesses.push(`the higher level of "${level[0].replace(/^[\s–—:|([-]+|[)\]\s]+$/g, '')}"`);
  return {
    phrase,
    optional: optional !== null,
    ...(target !== undefined && { level: target }),
    ...(hours !== undefined && { hours: hours.hours }),
    notes,
    guesses,
  };
}

function without(phrase: Phrase, from: number, to: number): Phrase {
  const gone = to - from;
  const move = (at: number) => (at <= from ? at : Math.max(from, at - gone));
  return {
    text: phrase.text.slice(0, from) + ' '.repeat(0) + phrase.text.slice(to),
    spans: phrase.spans.map((span) => ({ ...span, start: move(span.start), end: move(span.end) })),
  };
}

/** The hours, and the brackets that hold nothing else. */
function takeHours(
  text: string,
  guesses: string[],
): { readonly hours: number; readonly brackets?: readonly [number, number] } | undefined {
  const found = findHours(text);
  const weekly = findHoursAWeek(text);
  const lasting =
    weekly === undefined
      ? undefined
      : findDuration(
          text.slice(0, weekly.start) + ' '.repeat(weekly.end - weekly.start) + text.slice(weekly.end),
        );
  if (found?.hours !== undefined) {
    if (found.guessed) guesses.push(`hours: the larger number of "${text.slice(found.start, found.end)}"`);
    const brackets = bracketsAround(text, found.start, found.end);
    return { hours: found.hours, ...(brackets !== undefined && { brackets }) };
  }
  if (weekly?.hours === undefined || lasting?.duration === undefined) return undefined;
  const hours = Math.round(weekly.hours * weeksIn(lasting.duration));
  guesses.push(`hours: ${lasting.duration} of ${weekly.hours} hours a week`);
  return hours > 0 && hours <= LIMITS.hours ? { hours } : undefined;
}

const OPEN_BRACKET = new RegExp(String.raw`[([（]\s*${anyOf(ABOUT)}?\s*$`, 'iu');

function bracketsAround(text: string, start: number, end: number): readonly [number, number] | undefined {
  const before = OPEN_BRACKET.exec(text.slice(0, start));
  const after = /^\s*[)\]）]/u.exec(text.slice(end));
  return before === null || after === null ? undefined : [before.index, end + after[0].length];
}

const LONG_TITLE = 120;
const TIME_BEFORE_COLON = new RegExp(String.raw`^${anyOf(DAY, WEEK, MONTH)}\s*\d`, 'iu');

/** A text without marked words as a title and what is said of it. Only what is plainly a list, or too long, is taken off. */
function splitPlain(text: string, kind: Kind | undefined): { readonly title: string; readonly rest: string } {
  const plain = trimEnds(text);
  const by = kind === 'book' || kind === 'course' ? /\s(by|von|de|par)\s+(?=\p{Lu})/u.exec(plain) : null;
  if (by !== null)
    return {
      title: trimEnds(plain.slice(0, by.index)),
      rest: plain.slice(by.index).replace(/^\s\S+/, ' by'),
    };
  const colon = /^([^:：]{2,60})[:：]\s+(\S.*)$/su.exec(plain);
  if (colon?.[1] !== undefined && !TIME_BEFORE_COLON.test(colon[1]) && isList(colon[2] ?? '')) {
    return { title: trimEnds(colon[1]), rest: `: ${colon[2] ?? ''}` };
  }
  const bracket = /^([^()]{2,80}?)\s*\(([^()]+)\)$/u.exec(plain);
  if (bracket?.[1] !== undefined && splitTopics(bracket[2] ?? '').length >= 2 && isList(bracket[2] ?? '')) {
    return { title: bracket[1], rest: `: ${bracket[2] ?? ''}` };
  }
  if (plain.length <= LONG_TITLE) return { title: plain, rest: '' };
  const end = /[.!?:;]\s|\s[–—-]\s/u.exec(plain);
  if (end !== null && end.index >= 8 && end.index <= LONG_TITLE) {
    return {
      title: trimEnds(plain.slice(0, end.index)),
      rest: `: ${plain.slice(end.index + end[0].length)}`,
    };
  }
  return { title: plain, rest: '' };
}

function isList(text: string): boolean {
  const parts = splitTopics(text);
  return parts.length >= 2 && parts.every((part) => part.length <= 50) && !/[.?!]$/.test(text.trim());
}

function trimEnds(text: string): string {
  return text
    .replace(/[\s:：;,]+$|(?<!(?:^|[\s.])\p{L}{1,2})\.$/gu, '')
    .replace(/^[\s:：;,–—-]+(?=\S)/u, '')
    .trim();
}
