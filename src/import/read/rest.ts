// What stands behind an item's title: who offers it, its topics, its objective.
import type { Kind } from '../../roadmap/roadmap.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { GOAL } from '../words/fields.ts';
import { AT, BY, IN_NAMES, PLATFORMS } from '../words/credits.ts';
import { anyCase, anyIn, anyOf, fieldPattern } from '../words/pattern.ts';
import { AND, OR } from '../words/times.ts';

export interface Rest {
  readonly by?: string;
  readonly covers: readonly string[];
  readonly objective?: string;
  readonly notes: readonly string[];
}

/** The end of a sentence; "W." is an initial. */
const STOP = String.raw`(?<!(?:^|[\s.])\p{Lu})\.(?:\s|$)`;
const NAME_ENDS = String.raw`(?=\s*(?:[:：;(（,]|${STOP}|\s[-–—]\s|$))`;
const BY_SOMEBODY = new RegExp(
  String.raw`^\s*,?\s*${anyOf(BY)}\s+(.+?)(?=\s*(?:[:：;(（]|,\s|${STOP}|\s[-–—]\s|$))`,
  'u',
);
const ON_THE_WEB = new RegExp(
  String.raw`^\s*(?:${anyOf(AT)}|@)\s+((?:the\s)?(?:${PLATFORMS}))${NAME_ENDS}`,
  'iu',
);
/** In English a name in capitals, too; "en Python" is where no course is. */
const AT_A_PLACE = new RegExp(
  String.raw`^\s*${anyIn('en', AT)}\s+((?:the\s)?\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)*|[\w-]+\.[\w.-]*\w)${NAME_ENDS}`,
  'u',
);
/** ", Tom C. Field": one more of several authors. */
const ANOTHER = new RegExp(
  String.raw`^,\s(?:(?:${anyOf(AND)}|&)\s)?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?=\s*(?:[,:：;(（]|${STOP}|\s[-–—]\s|\s(?:${anyOf(AND)}|&)\s|$))`,
  'u',
);
const LAST = new RegExp(
  String.raw`^\s(?:${anyOf(AND)}|&)\s\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?=\s*(?:[,:：;(（]|${STOP}|\s[-–—]\s|$))`,
  'u',
);
const SEPARATOR = /^[\s:：;,.–—|→-]+/u;
const OBJECTIVE = fieldPattern(GOAL);
const BRACKETS = /^\s*[(（]([^()（）]*)[)）]/u;
const NAME_PART = String.raw`(?:\p{Lu}[\p{L}\p{N}.&'’-]*|${anyOf(IN_NAMES)})`;
const ORGANISATION = new RegExp(String.raw`^${NAME_PART}(?:\s${NAME_PART})*$`, 'u');
const MAX_TOPIC = 60;

/** @param text what follows the title, its separator included */
export function readRest(text: string, kind: Kind | undefined): Rest {
  const notes: string[] = [];
  let rest = text;
  const brackets = takeBrackets(rest, notes);
  rest = brackets;
  const found =
    BY_SOMEBODY.exec(rest) ??
    (kind === undefined || kind === 'course' || kind === 'book'
      ? (ON_THE_WEB.exec(rest) ?? AT_A_PLACE.exec(rest))
      : null);
  let by = found?.[1]?.trim();
  if (found !== null && by !== undefined && by.length <= LIMITS.line) {
    const others = takeAuthors(rest.slice(found[0].length));
    by += others.names;
    rest = takeBrackets(others.rest, notes);
  } else by = undefined;
  const colon = /^\s*[:：]/u.test(rest);
  const said = rest.replace(SEPARATOR, '').trim();
  if (said === '') return { ...given({ by }), covers: [], notes };
  if (OBJECTIVE.test(said))
    return { ...given({ by, objective: said.replace(OBJECTIVE, '') }), covers: [], notes };
  if (by === undefined && isOffer(said, kind)) return { by: said.replace(/\.$/, ''), covers: [], notes };
  const topics = splitTopics(said);
  if (colon && isTopics(said, topics, kind)) return { ...given({ by }), covers: topics, notes };
  return { ...given({ by, objective: said }), covers: [], notes };
}

/** The authors after the first, as they stand there: ", Ann Lee, and Tom Field". */
function takeAuthors(text: string): { readonly names: string; readonly rest: string } {
  let names = '';
  let rest = text;
  for (let found = ANOTHER.exec(rest); found !== null; found = ANOTHER.exec(rest)) {
    names += found[0];
    rest = rest.slice(found[0].length);
  }
  const [last = ''] = LAST.exec(rest) ?? [];
  return { names: names + last, rest: rest.slice(last.length) };
}

function takeBrackets(text: string, notes: string[]): string {
  const found = BRACKETS.exec(text);
  if (found === null) return text;
  const inside = (found[1] ?? '').trim();
  if (inside !== '') notes.push(inside);
  return text.slice(found[0].length);
}

/** "– Northwestern University" behind a course. */
function isOffer(said: string, kind: Kind | undefined): boolean {
  const offered = kind === 'course' || kind === 'book' || kind === 'certification';
  return offered && said.length <= MAX_TOPIC && ORGANISATION.test(said);
}

function isTopics(said: string, topics: readonly string[], kind: Kind | undefined): boolean {
  if (/[.?!]$/.test(said) || topics.some((topic) => topic.length > MAX_TOPIC)) return false;
  return topics.length >= 2 || kind === 'skill';
}

/** One letter is an article or a name elsewhere: "o que é" in Portuguese, "I can …". */
const JOINED = anyCase(String.raw`^(?![a-z]\s)${anyOf(AND, OR)}\s+|^y\s+`);

/** Parts between commas, but not inside brackets. */
export function splitTopics(text: string): readonly string[] {
  const topics: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if ('([（'.includes(character)) depth++;
    if (')]）'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && ',;、，'.includes(character)) {
      topics.push(part);
      part = '';
    } else part += character;
  }
  return [...topics, part].map((topic) => topic.trim().replace(JOINED, '')).filter((topic) => topic !== '');
}

function given<Key extends string>(
  texts: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Partial<
    Record<Key, string>
  >;
}
