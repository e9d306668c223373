// What the title of a heading says about a phase: "🧠 Phase 2: Foundations (4 weeks)", "Months 4–6", "### 1. Basics".
import { isVisible } from '../../roadmap/text.ts';
import { findDuration, findHoursAWeek, formatDuration } from '../words/amounts.ts';
import { takeEmoji } from '../words/emoji.ts';

export interface PhaseTitle {
  /** Without the label, the emoji, and the time; never empty where the heading was not. */
  readonly title: string;
  readonly emoji?: string;
  readonly duration?: string;
  /** `word`: "Phase 2", "Week 1"; `number`: "1."; absent where nothing says that it is a step. */
  readonly label?: 'word' | 'number';
  readonly guesses: readonly string[];
}

const STEP =
  'phases?|stages?|levels?|steps?|parts?|modules?|units?|chapters?|sprints?|milestones?|sections?|tiers?|blocks?|' +
  'stufe|schritt|teil|modul|etappe|kapitel|abschnitt|fase|etapa|nivel|nível|paso|passo|parte|módulo|modulo|livello|' +
  'étape|etape|niveau|partie|этап|фаза|шаг|уровень|часть|модуль|aşama|bölüm|seviye|フェーズ|ステップ|レベル|パート|阶段|階段|단계';
const TIME: readonly (readonly ['day' | 'week' | 'month' | 'year', string])[] = [
  ['day', 'days?|tage?|día|días|dia|dias|jours?|giorn[oi]|день|дни'],
  ['week', 'weeks?|wochen?|semanas?|semaines?|settiman[ae]|недел[яи]'],
  ['month', 'months?|monate?|mes|meses|mês|mois|mes[ei]|месяцы?|quarters?|quartal'],
  ['year', 'years?|jahre?|año|años|ano|anos|année|ann[oi]|год|semesters?|trimesters?'],
];
const NUMERAL = String.raw`(?:\d{1,3}|[ivx]{1,5}|[a-d]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;
const RANGE = String.raw`(${NUMERAL})(?:\s*(?:-|–|—|〜|~|to|bis|a|до|&|and|\+)\s*(${NUMERAL}))?\+?`;
const AFTER = String.raw`(?:\s*(?:->|=>|[:：.\-–—→➜>|)\]・、·•]+)\s*|\s+|$)`;
const STEP_LABEL = new RegExp(
  String.raw`^[([]?(?:${STEP})\s*#?\s*${RANGE}(?![\p{L}\p{N}])[)\]]?${AFTER}`,
  'iu',
);
const STEP_WORD = new RegExp(
  String.raw`^(?:phase|stage|step|level|fase|etapa|этап|étape)\s*:\s+(?=\S)`,
  'iu',
);
const NUMBERED = /^(?:第\s*)?(\d{1,2})\s*(?:[.)、:]\s*|\s+[-–—→]\s+|(?:章|部|步|週目|주차)[:：]?\s*)(?=\S)/u;
const TIMES = TIME.map(
  ([unit, words]) =>
    [unit, new RegExp(String.raw`^[([]?(${words})\s*${RANGE}(?![\p{L}\p{N}])[)\]]?${AFTER}`, 'iu')] as const,
);
const TIME_INSIDE = TIME.map(
  ([unit, words]) => [unit, new RegExp(String.raw`[([]\s*(${words})\s*${RANGE}\s*[)\]]`, 'iu')] as const,
);

/** Reads a heading's text, which is one line. */
export function readPhaseTitle(heading: string): PhaseTitle {
  const { text, emoji } = takeEmoji(stripTags(heading));
  const timed = readTime(text);
  const step = timed.label === undefined ? readStep(timed.rest) : timed;
  const { rest, duration, guesses } = takeDuration(step.rest);
  const bare = takeEmoji(rest);
  const title = trimTitle(bare.text);
  const shown = emoji ?? bare.emoji;
  const time = timed.duration ?? duration;
  return {
    title: isVisible(title) ? title : trimTitle(text) || heading.trim(),
    ...(shown !== undefined && { emoji: shown }),
    ...(time !== undefined && { duration: time }),
    ...(step.label !== undefined && { label: step.label }),
    guesses: timed.duration === undefined ? guesses : [],
  };
}

