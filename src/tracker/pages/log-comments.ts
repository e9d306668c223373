// What the learning log was told already: its comments begin with a marker that says of which week, or of which quiet time.
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { type Belief, isCommentBelieved } from '../belief/belief.ts';
import type { ObservedIssue } from '../observed.ts';
import { weekName } from './weeks.ts';

/** After so many quiet weeks there is a word, and after so many the last one. */
export const QUIET_WEEKS = [2, 4] as const;
export type QuietWeeks = (typeof QUIET_WEEKS)[number];

const DIGEST = /^<!-- milepost:digest week=\d{4}-W\d\d until=(\d{4}-\d\d-\d\d) -->/;
const QUIET = /^<!-- milepost:quiet weeks=([24]) since=(\d{4}-\d\d-\d\d) -->/;

/** The line that a digest begins with. `until`: the last day that it tells of. */
export function digestMarker(until: IsoDate): string {
  return `<!-- milepost:digest week=${weekName(until)} until=${until} -->`;
}

/** The line that a nudge begins with. `since`: the last day with work. */
export function quietMarker(weeks: QuietWeeks, since: IsoDate): string {
  return `<!-- milepost:quiet weeks=${weeks} since=${since} -->`;
}

export interface ToldInLog {
  /** The last day that a digest told of. */
  readonly until?: IsoDate;
  /** The most quiet weeks that were told, by the day since when. */
  readonly quiet: ReadonlyMap<IsoDate, number>;
}

/** Only what we wrote counts, through whatever door, or somebody who may write. */
export function readLog({ comments }: ObservedIssue, belief: Belief): ToldInLog {
  const quiet = new Map<IsoDate, number>();
  let until: IsoDate | undefined;
  for (const comment of comments) {
    const [, day] = DIGEST.exec(comment.body) ?? [];
    const [, weeks, since] = QUIET.exec(comment.body) ?? [];
    if ((day ?? since) === undefined || !isCommentBelieved(comment, belief)) continue;
    if (day !== undefined && (until === undefined || until < day)) until = day;
    if (since !== undefined) quiet.set(since, Math.max(quiet.get(since) ?? 0, Number(weeks)));
  }
  return { quiet, ...(until === undefined ? {} : { until }) };
}
