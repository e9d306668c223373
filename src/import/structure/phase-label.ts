// What the title of a heading says about a phase: "🧠 Phase 2: Foundations (4 weeks)", "Months 4–6", "### 1. Basics".
import { findDuration, findHoursAWeek } from '../words/amounts.ts';
import { MOST_BESIDE, findBeside, findBesideHeading } from '../words/asides/beside.ts';
import { findDividers } from '../words/asides/brackets.ts';
import { saysCost } from '../words/asides/cost.ts';
import { takeEmoji } from '../words/emoji.ts';
import { anyCase, anyInText, textPattern } from '../words/pattern.ts';
import { PHASE } from '../words/phase-words.ts';
import { EACH, TOTAL } from '../words/stretches.ts';
import { ABOUT } from '../words/times.ts';
import { findSpent, saysOnlyTime, saysOnlyWhen, withoutTimeWords } from '../words/when/spent.ts';
import { isOptionalHeading, saysOptional } from '../words/states.ts';
import { takeStep } from './step-label.ts';

export interface PhaseTitle {
  /** Without the label, the emoji, and the time; never empty where the heading was not. */
  readonly title: string;
  readonly emoji?: string;
  readonly duration?: string;
  /** Whether it says that all in it may be left out; absent where not. */
  readonly optional?: true;
  /** `word`: "Phase 2", "Week 1"; `number`: "1."; absent where nothing says that it is a step. */
  readonly label?: 'word' | 'number';
  /** The number of that step, or the first of its range. */
  readonly from?: number;
  readonly guesses: readonly string[];
}

/** Only the label of the same. */
export function readLabelOfPhase(heading: string): PhaseTitle['label'] {
  return takeStep(takeEmoji(stripTags(heading)).text).label;
}

/** Reads a heading's text, which is one line. */
export function readPhaseTitle(heading: string): PhaseTitle {
  const { text, emoji } = takeEmoji(divideBrackets(stripTags(heading)));
  const step = takeStep(text);
  const behind = takeTimes(timeLast(step.rest));
  const { rest, time, asides } = saysTitle(behind.rest) ? behind : takeTimesOfLabel(text, behind);
  const bare = takeEmoji(rest);
  const shown = emoji ?? bare.emoji;
  const duration = step.duration ?? time?.duration;
  // "Bonus: songs" says it as a whole, "Week 12 – bonus" behind its label.
  const optional = [text, behind.rest].some((part) => isOptionalHeading(trimTitle(part)));
  return {
    title: withLabel(bracketLast(trimTitle(bare.text)), text) || heading.trim(),
    ...(optional && { optional }),
    ...(shown !== undefined && { emoji: shown }),
    ...(duration !== undefined && { duration }),
    ...(step.label !== undefined && { label: step.label }),
    ...(step.from !== undefined && { from: step.from }),
    guesses: [...guessesOf(time, step.duration), ...asides.map(sayAside)],
  };
}

/** Whether a text is more than a bracket, dates, a time, or what it costs. Another label is more: "Phase 1: Week 2". */
function saysTitle(text: string): boolean {
  const plain = trimTitle(takeEmoji(text).text).replace(/[([（][^()[\]（）]*[)\]）]/gu, '');
  if (!/[\p{L}\p{N}]/u.test(plain) || saysCost(plain) || saysOptional(plain)) return false;
  return !saysOnlyWhen(plain) || takeStep(plain).label === 'word';
}

/** Where the label is the title: the whole heading without its times. What stands behind the label and not in the title is told. */
function takeTimesOfLabel(heading: string, behind: Times): Times {
  const { rest } = takeTimes(heading, findBeside);
  const parts = behind.rest.split(/[()[\]（）]/u).map(trimTitle);
  const left = parts.filter((part) => part !== '' && !rest.includes(part));
  const said = behind.time === undefined ? left.find((part) => readTime(part) !== undefined) : undefined;
  const time = said === undefined ? behind.time : readTime(said);
  return {
    rest,
    ...(time !== undefined && { time }),
    asides: [...behind.asides, ...left.filter((part) => part !== said)],
  };
}

/** "Phase 1 (optional): Basics" is called "Basics (optional)". */
function bracketLast(title: string): string {
  return title.replace(/^([([（][^()[\]（）]{1,60}[)\]）])\s?[:：–—-]\s?(?=\S)(.+)$/u, '$2 $1');
}

