// What stands behind an item's title: who offers it, its topics, its objective.
import type { Kind } from '../../roadmap/roadmap.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { GOAL } from '../words/fields.ts';
import { anyOf, fieldPattern } from '../words/pattern.ts';
import { AND, OR } from '../words/times.ts';

export interface Rest {
  readonly by?: string;
  readonly covers: readonly string[];
  readonly objective?: string;
  readonly notes: readonly string[];
}

const BY = /^\s*,?\s*(?:by|von|par|от)\s+(.+?)(?=\s*(?:[:：;(（]|,\s|\.(?:\s|$)|\s[-–—]\s|$))/u;
const ON =
  /^\s*(?:on|from|at|via|@)\s+((?:the\s)?(?:coursera|edx|udemy|udacity|youtube|khan academy|pluralsight|linkedin learning|freecodecamp|codecademy|datacamp|mit|stanford|harvard|fast\.ai|kaggle|[\p{Lu}][\p{L}.]+(?:\s[\p{Lu}][\p{L}.]+)*))(?=\s*(?:[:：;(（,]|\.(?:\s|$)|\s[-–—]\s|$))/iu;
const SEPARATOR = /^[\s:：;,.–—|→-]+/u;
const OBJECTIVE = fieldPattern(GOAL);
const BRACKETS = /^\s*[(（]([^()（）]*)[)）]/u;
const ORGANISATION =
  /^(?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|and|for|de|für|di|at|in)(?:\s(?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|and|for|de|für|di|at|in))*$/u;
const MAX_TOPIC = 60;

/** @param text what follows the title, its separator included */
export function readRest(text: string, kind: Kind | undefined): Rest {
  const notes: string[] = [];
  let rest = text;
  const brackets = takeBrackets(rest, notes);
  rest = brackets;
  const found =
    BY.exec(rest) ?? (kind === undefined || kind === 'course' || kind === 'book' ? ON.exec(rest) : null);
  let by = found?.[1]?.trim();
  if (found !== null && by !== undefined && by.length <= LIMITS.line)
    rest = takeBrackets(rest.slice(found[0].length), notes);
  else by = undefined;
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
const JOINED = new RegExp(String.raw`^(?![a-z]\s)${anyOf(AND, OR)}\s+|^y\s+`, 'iu');

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
