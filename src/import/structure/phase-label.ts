// What the title of a heading says about a phase: "🧠 Phase 2: Foundations (4 weeks)", "Months 4–6", "### 1. Basics".
import { findDuration, findHoursAWeek } from '../words/amounts.ts';
import { findBeside, findBesideHeading } from '../words/asides/beside.ts';
import { takeEmoji } from '../words/emoji.ts';
import { textPattern } from '../words/pattern.ts';
import { PHASE } from '../words/phase-words.ts';
import { EACH, TOTAL } from '../words/stretches.ts';
import { ABOUT } from '../words/times.ts';
import { isWhen } from '../words/when/days.ts';
import { findSpent } from '../words/when/spent.ts';
import { takeStep } from './step-label.ts';

export interface PhaseTitle {
  /** Without the label, the emoji, and the time; never empty where the heading was not. */
  readonly title: string;
  readonly emoji?: string;
  readonly duration?: string;
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
  const { text, emoji } = takeEmoji(stripTags(heading));
  const step = takeStep(text);
  const { rest, duration, guesses } = takeTimes(step.rest);
  const bare = takeEmoji(rest);
  const title = trimTitle(bare.text);
  const shown = emoji ?? bare.emoji;
  const time = step.duration ?? duration;
  return {
    title: says(title, text)
      ? title
      : trimTitle(takeEmoji(takeTimes(text, findBeside).rest).text) || heading.trim(),
    ...(shown !== undefined && { emoji: shown }),
    ...(time !== undefined && { duration: time }),
    ...(step.label !== undefined && { label: step.label }),
    ...(step.from !== undefined && { from: step.from }),
    guesses: step.duration === undefined ? guesses : guesses.slice(duration === undefined ? 0 : 1),
  };
}

/** Whether what stands behind a label is a title: more than a bracket or dates, and no label behind a dash: "Week 4 – Phase 3 begins". */
function says(title: string, heading: string): boolean {
  const plain = title.replace(/[([（][^()[\]（）]*[)\]）]/gu, '');
  if (!/[\p{L}\p{N}]/u.test(plain) || isWhen(plain)) return false;
  const before = heading.slice(0, Math.max(0, heading.indexOf(title)));
  return !/[–—-]\s*$/u.test(before) || takeStep(title).label !== 'word';
}

/** The duration, and whatever else says only how long it takes, what it costs or counts. */
function takeTimes(text: string, find = findBesideHeading): ReturnType<typeof takeDuration> {
  const beside = find(text);
  if (beside !== undefined) {
    const found = takeTimes(text.slice(0, beside.start) + text.slice(beside.end), find);
    return { ...found, guesses: [...found.guesses, `it says "${beside.said}"`] };
  }
  const { rest, duration, guesses } = takeDuration(text);
  const spent = findSpent(rest);
  if (spent === undefined) return { rest, ...(duration !== undefined && { duration }), guesses };
  return {
    rest: rest.slice(0, spent.start) + rest.slice(spent.end),
    ...(duration !== undefined && { duration }),
    guesses: [...guesses, `it says "${spent.said}"`],
  };
}

/** Tags of note-takers: "Theory #music". */
function stripTags(heading: string): string {
  return heading.replace(/(?:\s+#[\p{L}][\p{L}\p{N}_/-]*){1,10}\s*$/u, '').replace(/\s*\{#[^{}]*\}\s*$/, '');
}

/** Words beside a time that do not speak of something else. */
const BESIDE_TIME = textPattern(TOTAL, EACH, PHASE, ABOUT);

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
