// What one text says of an item: its title and who offers it, hours, links, level, topics. From its words alone.
import type { Kind, Resource } from '../../roadmap/roadmap.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { isVisible } from '../../roadmap/text.ts';
import { takeEmoji } from '../words/emoji.ts';
import { BY } from '../words/credits.ts';
import { findWhen } from '../words/when/days.ts';
import { COVERS, TITLE } from '../words/heads.ts';
import { anyCase, anyOf, wholePattern } from '../words/pattern.ts';
import { DAY, MONTH, WEEK } from '../words/times.ts';
import { isTopics, kindOfLabel } from '../words/kinds/kinds.ts';
import { collectLinks } from './links.ts';
import { type MarkedTitle, findMarkedTitles } from './marked-title.ts';
import { takeBeside, takeMarks } from './marks.ts';
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

/**
 * Facts of one text; several where it names several titles side by side. Empty where the text says nothing. `dated`: what
 * stands beside it begins with a label for a time, too.
 */
export function parseItemText(source: Phrase, dated = false): readonly ItemText[] {
  const beside = takeBeside(onOneLine(source));
  const links = collectLinks(unwrap(dropEmoji(beside.phrase)));
  const when = takeWhen(links.phrase, dated);
  const marks = takeMarks(when?.rest ?? links.phrase);
  const { phrase, kind } = takeKind(marks.phrase);
  const shared = {
    resources: links.resources,
    optional: marks.optional || when?.marks.optional === true,
    ...given({ hours: marks.hours ?? when?.marks.hours }),
    ...(marks.level !== undefined && { level: marks.level }),
    guesses: [...marks.guesses],
  };
  const notes = [
    ...(when === undefined ? [] : [when.label]),
    ...links.notes,
    ...beside.notes,
    ...marks.notes,
  ];
  const named = findMarkedTitles(phrase);
  const [first] = named;
  if (first === undefined) return plainItemText(phrase, kind, { ...shared, notes }).map(withoutLabel);
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
  const itemText = of(first, readRest(first.rest, kind ?? first.kind));
  return [withoutKind(itemText, phrase) ?? withoutLabel(itemText)];
}

/** "**Mini project**: A chat server": the label is the kind. */
function withoutKind({ objective, ...itemText }: ItemText, { text }: Phrase): ItemText | undefined {
  const { title } = itemText;
  const kind = isTopics(title) ? undefined : kindOfLabel(title);
  const behind = text.slice(text.indexOf(title) + title.length);
  if (kind === undefined || objective === undefined || !/^\s*(?:[:：]|[-–—]\s)/u.test(behind))
    return undefined;
  return objective.length > LIMITS.itemTitle
    ? undefined
    : { ...itemText, title: trimEnds(objective), kind: itemText.kind ?? kind };
}

/** A link without its address: "[Loops]", "[Loops] ( )". */
const WRAPPED = /^\[[^[\]]{2,}\](?=\s*(?:\(\s*\))?$)/u;

function unwrap(phrase: Phrase): Phrase {
  const [whole] = WRAPPED.exec(phrase.text) ?? [];
  return whole === undefined ? phrase : slicePhrase(phrase, 1, whole.length - 1);
}

const LABELS = wholePattern(COVERS, TITLE);
const MOST_NAMED = 100;

/** "Topics: loops, lists": what the label names is the title. */
function withoutLabel(itemText: ItemText): ItemText {
  const { title, objective, ...others } = itemText;
  if (!isTopics(title) && !LABELS.test(title)) return itemText;
  const kind = itemText.kind ?? (isTopics(title) ? 'skill' : undefined);
  const listed = itemText.covers.length === 0 && objective !== undefined && isList(objective);
  const covers = listed ? splitTopics(objective) : itemText.covers;
  const said = {
    ...others,
    ...(kind !== undefined && { kind }),
    ...(!listed && objective !== undefined && { objective }),
  };
  if (covers.length > 0) return { ...said, ...nameTopics(covers) };
  if (objective === undefined) return itemText;
  return { ...others, ...(kind !== undefined && { kind }), title: trimEnds(objective), covers };
}

/** All of them where they are short, else the first. */
function nameTopics(topics: readonly string[]): Pick<ItemText, 'title' | 'covers'> {
  const all = topics.join(', ');
  if (all.length <= MOST_NAMED) return { title: all, covers: topics };
  const fitting = topics.filter((_, index) => topics.slice(0, index + 1).join(', ').length <= MOST_NAMED);
  return { title: `${(fitting.length > 0 ? fitting : topics.slice(0, 1)).join(', ')}, …`, covers: topics };
}

