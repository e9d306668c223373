// Whether Milepost is at work in a repository under another name: as the App, as an Action, from somebody's command line.
import { failure } from '../../failures/failure.ts';
import type { Plan } from '../../../tracker/plan/plan.ts';
import { isSurelyOurs } from '../../../tracker/belief/believed-issues.ts';
import { findRoadmapLabel } from '../../../tracker/content/labels.ts';
import type { Observed } from '../../../tracker/observed.ts';
import type { ObservationRest } from '../observe.ts';

/** Whoever creates issues creates one a second, or waits for a minute. In ms. */
const PAUSE_MS = 60_000;

export interface AtWork {
  readonly rest: Pick<ObservationRest, 'issues'>;
  readonly observed: Observed;
  readonly plan: Pick<Plan, 'actions'>;
}

/**
 * Throws `stale`, to be tried again a minute later, where issues are to be created and another one created some within the last
 * minute: what it creates now, no list shows in time. `now` in ms since the epoch.
 */
export function refuseWhileAnother({ rest, observed, plan }: AtWork, now: number): void {
  if (!plan.actions.some(({ type }) => type === 'create-issue')) return;
  const label = findRoadmapLabel(observed.labels);
  const theirs = observed.issues.findLast(
    (issue) =>
      rest.issues.get(issue.number)?.isByViewer === false &&
      Date.parse(issue.createdAt) > now - PAUSE_MS &&
      isSurelyOurs(issue, label),
  );
  if (theirs === undefined) return;
  const retryAt = Date.parse(theirs.createdAt) + PAUSE_MS;
  const { login, isBot } = theirs.author ?? { login: 'somebody', isBot: false };
  throw failure('another', { retryAt }, isBot ? `${login}[bot]` : login, Math.ceil((retryAt - now) / 1000));
}
