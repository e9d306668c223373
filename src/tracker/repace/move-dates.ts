// The days of phases to what is written for them: a `due` takes its day, a `duration` becomes as long as leads there. Whole days
// since 1970. Pure.
import type { Holiday } from '../../roadmap/roadmap.ts';
import {
  type Duration,
  type StudyDays,
  dateOf,
  dayOf,
  parseDuration,
  spanFrom,
  studyDaysOf,
} from '../../roadmap/schedule.ts';

/** A phase as far as its date goes. */
export interface Dated {
  readonly due?: string;
  readonly duration?: string;
}

interface Around {
  /** Where what came before ends; undefined where nothing has a date yet. */
  readonly begin: number | undefined;
  /** Something before it has moved, and it with that. */
  readonly isMoved: boolean;
  /** Where it ends if nothing of it changes. */
  readonly end: number;
}

/** The day for a phase; undefined to leave what is written. */
export type ChooseDay<Phase extends Dated> = (phase: Phase, around: Around) => number | undefined;

export interface MoveInput<Phase extends Dated> {
  readonly start: string | undefined;
  readonly phases: readonly Phase[];
  readonly holidays: readonly Holiday[];
  /** Whether `start` is another than before. */
  readonly isMoved: boolean;
}

/** What is to be written instead, for each phase in their order; undefined where nothing is. */
export function moveDates<Phase extends Dated>(
  { start, phases, holidays, isMoved: isStartMoved }: MoveInput<Phase>,
  choose: ChooseDay<Phase>,
): readonly (string | undefined)[] {
  const study = studyDaysOf(holidays);
  const none: Duration = { months: 0, days: 0 };
  let anchor = start === undefined ? undefined : study.firstFrom(dayOf(start));
  let [before, isMoved] = [none, isStartMoved];
  return phases.map((phase) => {
    const written = phase.due === undefined ? parseDuration(phase.duration ?? '') : undefined;
    if (phase.due === undefined && (written === undefined || anchor === undefined)) return undefined;
    const from: Stretch = { anchor: anchor ?? 0, before, study };
    const end = phase.due === undefined ? endOf(from, written ?? none) : dayOf(phase.due);
    const begin = anchor === undefined ? undefined : endOf(from, none);
    const wanted = choose(phase, { begin, isMoved: isMoved && phase.due === undefined, end });
    const text = wanted === undefined || wanted === end ? undefined : textOf(wanted, phase, from);
    const next = phase.due === undefined ? (parseDuration(text ?? '') ?? written ?? none) : none;
    isMoved = text !== undefined || (isMoved && phase.due === undefined);
    if (phase.due !== undefined) [anchor, before] = [dayOf(text ?? phase.due), none];
    else if (next.days > 0) [anchor, before] = [endOf(from, next), none];
    else before = { months: before.months + next.months, days: 0 };
    return text;
  });
}

/** From an anchor on, with months in a row that are counted from it (see `computeDueDates`). */
interface Stretch {
  readonly anchor: number;
  readonly before: Duration;
  readonly study: StudyDays;
}

function endOf({ anchor, before, study }: Stretch, { months, days }: Duration): number {
  return study.after(anchor, spanFrom(anchor, { months: before.months + months, days }));
}

function textOf(wanted: number, { due, duration }: Dated, from: Stretch): string {
  if (due !== undefined) return dateOf(wanted);
  const months = wholeMonths(wanted, from);
  if (months !== undefined && duration?.includes('month') === true) return inUnits(months, 'month');
  const { anchor, before, study } = from;
  const days = study.between(anchor, Math.max(anchor, wanted)) - spanFrom(anchor, before);
  return durationText(Math.max(1, days));
}

const MOST = 999;

/** Undefined where the day is no whole number of months away. */
function wholeMonths(wanted: number, from: Stretch): number | undefined {
  const guess = Math.round((wanted - endOf(from, { months: 0, days: 0 })) / 30.44);
  return [guess - 1, guess, guess + 1].find(
    (months) => months > 0 && months <= MOST && endOf(from, { months, days: 0 }) === wanted,
  );
}

/**
 * In weeks where they come out even, or where there are too many days for three digits. Where there are too many weeks, too, whoever
 * reads the file says so.
 */
function durationText(days: number): string {
  if (days % 7 !== 0 && days <= MOST) return inUnits(days, 'day');
  return inUnits(Math.floor(days / 7), 'week');
}

function inUnits(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
