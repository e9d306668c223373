// A pause that nobody announced, told without reproach: since when nothing was finished, and that others came back from theirs.
// (paused.ts tells of one that the learner asked for.)
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { dateOf, dayOf, studyDaysOf } from '../../roadmap/schedule.ts';
import { dateText } from '../phrases.ts';
import type { Progress } from '../progress.ts';
import { COMING_BACK } from './coming-back.ts';
import { isPausedOn } from './paused.ts';

/** Up to here it is a holiday, or a hard chapter. */
const LONGEST_DAYS = 28;

export interface Pause {
  /** The day of the last finished item, or on which a pause ended that the learner had asked for. */
  readonly since: IsoDate;
  /** Since then, without the holidays. */
  readonly days: number;
}

/** Undefined for up to four weeks, where the learner asked for one, where nothing is left to do, and where no day is known. */
export function pauseOf(
  { history, holidays, outlook, paused }: Pick<Progress, 'history' | 'holidays' | 'outlook' | 'paused'>,
  today: IsoDate,
): Pause | undefined {
  const finished = history.at(-1)?.day;
  if (finished === undefined || outlook.kind === 'done' || isPausedOn(paused, today)) return undefined;
  const last = Math.max(finished, paused?.until === undefined ? 0 : dayOf(paused.until));
  const days = studyDaysOf(holidays).between(last, Math.max(last, dayOf(today)));
  return days > LONGEST_DAYS ? { since: dateOf(last), days } : undefined;
}

export function pauseText({ since, days }: Pause): string {
  const shares = COMING_BACK.map(
    ({ days: silent, share }, index) =>
      `${Math.round(share * 100)} % after ${silent}${index === 0 ? ' days' : ''}`,
  );
  const isMinority = COMING_BACK.some(({ days: silent, share }) => silent <= days && share < 0.5);
  const many = isMinority ? 'Many' : 'Most';
  return `Nothing finished since ${dateText(since)}. ${many} learners come back: ${shares.join(', ')}.`;
}
