// What the title of a heading says about a phase: "🧠 Phase 2: Foundations (4 weeks)", "Months 4–6", "### 1. Basics".
import { isVisible } from '../../roadmap/text.ts';
import { findDuration, findHoursAWeek, formatDuration } from '../words/amounts.ts';
import { takeEmoji } from '../words/emoji.ts';
import { anyOf } from '../words/pattern.ts';
import { PART, PHASE, QUARTER, SEMESTER } from '../words/phase-words.ts';
import { ABOUT, DAY, MONTH, UP_TO, WEEK, YEAR } from '../words/times.ts';

export interface PhaseTitle {
  /** Without the label, the emoji, and the time; never empty where the heading was not. */
  readonly title: string;
  readonly emoji?: string;
  readonly duration?: string;
  /** `word`: "Phase 2", "Week 1"; `number`: "1."; absent where nothing says that it is a step. */
  readonly label?: 'word' | 'number';
  readonly guesses: readonly string[];
}

type Unit = 'day' | 'week' | 'month' | 'year';

/** What a heading counts, and how long one of it is. */
const TIME: readonly { readonly words: string; readonly unit: Unit; readonly count: number }[] = [
  { words: anyOf(DAY), unit: 'day', count: 1 },
  { words: anyOf(WEEK), unit: 'week', count: 1 },
  { words: anyOf(MONTH), unit: 'month', count: 1 },
  { words: anyOf(QUARTER), unit: 'month', count: 3 },
  { words: 'trimesters?', unit: 'month', count: 4 },
  { words: anyOf(SEMESTER), unit: 'month', count: 6 },
  { words: anyOf(YEAR), unit: 'year', count: 1 },
];
const STEP = anyOf(PHASE, PART);
const NUMERAL = String.raw`(?:\d{1,3}|[ivx]{1,5}|[a-d]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[一二三四五六七八九十]{1,2})`;
const RANGE = String.raw`(${NUMERAL})(?:\s*(?:-|–|—|〜|~|&|and|\+|${anyOf(UP_TO)})\s*(${NUMERAL}))?\+?`;
const AFTER = String.raw`(?:\s*(?:->|=>|[:：.\-–—→➜>|)\]・、·•]+)\s*|\s+|$)`;
/** "第3週", "第一阶段", "3주차", "1단계": the number stands before the word. */
const behindNumber = (words: string) =>
  new RegExp(
    String.raw`^(?:第\s*(${NUMERAL})\s*(?:${words})目?${AFTER}|(\d{1,3})\s*(?:${words})차${AFTER})`,
    'iu',
  );
const STEP_LABEL = new RegExp(
  String.raw`^[([]?(?:${STEP})\s*#?\s*${RANGE}(?![\p{L}\p{N}])[)\]]?${AFTER}`,
  'iu',
);
const STEP_BEHIND = new RegExp(
  String.raw`^(?:第\s*${NUMERAL}\s*${STEP}|\d{1,3}\s*단계)(?![\p{L}\p{N}])${AFTER}`,
  'iu',
);
const STEP_WORD = new RegExp(String.raw`^${anyOf(PHASE)}\s*[:：]\s*(?=\S)`, 'iu');
const NUMBERED = /^(?:第\s*)?(\d{1,2})\s*(?:[.)、:]\s*|\s+[-–—→]\s+|(?:章|部|步|週目|주차)[:：]?\s*)(?=\S)/u;
const TIMES = TIME.map((span) => ({
  ...span,
  before: new RegExp(String.raw`^[([]?(?:${span.words})\s*${RANGE}(?![\p{L}\p{N}])[)\]]?${AFTER}`, 'iu'),
  behind: behindNumber(span.words),
  inside: new RegExp(String.raw`[([]\s*(?:${span.words})\s*${RANGE}\s*[)\]]`, 'iu'),
}));

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
  for (const { before, behind, ...span } of TIMES) {
    const found = before.exec(text) ?? behind.exec(text);
    if (found !== null)
      return { rest: text.slice(found[0].length), label: 'word', duration: spanOf(found, span) };
  }
  for (const { inside, ...span } of TIMES) {
    const found = inside.exec(text);
    if (found === null) continue;
    const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
    return { rest, duration: spanOf(found, span) };
  }
  return { rest: text };
}

function readStep(text: string): Step {
  const word = STEP_LABEL.exec(text) ?? STEP_BEHIND.exec(text) ?? STEP_WORD.exec(text);
  if (word !== null) return { rest: text.slice(word[0].length), label: 'word' };
  const number = NUMBERED.exec(text);
  return number === null ? { rest: text } : { rest: text.slice(number[0].length), label: 'number' };
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HAN_NUMBERS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

/** How long "Weeks 5–8" is: four weeks. One number alone is one unit. */
function spanOf(
  [, ...groups]: readonly (string | undefined)[],
  { unit, count }: { readonly unit: Unit; readonly count: number },
): string | undefined {
  const numerals = groups.flatMap((numeral) => numeral ?? []);
  const [from, to] = [numberOf(numerals[0] ?? ''), numberOf(numerals.at(-1) ?? '')];
  if (from === undefined || to === undefined || to < from) return undefined;
  return formatDuration((to - from + 1) * count, unit);
}

function numberOf(numeral: string): number | undefined {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const index = [NUMBERS.indexOf(numeral.toLowerCase()), HAN_NUMBERS.indexOf(numeral)].find((at) => at >= 0);
  return index === undefined ? undefined : index + 1;
}

/** Words beside a time that do not speak of something else. */
const BESIDE_TIME = new RegExp(`total|each|stage|${anyOf(ABOUT)}`, 'iu');

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
    if (/[\p{L}]{4,}/u.test(left) && !BESIDE_TIME.test(left)) continue;
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
