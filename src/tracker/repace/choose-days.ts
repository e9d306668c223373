// On which day each open phase is to end: as the forecast expects it, or by what is left of the old dates, stretched. Pure.
import type { Holiday, IsoDate } from '../../roadmap/roadmap.ts';
import { type StudyDays, dayOf, studyDaysOf } from '../../roadmap/schedule.ts';
import type { ChooseDay, Dated } from './move-dates.ts';
import { REFUSALS, type RepaceRefusal } from './refusals.ts';
import type { Wish } from './wish.ts';

/** A phase that has a date, or could have one. */
export interface RepacePhase extends Dated {
  readonly id: string;
  /** When it is due now. */
  readonly was?: IsoDate;
  readonly isDone: boolean;
  /** Whole percent of it that is done. */
  readonly percent: number;
  /** When half of learners would have done it. */
  readonly expected?: IsoDate;
}

export interface ChooseInput {
  readonly phases: readonly RepacePhase[];
  readonly start: IsoDate | undefined;
  /** Hours a week, as written now. */
  readonly pace: number | undefined;
  readonly today: IsoDate;
  readonly holidays: readonly Holiday[];
  /** For how many days of study nothing was finished, where that is a pause. */
  readonly pause: number;
}

/** What is done keeps its day; where that lies ahead, it becomes today. At least one phase with a date is open. */
export function chooseDays(
  wish: Exclude<Wish, { kind: 'shift' }>,
  input: ChooseInput,
): ChooseDay<RepacePhase> | RepaceRefusal {
  const study = studyDaysOf(input.holidays);
  const today = dayOf(input.today);
  const days = wish.kind === 'forecast' ? asExpected(input, study) : stretched(wish, input, study);
  if ('message' in days) return days;
  return (phase, { end }) => {
    if (phase.isDone) return end > today && days.isBegun ? today : undefined;
    return days.of.get(phase.id);
  };
}

interface Days {
  readonly of: ReadonlyMap<string, number>;
  /** Time counts from today on, not only from a start that lies ahead. */
  readonly isBegun: boolean;
}

/** In a pause the forecast counts from today, as it cannot know of it. */
function asExpected({ phases, today, pause }: ChooseInput, study: StudyDays): Days | RepaceRefusal {
  const open = phases.filter(({ was, isDone }) => was !== undefined && !isDone);
  if (open.every(({ expected }) => expected === undefined)) return REFUSALS['no-forecast'](today);
  const days = open.flatMap(({ id, expected }): [string, number][] =>
    expected === undefined ? [] : [[id, Math.max(dayOf(today), study.after(dayOf(expected), pause))]],
  );
  return { of: new Map(days), isBegun: true };
}

/** What is left of the old dates, from how far the learner is, on the time from today (or a start ahead) on. */
function stretched(
  wish: Extract<Wish, { kind: 'pace' | 'finish' }>,
  { phases, start, pace, today: day }: ChooseInput,
  study: StudyDays,
): Days | RepaceRefusal {
  const first = phases.findIndex(({ was, isDone }) => was !== undefined && !isDone);
  const open = phases.slice(first).filter(({ was, isDone }) => was !== undefined && !isDone);
  const ends = open.map(({ was }) => dayOf(was ?? day));
  const end = ends[0] ?? 0;
  const before = phases.slice(0, first).findLast(({ was }) => was !== undefined)?.was ?? start;
  const today = dayOf(day);
  const begin = Math.min(end, before === undefined ? guessBegin(ends, today) : dayOf(before));
  const from = first > 0 || begin < today ? today : begin;
  const done = ((open[0]?.percent ?? 0) / 100) * study.between(begin, end);
  const left = ends.map((one) => Math.max(0, study.between(begin, Math.max(begin, one)) - done));
  const all = left.at(-1) ?? 0;
  if (wish.kind === 'finish' && dayOf(wish.on) <= from)
    return REFUSALS.over(wish.on, from === today ? day : (before ?? day));
  const room =
    wish.kind === 'finish'
      ? study.between(from, dayOf(wish.on))
      : Math.round(all * ((pace ?? wish.hours) / wish.hours));
  const days = open.map(({ id }, index): [string, number] => {
    const share = all === 0 ? 1 : (left[index] ?? 0) / all;
    const isLast = wish.kind === 'finish' && index === open.length - 1;
    return [id, isLast ? dayOf(wish.on) : study.after(from, Math.round(room * share))];
  });
  return { of: new Map(days), isBegun: from === today };
}

/** Where nothing says when it began: as long before the first date as the dates lie apart, and not after today. */
function guessBegin(ends: readonly number[], today: number): number {
  const [first, last] = [ends[0] ?? today, ends.at(-1) ?? today];
  const apart = ends.length < 2 ? 1 : Math.max(1, Math.round((last - first) / (ends.length - 1)));
  return Math.min(today, first - apart);
}
