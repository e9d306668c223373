// The learning log: one issue, a comment for each week with work (the digest), and a word when it has been quiet (the nudges). What is
// to be told follows from when items were done, from today and from what the log says already. Closed by a person, it stays silent.
import { computeProgress } from '../../progress/compute.ts';
import { renderTemplate } from '../../render/liquid.ts';
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { dateOf, dayOf } from '../../roadmap/schedule.ts';
import type { Action, WriteLog } from '../action.ts';
import { progressInput } from '../plan/plan.ts';
import type { Belief } from '../belief/belief.ts';
import type { Observed } from '../observed.ts';
import type { PlanWithoutFiles } from '../plan/plan-files.ts';
import { renderDigest } from './digest.ts';
import { type ToldInLog, digestMarker, quietMarker, readLog } from './log-comments.ts';
import { findQuiet, renderNudge } from './nudge.ts';
import { type Page, findPage } from './page.ts';
import { closeDoubles, createPage } from './plan-page.ts';
import { lastEnd } from './weeks.ts';

export interface LogInput {
  readonly plan: PlanWithoutFiles;
  readonly observed: Observed;
  readonly belief: Belief;
  readonly today: IsoDate;
  /** When the learner ended a pause. */
  readonly resumedOn: IsoDate | undefined;
}

export function planLog(input: LogInput): readonly Action[] {
  const { plan, observed, belief } = input;
  const { digest, nudges } = plan.roadmap.tracker;
  if (digest === 'off' && !nudges) return [];
  const { page, doubles } = findPage('log', observed, belief);
  if (page === undefined) return [createPage('log', renderTemplate('log/log', {}), observed)];
  const closing = closeDoubles('log', doubles);
  if (page.issue.state === 'closed' || page.issue.locked) return closing;
  const told = readLog(page.issue, belief);
  return [...closing, ...planDigest(input, page, told), ...planNudge(input, page, told)];
}

/** One comment tells all that was finished since the last one, or since the week in which the log was made. */
function planDigest({ plan, today }: LogInput, page: Page, told: ToldInLog): readonly WriteLog[] {
  const { digest } = plan.roadmap.tracker;
  if (digest === 'off') return [];
  const writtenOn = digest === 'weekly' ? 'monday' : digest;
  const until = lastEnd(today, writtenOn);
  const before = told.until ?? lastEnd(madeOn(page), writtenOn);
  if (until <= before) return [];
  const text = renderDigest(plan, { from: dateOf(dayOf(before) + 1), until, writtenOn });
  return text === undefined ? [] : [tell(page, digestMarker(until), text)];
}

function planNudge(
  { plan, observed, today, resumedOn }: LogInput,
  page: Page,
  told: ToldInLog,
): readonly WriteLog[] {
  const { roadmap } = plan;
  if (!roadmap.tracker.nudges) return [];
  const progress = computeProgress(progressInput(plan, plan.numbers));
  const quiet = findQuiet({
    ...{ roadmap, progress, observed, told, today },
    signs: [madeOn(page), resumedOn, plan.paused?.until].flatMap((day) => day ?? []),
  });
  if (quiet === undefined) return [];
  const { weeks, since } = quiet;
  return [tell(page, quietMarker(weeks, since), renderNudge(weeks, progress.upNext, plan.url))];
}

function madeOn({ issue }: Page): IsoDate {
  return issue.createdAt.slice(0, 10);
}

function tell({ issue }: Page, marker: string, text: string): WriteLog {
  return { type: 'write-log', issue: issue.number, marker, text };
}