/** A title; with the label before it where it is another label, behind a dash ("Week 4 – Phase 3 begins") or alone. */
function withLabel(title: string, heading: string): string {
  const before = heading.slice(0, Math.max(0, heading.indexOf(title)));
  const isBehindDash = /[–—-]\s*$/u.test(before);
  const isLabel = (isBehindDash || saysOnlyWhen(title)) && takeStep(title).label === 'word';
  return isLabel ? trimTitle(before + title) : title;
}

/** A label's time goes before what else the heading says, of a range the longer end counts, and other amounts beside it are told. */
function guessesOf(time: Time | undefined, ofLabel: string | undefined): readonly string[] {
  if (time === undefined) return [];
  const isOverruled = ofLabel !== undefined && ofLabel !== time.duration;
  return [
    ...(time.isLonger && ofLabel === undefined ? [`the longer time of "${time.said}"`] : []),
    ...(isOverruled || saysMore(time.others) ? [sayAside(time.said)] : []),
  ];
}

/** Whether what stands beside a time is more than words for times. */
function saysMore(others: string): boolean {
  return /\d|\p{L}{2,}/u.test(withoutTimeWords(others).replace(EACH_PHASE, ''));
}

function sayAside(said: string): string {
  return `it says "${said}"`;
}

interface Time {
  readonly duration: string;
  /** The words that say it, and those of them that say something else. */
  readonly said: string;
  readonly others: string;
  /** The end of a range. */
  readonly isLonger: boolean;
}

interface Times {
  readonly rest: string;
  readonly time?: Time;
  /** What else was taken out of the text, as written. */
  readonly asides: readonly string[];
}

/** How long it takes, and whatever else says only that, what it costs or counts. */
function takeTimes(text: string, find = findBesideHeading, most = MOST_BESIDE): Times {
  const beside = most > 0 ? find(text) : undefined;
  if (beside !== undefined) {
    const found = takeTimes(without(text, beside), find, most - 1);
    return { ...found, asides: [...found.asides, beside.said] };
  }
  const bracket = takeBracket(text);
  const spent = findSpent(bracket.rest);
  if (spent === undefined) return bracket;
  const rest = without(bracket.rest, spent);
  const time = bracket.time === undefined ? readTime(spent.said) : undefined;
  return time === undefined ? { ...bracket, rest, asides: [spent.said] } : { rest, time, asides: [] };
}

/** "10 hours – Loops" as "Loops (10 hours)". */
function timeLast(text: string): string {
  const [before = '', said = ''] =
    /^([^:：()[\]（）–—-]{1,40})(?:\s?[:：]|\s[–—-])\s(?=\S)/u.exec(text) ?? [];
  return saysOnlyTime(said) ? `${text.slice(before.length)} (${said.trim()})` : text;
}

/** Words beside a time that do not speak of something else. */
const BESIDE_TIME = textPattern(TOTAL, EACH, PHASE, ABOUT);
const EACH_PHASE = anyCase(anyInText(EACH, PHASE), 'gu');

/** The first bracket that says how long it takes, "(4 weeks)"; hours a week in the same brackets go with it. */
function takeBracket(text: string): Times {
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(/\s*[([（]([^()[\]（）]{1,60})[)\]）]/gu)) {
    const time = readTime(inside);
    if (time === undefined) continue;
    const weekly = findHoursAWeek(time.others);
    const left = weekly === undefined ? time.others : without(time.others, weekly);
    // "(4 months each stage)" is about other things than this heading alone.
    if (/[\p{L}]{4,}/u.test(left) && !BESIDE_TIME.test(left)) continue;
    return { rest: without(text, { start: index, end: index + whole.length }), time, asides: [] };
  }
  return { rest: text, asides: [] };
}

function readTime(text: string): Time | undefined {
  const found = findDuration(text);
  if (found?.duration === undefined) return undefined;
  const { duration, guessed: isLonger } = found;
  return { duration, said: text.trim(), others: without(text, found), isLonger };
}

function without(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(0, start) + text.slice(end);
}

/** "Basics (free, 3 weeks)" as "Basics (free) (3 weeks)". */
function divideBrackets(heading: string): string {
  return findDividers(heading).reduceRight(
    (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
    heading,
  );
}

/** Tags of note-takers, "Theory #music", and the name of a heading, "Theory {#theory}". */
function stripTags(heading: string): string {
  return heading.replace(/\s*\{#[^{}]*\}\s*$/, '').replace(/(?:\s+#[\p{L}][\p{L}\p{N}_/-]*){1,10}\s*$/u, '');
}

function trimTitle(text: string): string {
  return text
    .replace(/^[\s:：\-–—→|.]+|[\s:：\-–—→|]+$/gu, '')
    .replace(/\s+/g, (space) => (space.includes('\u00A0') ? '\u00A0' : ' '))
    .trim();
}
