// The part of a heading or a title that says only how long it takes: "(~40 hours)", "⏱️ 115-170 hours", "| 2 h a day".
import { EFFORT } from '../fields.ts';
import { anyCase, anyWhole, textPattern } from '../pattern.ts';
import { TOTAL } from '../stretches.ts';
import { isWhen } from './days.ts';
import { A_DAY, A_MONTH, A_WEEK, ABOUT, AND, DAY, HOUR, MINUTE, MONTH, UP_TO, WEEK, YEAR } from '../times.ts';

export interface Spent {
  readonly start: number;
  readonly end: number;
  /** Without brackets and signs. */
  readonly said: string;
}

const UNIT = textPattern(HOUR, MINUTE, DAY, WEEK, MONTH, YEAR);
/** "Stage" ends as "Tage" does. */
const OF_TIME = anyCase(
  String.raw`(?<!\p{Script=Latin}|\p{Script=Cyrillic})${anyWhole(HOUR, MINUTE, DAY, WEEK, MONTH, YEAR, A_DAY, A_WEEK, A_MONTH, ABOUT, EFFORT, TOTAL, UP_TO, AND)}`,
  'gu',
);
const CLOCK = '⏱⏲⏰⏳⌛🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛📅📆🗓';
const SIGNS = new RegExp(`[${CLOCK}]\uFE0F?`, 'gu');
const BRACKET = /\s*[([（][^()[\]（）]{1,60}[)\]）]/gu;
const TAIL = new RegExp(
  String.raw`(?:\s+[-–—|]{1,2}\s|\s*[|,:：]\s|\s*[${CLOCK}]\uFE0F?)[^|()（）${CLOCK}]{1,40}$`,
  'u',
);

/** The first bracket, or the end behind a divider, that says only how long. */
export function findSpent(text: string): Spent | undefined {
  if (text.length > 500 || !/\d/.test(text)) return undefined;
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    const said = bracket.replace(/^\s*.|.$/gu, '').trim();
    if (index > 0 && saysOnlyTime(said)) return { start: index, end: index + bracket.length, said };
  }
  const tail = TAIL.exec(text);
  if (tail === null || tail.index === 0) return undefined;
  const said = tail[0]
    .replace(SIGNS, '')
    .replace(/^[\s|,:：–—-]+/u, '')
    .trim();
  return saysOnlyTime(said) ? { start: tail.index, end: text.length, said } : undefined;
}

/** "~2 h", "2 hours per day", "3-4 weeks": a number with its unit, and no other word. */
export function saysOnlyTime(text: string): boolean {
  const plain = text.replace(SIGNS, '').replace(/(?<=\d)(?=\p{L})/gu, ' '); // "20h", "3주"
  return /\d/.test(plain) && UNIT.test(plain) && !/\p{L}{2,}/u.test(withoutTimeWords(plain));
}

/** The same, or only on which days: "March 3", "Weeks 1–2". */
export function saysOnlyWhen(text: string): boolean {
  return saysOnlyTime(text) || isWhen(text);
}

/** A text without the words that say how long. */
export function withoutTimeWords(text: string): string {
  return text.replace(OF_TIME, '');
}