/** Tags of note-takers: "Theory #music". */
function stripTags(heading: string): string {
  return heading.replace(/(?:\s+#[\p{L}][\p{L}\p{N}_/-]*){1,10}\s*$/u, '').replace(/\s*\{#[^{}]*\}\s*$/, '');
}

interface Step {
  readonly rest: string;
  readonly label?: 'word' | 'number';
  readonly duration?: string | undefined;
}

function readTime(text: string): Step {
  for (const [unit, pattern] of TIMES) {
    const found = pattern.exec(text);
    if (found !== null) {
      return { rest: text.slice(found[0].length), label: 'word', duration: spanOf(found, unit) };
    }
  }
  for (const [unit, pattern] of TIME_INSIDE) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
    return { rest, duration: spanOf(found, unit) };
  }
  return { rest: text };
}

function readStep(text: string): Step {
  const word = STEP_LABEL.exec(text) ?? STEP_WORD.exec(text);
  if (word !== null) return { rest: text.slice(word[0].length), label: 'word' };
  const number = NUMBERED.exec(text);
  return number === null ? { rest: text } : { rest: text.slice(number[0].length), label: 'number' };
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** How long "Weeks 5–8" is: four weeks. One number alone is one unit. */
function spanOf(
  [, word = '', first = '', last]: RegExpExecArray,
  unit: 'day' | 'week' | 'month' | 'year',
): string | undefined {
  const [from, to] = [numberOf(first), numberOf(last ?? first)];
  if (from === undefined || to === undefined || to < from) return undefined;
  const months = /^q/i.test(word)
    ? 3
    : /^semester/i.test(word)
      ? 6
      : /^trimester/i.test(word)
        ? 4
        : undefined;
  return months === undefined
    ? formatDuration(to - from + 1, unit)
    : formatDuration((to - from + 1) * months, 'month');
}

function numberOf(numeral: string): number | undefined {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const index = NUMBERS.indexOf(numeral.toLowerCase());
  return index === -1 ? undefined : index + 1;
}

/** "(4 weeks)" and "– 4 weeks" at the end; hours a week in the same brackets go with it. */
function takeDuration(text: string): {
  readonly rest: string;
  readonly duration?: string;
  readonly guesses: readonly string[];
} {
  for (const bracket of text.matchAll(/\s*[([（]([^()[\]（）]{1,60})[)\]）]/gu)) {
    const inside = bracket[1] ?? '';
    const found = findDuration(inside);
    if (found?.duration === undefined) continue;
    const others = inside.slice(0, found.start) + inside.slice(found.end);
    const weekly = findHoursAWeek(others);
    const left = weekly === undefined ? others : others.slice(0, weekly.start) + others.slice(weekly.end);
    // "(4 months each stage)" is about other things than this heading alone.
    if (/[\p{L}]{4,}/u.test(left) && !/total|about|approx|circa|each|stage/iu.test(left)) continue;
    const rest = text.slice(0, bracket.index) + text.slice(bracket.index + bracket[0].length);
    const guesses = found.guessed ? [`the longer time of "${inside.trim()}"`] : [];
    return { rest, duration: found.duration, guesses };
  }
  const tail = /\s+[-–—|:]\s+([^-–—|:]{3,20})$/u.exec(text);
  const found = tail?.[1] === undefined ? undefined : findDuration(tail[1]);
  if (
    tail !== null &&
    found?.duration !== undefined &&
    found.end - found.start >= (tail[1] ?? '').trim().length - 1
  ) {
    return { rest: text.slice(0, tail.index), duration: found.duration, guesses: [] };
  }
  return { rest: text, guesses: [] };
}

function trimTitle(text: string): string {
  return text
    .replace(/^[\s:：\-–—→|.]+|[\s:：\-–—→|]+$/gu, '')
    .replace(/\s+/g, (space) => (space.includes('\u00A0') ? '\u00A0' : ' '))
    .trim();
}
