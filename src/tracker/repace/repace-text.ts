// A new pace in words: what was asked, and each phase before and after.
import { dateText, titleText } from '../../progress/phrases.ts';
import type { IsoDate } from '../../roadmap/roadmap.ts';
import type { PhaseMove, Repaced } from './repace.ts';
import type { Wish } from './wish.ts';

export type Changed = Extract<Repaced, { kind: 'changed' }>;

/** What is said where nothing would be another date. */
export const SAME = 'The dates are right already: nothing would change.';

/** `to finish on 30 Jun 2027`: in our words, whatever was written. */
export function wishText(wish: Wish): string {
  switch (wish.kind) {
    case 'forecast':
      return 'as the forecast expects it: the day by which half of learners are through';
    case 'pace':
      return `at ${paceText(wish.hours)}`;
    case 'finish':
      return `to finish on ${dateText(wish.on)}`;
    case 'shift':
      return `${wish.text} ${wish.isBack ? 'earlier' : 'later'}`;
  }
}

function paceText(hours: number): string {
  return `${hours} ${hours === 1 ? 'hour' : 'hours'} a week`;
}

/** The roadmap's own dates, where they change: `Start: 1 Jan 2027 → 22 Jan 2027`. */
export function headLines({ start, pace }: Changed): readonly string[] {
  return [
    ...(start === undefined ? [] : [`Start: ${dateText(start.before)} → ${dateText(start.after)}`]),
    ...(pace === undefined ? [] : [`Pace: ${pace.before} → ${paceText(pace.after)}`]),
  ];
}

export function phaseValues({ title, emoji, isDone, before, after, expected }: PhaseMove) {
  return {
    title: titleText({ title, ...(emoji !== undefined && { emoji }) }),
    before: dayText(before),
    after: dayText(after),
    isMoved: before !== after,
    expected: isDone ? 'done' : dayText(expected),
  };
}

function dayText(day: IsoDate | undefined): string {
  return day === undefined ? '–' : dateText(day);
}

/** For a terminal: a line each phase, days under each other. */
export function repaceLines(changed: Changed, wish: Wish): readonly string[] {
  const rows = changed.phases.map(phaseValues);
  const hasForecast = rows.some(({ expected }) => expected !== '–' && expected !== 'done');
  const lines = rows.map(({ before, after, isMoved, expected, title }) => {
    const move = isMoved
      ? `${before.padStart(11)} → ${after.padStart(11)}`
      : `${before.padStart(11)}${' '.repeat(14)}`;
    return `  ${move}  ${hasForecast ? `${expected.padStart(11)}  ` : ''}${title}`;
  });
  const head = `${'due'.padStart(13)}    ${'then due'.padStart(10)}${hasForecast ? '     forecast' : ''}  phase`;
  return [`New dates, ${wishText(wish)}:`, head, ...lines, ...headLines(changed).map((line) => `  ${line}`)];
}

/** The lines that differ, as `diff` shows them. Values change within their lines, so that there are as many before and after. */
export function diffLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  return old.flatMap((line, at) => (line === now[at] ? [] : [`- ${line}`, `+ ${now[at] ?? ''}`]));
}