/** The label that says when, what is marked in it, and what follows. */
function takeWhen(phrase: Phrase, dated: boolean) {
  const mark = phrase.spans.find(({ kind, start }) => kind === 'strong' && start === 0);
  const found = findWhen(phrase.text, { dated, ...(mark !== undefined && { markEnd: mark.end }) });
  if (found === undefined) return undefined;
  const rest = slicePhrase(phrase, found.length);
  return { label: found.when, marks: takeMarks({ text: found.when, spans: [] }), rest };
}

function given({ hours }: { readonly hours: number | undefined }): { readonly hours?: number } {
  return hours === undefined ? {} : { hours };
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

/** "Project 3: …", "Kurs: …". A plural that names topics is a title of its own: "Tools: Git, Linux". */
function takeKind(phrase: Phrase): { readonly phrase: Phrase; readonly kind?: Kind } {
  const [all, label] =
    /^([\p{L}][\p{L} -]{1,30}?(?:\s*#?\d{1,3})?)\s*[:：]\s*(?=\S)/u.exec(phrase.text) ?? [];
  const kind = label === undefined || isTopics(label) ? undefined : kindOfLabel(label);
  if (all === undefined || kind === undefined) return { phrase };
  return { phrase: slicePhrase(phrase, all.length), kind };
}

const LONG_TITLE = 120;
/** Two sentences that are longer together are a title and what is said of it. */
const LONG_SENTENCE = 80;
const TIME_BEFORE_COLON = anyCase(String.raw`^${anyOf(DAY, WEEK, MONTH)}\s*\d`);

const BY_SOMEBODY = new RegExp(String.raw`\s${anyOf(BY)}\s+(?=\p{Lu})`, 'u');

/** A text without marked words as a title and what is said of it. Only what is plainly a list, or too long, is taken off. */
function splitPlain(text: string, kind: Kind | undefined): { readonly title: string; readonly rest: string } {
  const plain = trimEnds(text);
  const by = kind === 'book' || kind === 'course' ? BY_SOMEBODY.exec(plain) : null;
  if (by !== null)
    return {
      title: trimEnds(plain.slice(0, by.index)),
      rest: ` by ${plain.slice(by.index + by[0].length)}`,
    };
  const colon = /^([^:：]{2,60})[:：]\s+(\S.*)$/su.exec(plain);
  if (colon?.[1] !== undefined && !TIME_BEFORE_COLON.test(colon[1]) && isList(colon[2] ?? '')) {
    return { title: trimEnds(colon[1]), rest: `: ${colon[2] ?? ''}` };
  }
  const bracket = /^([^()]{2,80}?)\s*\(([^()]+)\)$/u.exec(plain);
  if (bracket?.[1] !== undefined && splitTopics(bracket[2] ?? '').length >= 2 && isList(bracket[2] ?? '')) {
    return { title: bracket[1], rest: `: ${bracket[2] ?? ''}` };
  }
  return splitSentences(plain);
}

const SENTENCE_END = /(?<=[\p{L}\p{M}\p{N})\]]{3})[.!?]\s+(?=[\p{Lu}\p{Lo}¿¡])|[。！？।؟]\s*(?=\S)/u;
const CLAUSE_END = /[.!?:;؛；：]\s|\s[–—-]\s|[，、]|[,،]\s/gu;
const SHORTEST = 8;

/** What is long at its first boundary of meaning: the end of a sentence, else a colon, a dash, a comma. */
function splitSentences(plain: string): { readonly title: string; readonly rest: string } {
  if (plain.length <= LONG_SENTENCE) return { title: plain, rest: '' };
  const end = SENTENCE_END.exec(plain.slice(0, LONG_TITLE + 2));
  if (end !== null && end.index >= SHORTEST) return splitAt(plain, end.index, end[0].length);
  if (plain.length <= LONG_TITLE) return { title: plain, rest: '' };
  const clauses = [...plain.slice(0, LONG_TITLE + 2).matchAll(CLAUSE_END)];
  const ends = clauses.filter(({ index }) => index >= SHORTEST && index <= LONG_TITLE);
  const strong = ends.find(([sign]) => !/[,،，、]/u.test(sign));
  const weak = ends.findLast(({ index }) => index >= 3 * SHORTEST);
  const at = strong ?? weak;
  return at === undefined ? { title: plain, rest: '' } : splitAt(plain, at.index, at[0].length);
}

function splitAt(
  text: string,
  at: number,
  length: number,
): { readonly title: string; readonly rest: string } {
  const question = /[?？؟]/u.test(text.charAt(at)) ? 1 : 0;
  const sign = /[:：]/u.test(text.charAt(at)) ? ':' : '.';
  return { title: trimEnds(text.slice(0, at + question)), rest: `${sign} ${text.slice(at + length)}` };
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
