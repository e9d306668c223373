// What the title of a heading says about a phase: "🧠 Phase 2: Foundations (4 weeks)", "Months 4–6", "### 1. Basics".
import { isVisible } from '../../roadmap/text.ts';
import { findDuration, findHours, findHoursAWeek } from '../words/amounts.ts';
import { takeEmoji } from '../words/emoji.ts';
import { textPattern } from '../words/pattern.ts';
import { PHASE } from '../words/phase-words.ts';
import { EACH, TOTAL } from '../words/stretches.ts';
import { ABOUT } from '../words/times.ts';
import { takeStep } from './step-label.ts';

export interface PhaseTitle {
  /** Without the label, the emoji, and the time; never empty where the heading was not. */
  readonly title: string;
  readonly emoji?: string;
  readonly duration?: string;
  /** `word`: "Phase 2", "Week 1"; `number`: "1."; absent where nothing says that it is a step. */
  readonly label?: 'word' | 'number';
  readonly guesses: readonly string[];
}

/** Reads a heading's text, which is one line. */
export function readPhaseTitle(heading: string): PhaseTitle {
  const { text, emoji } = takeEmoji(stripTags(heading));
  const step = takeStep(text);
  const { rest, duration, guesses } = takeDuration(step.rest);
  const effort = takeEffort(rest);
  const bare = takeEmoji(effort.rest);
  const title = saysWhat(bare.text) ? trimTitle(bare.text) : trimTitle(text);
  const shown = emoji ?? bare.emoji;
  const time = step.duration ?? duration;
  return {
    title: isVisible(title) ? title : trimTitle(text) || heading.trim(),
    ...(shown !== undefined && { emoji: shown }),
    ...(time !== undefined && { duration: time }),
    ...(step.label !== undefined && { label: step.label }),
    guesses: [...(step.duration === undefined ? guesses : []), ...effort.guesses],
  };
}

/** Whether a title is left without its label: neither only a month in brackets nor dates, nor a further label. */
function saysWhat(rest: string): boolean {
  const words = rest.replace(/[([（][^()[\]（）]{0,60}[)\]）]/gu, ' ').replace(DATES, ' ');
  return /\p{L}/u.test(words) && takeStep(rest.trim()).label !== 'word';
}

/** "Oct 26 – Nov 1, 2025". */
const DATES =
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s+\d{1,2}(?!\p{L})/giu;

/** "⏱️ 115-170 hours", "— ~40h" at the end of a heading. */
function takeEffort(text: string): { readonly rest: string; readonly guesses: readonly string[] } {
  const found = findHours(text);
  if (found === undefined || /[\p{L}\p{N}]/u.test(text.slice(found.end))) return { rest: text, guesses: [] };
  const before = text.slice(0, found.start);
  const mark = /[^\p{L}\p{N}]{1,12}$/u.exec(before)?.[0] ?? '';
  if (mark.trim() === '') return { rest: text, guesses: [] };
  return {
    rest: before.slice(0, before.length - mark.length),
    guesses: [`it takes ${text.slice(found.start, found.end).trim()}`],
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
