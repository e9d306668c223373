// Until when, as people write it: a date, or for how long. Pure.
import { isDate, repairDate, repairDuration } from '../../../roadmap/check/repair.ts';
import { nearest } from '../../../roadmap/nearest.ts';
import type { IsoDate } from '../../../roadmap/roadmap.ts';
import { addDuration, dayOf, parseDuration } from '../../../roadmap/schedule.ts';
import { REFUSALS, type Refusal } from '../answer/refusals.ts';

/** Nobody knows more than a year ahead: then it has no end. */
const MOST_DAYS = 366;

/** The first day after it; none where nothing is said. Or why it cannot be. */
export type Until = { readonly until?: IsoDate } | Refusal;

/** `2027-01-10`, `until 2027-01-10`, `2 weeks`, `for a month`; empty for no end. `from`: the day on which it is said. */
export function parseUntil(text: string, from: IsoDate): Until {
  const said = text
    .replace(/^(?:until|till|for) /i, '')
    .toLowerCase()
    .replace(/^(?:an?|one) /, '1 ');
  if (said === '') return {};
  const until = isDate(said) ? said : endOf(said, from);
  if (until === undefined) return REFUSALS['not-a-time'](text, nearestTime(said) ?? example(from));
  if (until <= from) return REFUSALS['past-day'](until);
  return dayOf(until) - dayOf(from) > MOST_DAYS ? REFUSALS['far-day'](until) : { until };
}

/** Undefined where it is no length. */
function endOf(said: string, from: IsoDate): IsoDate | undefined {
  const duration = /^\d{1,4} /.test(said) ? parseDuration(said) : undefined;
  return duration === undefined ? undefined : addDuration(from, duration);
}

/** What was probably meant, as it is to be written. */
function nearestTime(said: string): string | undefined {
  const [, count, word = ''] = /^(\d{1,3}) ?([a-z]{1,20})$/.exec(said) ?? [];
  const unit = nearest(word, ['days', 'weeks', 'months']);
  const near = count === undefined || unit === undefined ? undefined : `${count} ${unit}`;
  return repairDate(said) ?? repairDuration(said) ?? near;
}

function example(from: IsoDate): string {
  return addDuration(from, { months: 0, days: 14 });
}
