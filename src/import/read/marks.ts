// What stands around an item's title without being part of it: hours, a level, stars, dates, that it is optional.
import { LIMITS } from '../../roadmap/limits.ts';
import { MOST_BESIDE, findBeside } from '../words/asides/beside.ts';
import { findDividers } from '../words/asides/brackets.ts';
import { COST_SIGNS, saysCost } from '../words/asides/cost.ts';
import { findDuration, findHours, findHoursAWeek, weeksIn } from '../words/amounts.ts';
import { LEVEL, LEVEL_WORDS, levelOf } from '../words/levels.ts';
import { anyCase, anyOf } from '../words/pattern.ts';
import { MAY_SKIP } from '../words/states.ts';
import { ABOUT, UP_TO } from '../words/times.ts';
import { findSpent } from '../words/when/spent.ts';
import { type Phrase, replacePart, slicePhrase, withoutPart } from './phrase.ts';

interface Marks {
  readonly phrase: Phrase;
  readonly hours?: number;
  readonly level?: string;
  readonly optional: boolean;
  readonly notes: readonly string[];
  readonly guesses: readonly string[];
}

const A_LEVEL = anyOf(...Object.values(LEVEL_WORDS));
/** "– Beginner", "(nivel: avanzado)", "[beginner to advanced]" at the end. */
const LEVEL_AT_END = anyCase(
  String.raw`\s*(?:(?<=\s)-|[–—:：|([（])\s*(?:${anyOf(LEVEL)}\s*[:：]?\s*)?(${A_LEVEL})(?:\s*(?:${anyOf(UP_TO)}|[-–/])\s*(${A_LEVEL}))?\s*${anyOf(LEVEL)}?[)\]）]?\s*$`,
);
/** How good somebody found it. */
const STARS = /^\s*[★☆⭐✩✭]+\uFE0F?\s*/u;
/** What note-takers' programs write behind a task. */
const TASK_DATES = /\s*(?:[✅➕]\s*\d{4}-\d{2}-\d{2}|🔁\s*every [\p{L} ]+)/gu;
const TASK_DUE = /\s*(?:[📅🗓⏳🛫]\uFE0F?)\s*(\d{4}-\d{2}-\d{2})/u;

/** Takes off what says what it costs, how long it is, or that it is new, also where a bracket says more than that: "(free)", "🆓", "(3:55)", "**PAID**", "NEW: …". */
export function takeBeside(source: Phrase): Pick<Marks, 'phrase' | 'notes'> {
  let phrase = source;
  for (const divider of findDividers(source.text).toReversed())
    phrase = replacePart(phrase, divider, divider.by);
  const notes: string[] = [];
  const take = (from: number, to: number, said: string) => {
    notes.push(said);
    phrase = withoutPart(phrase, from, to);
  };
  for (const { 0: sign, index } of [...phrase.text.matchAll(COST_SIGNS)].toReversed())
    if (phrase.text.length > sign.length && notes.length < MOST_BESIDE)
      take(index, index + sign.length, sign);
  for (let one = besideIn(phrase); one !== undefined && notes.length < MOST_BESIDE; one = besideIn(phrase))
    take(one.start, one.end, one.said);
  return { phrase, notes };
}

function besideIn({ text, spans }: Phrase): ReturnType<typeof findBeside> {
  const found = findBeside(text);
  if (found !== undefined) return found;
  const marked = spans.find(
    ({ kind, start, end }) =>
      kind !== 'link' &&
      (start === 0) !== (end === text.length) &&
      saysCost(text.slice(start, end).replace(/[\s:：]+$/u, '')),
  );
  return marked === undefined ? undefined : { ...marked, said: text.slice(marked.start, marked.end) };
}

/** Takes them off, and says what they were. */
export function takeMarks(source: Phrase): Marks {
  let phrase = source;
  const notes: string[] = [];
  const guesses: string[] = [];
  const cut = (from: number, to: number) => {
    phrase = withoutPart(phrase, from, to);
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
  const optional = MAY_SKIP.exec(phrase.text);
  if (optional !== null) {
    const { index, 0: said } = optional;
    const end = index + said.length;
    // "Rust (optional) basics" keeps a space between its words.
    const between = /^[\p{L}\p{N}([]/u.test(phrase.text.slice(end)) ? ' ' : '';
    phrase = slicePhrase(replacePart(phrase, { start: index, end }, between), 0);
  }
  const takeLevel = () => {
    const level = LEVEL_AT_END.exec(phrase.text);
    if (level !== null) cut(level.index, level.index + level[0].length);
    return level;
  };
  const atEnd = takeLevel();
  const hours = takeHours(phrase.text, guesses);
  if (hours?.brackets !== undefined) cut(...hours.brackets);
  const spent = findSpent(phrase.text);
  if (spent !== undefined && hours?.hours === undefined) notes.push(spent.said);
  if (spent !== undefined) cut(spent.start, spent.end);
  // "Rust (beginner) (3 h)": only now it stands at the end.
  const level = atEnd ?? takeLevel();
  const target = levelOf(level?.[2] ?? level?.[1] ?? '');
  if (level?.[2] !== undefined)
    guesses.push(`the higher level of "${level[0].replace(/^[\s–—:：|([（-]+|[)\]）\s]+$/g, '')}"`);
  return {
    phrase,
    optional: optional !== null,
    ...(target !== undefined && { level: target }),
    ...(hours !== undefined && { hours: hours.hours }),
    notes,
    guesses,
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

const OPEN_BRACKET = anyCase(String.raw`[([（]\s*${anyOf(ABOUT)}?\s*$`);

function bracketsAround(text: string, start: number, end: number): readonly [number, number] | undefined {
  const before = OPEN_BRACKET.exec(text.slice(0, start));
  const after = /^\s*[)\]）]/u.exec(text.slice(end));
  return before === null || after === null ? undefined : [before.index, end + after[0].length];
}
