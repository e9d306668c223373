// When it has been quiet: one friendly word after two weeks, one with offers after four, then silence until there is work again.
// Holidays and what the learner calls a pause are no quiet time. Pure.
import { isPausedOn } from '../../progress/now/paused.ts';
import { COMING_BACK } from '../../progress/now/coming-back.ts';
import type { Progress, UpNext } from '../../progress/progress.ts';
import { renderTemplate } from '../../render/liquid.ts';
import { type Limits, shortenText } from '../../render/fit.ts';
import type { IsoDate, Roadmap } from '../../roadmap/roadmap.ts';
import { dayOf, studyDaysOf } from '../../roadmap/schedule.ts';
import { OUR_BRANCHES } from '../our-names.ts';
import type { Observed } from '../observed.ts';
import { linksIn } from '../plan/plan-files.ts';
import { QUIET_WEEKS, type QuietWeeks, type ToldInLog } from './log-comments.ts';

interface Quiet {
  readonly weeks: QuietWeeks;
  /** The last day with work. */
  readonly since: IsoDate;
}

export interface QuietInput {
  readonly roadmap: Roadmap;
  readonly progress: Progress;
  readonly observed: Observed;
  readonly told: ToldInLog;
  /** Other signs of life: when the log was made, when a pause ended. */
  readonly signs: readonly IsoDate[];
  readonly today: IsoDate;
}

/** Of which quiet time the log is to be told now; undefined where of none. */
export function findQuiet(input: QuietInput): Quiet | undefined {
  const { roadmap, progress, told, today } = input;
  if (progress.upNext.length === 0 || isPausedOn(progress.paused, today)) return undefined;
  const since = lastWork(input);
  if (since > today) return undefined;
  const days = studyDaysOf(roadmap.tracker.holidays).between(dayOf(since), dayOf(today));
  const weeks = QUIET_WEEKS.findLast((few) => days >= few * 7);
  return weeks === undefined || (told.quiet.get(since) ?? 0) >= weeks ? undefined : { weeks, since };
}

/** The last day on which something was finished, merged, committed or worked on for an item's sake. */
function lastWork({ roadmap, progress, observed, signs, today }: QuietInput): IsoDate {
  const finished = progress.phases.flatMap(({ items }) => items.flatMap(({ doneOn }) => doneOn ?? []));
  const { mergedPulls, openPulls, repository } = observed;
  const merged = mergedPulls.filter(({ headBranch }) => !OUR_BRANCHES.includes(headBranch));
  const open = openPulls.filter(({ closes }) => closes.length > 0);
  const instants = [
    ...merged.map(({ mergedAt }) => mergedAt),
    ...open.map(({ updatedAt }) => updatedAt),
    ...(repository.committedAt === null ? [] : [repository.committedAt]),
  ];
  // Who commits says when: a day to come is none.
  const seen = [...finished, ...signs, ...instants.map((instant) => instant.slice(0, 10))];
  const start = roadmap.start === undefined ? [] : [roadmap.start];
  return [...seen.filter((day) => day <= today), ...start].toSorted().at(-1) ?? today;
}

const LIMITS: Limits = { text: 300, entries: 3 };

/** The nudge in Markdown, without its marker. */
export function renderNudge(weeks: QuietWeeks, upNext: readonly UpNext[], url: string): string {
  const links = linksIn(url);
  const came = COMING_BACK.find(({ days }) => days === weeks * 7);
  return renderTemplate(`log/quiet-${weeks}`, {
    share: came === undefined ? null : Math.round(came.share * 100),
    upNext: upNext.map(({ item, issue }) => ({
      title: shortenText(item.title, LIMITS),
      link: issue === undefined ? '' : links.issue(issue),
      kind: item.kind,
    })),
  }).trimEnd();
}
