// A roadmap with mistakes: the README, or the issue instead, says so until they are fixed, and all that is there stays as it is.
import { hasMistakes, renderMistakes, withMistakes } from '../../progress/mistakes.ts';
import { newReadme, readSection, updateReadme } from '../../progress/readme/update-readme.ts';
import { buildRoadmap } from '../../roadmap/read/build.ts';
import type { Glimpse } from '../../roadmap/read/glimpse.ts';
import type { Problem } from '../../roadmap/problem.ts';
import type { Tracker } from '../../roadmap/roadmap.ts';
import type { FileChange } from '../action.ts';
import type { Plan } from './plan.ts';
import { createBelief } from '../belief/belief.ts';
import { hearWithout } from '../commands/hear.ts';
import type { Instant, Observed } from '../observed.ts';
import { type PlannedPage, planPageCleared, planPageWarning } from '../pages/plan-page.ts';
import {
  type PlannedFiles,
  chooseWay,
  findWarning,
  planCleared,
  planReadme,
  startCommit,
} from './plan-files.ts';

export interface MistakesInput {
  /** Where the roadmap stands in the repository. */
  readonly path: string;
  readonly problems: readonly Problem[];
  /** What can be known of the roadmap all the same. */
  readonly glimpse: Glimpse;
  readonly observed: Observed;
  /** Now: commands count for some days. */
  readonly now: Instant;
}

/**
 * Plans a repository whose own roadmap is wrong: the warning, and nothing else. A README without a section gets
 * one only where the file is a roadmap of ours. Planning again after applying gives no actions.
 */
export function planMistakes(input: MistakesInput): Plan {
  const { actions, conflicts } = planMistakesWarning(input);
  const heard = hearWithout(input.observed, input.now);
  return { ...emptyPlan(input), hasMistakes: true, actions: [...heard, ...actions], conflicts };
}

/** For a roadmap that is wrong and does not stand in the repository: whoever brings it is told, nothing is written. */
export function planNothing(input: Pick<MistakesInput, 'glimpse' | 'observed'>): Plan {
  return { ...emptyPlan(input), hasMistakes: true, actions: [], conflicts: [] };
}

/** Whether anything may say that a roadmap has mistakes. */
export function isWarned(observed: Observed): boolean {
  return findWarning(observed) !== undefined || observed.issues.some(({ body }) => hasMistakes(body));
}

/** Without a roadmap nothing is done, but for what we said of its mistakes: that is taken back. */
export function planGone(observed: Observed): Plan {
  const files = planCleared(observed);
  const page = planPageCleared(observed, createBelief(observed.repository, observed.access));
  const plan = emptyPlan({ glimpse: { isRoadmap: false }, observed });
  const actions = [...(files.action === undefined ? [] : [files.action]), ...page.actions];
  return { ...plan, isGone: true, actions, conflicts: [...files.conflicts, ...page.conflicts] };
}

function emptyPlan({
  glimpse,
  observed,
}: Pick<MistakesInput, 'glimpse' | 'observed'>): Omit<Plan, 'actions' | 'conflicts'> {
  return {
    roadmap: buildRoadmap({ version: 1, title: titleOf(glimpse, observed), phases: [] }, []),
    roadmapPath: null,
    url: observed.repository.url,
    outcome: new Map(),
    tracked: new Set(),
    numbers: { issues: new Map(), milestones: new Map() },
    doubts: [],
  };
}

function titleOf({ title }: Glimpse, { repository }: Observed): string {
  return title ?? repository.name;
}

function planMistakesWarning(input: MistakesInput): PlannedPage {
  const { observed, glimpse } = input;
  return planWarning({
    observed,
    warning: renderMistakes({ ...input, link: linkTo(input) }),
    wanted: glimpse.readme ?? 'commit',
    title: titleOf(glimpse, observed),
    mayAdd: glimpse.isRoadmap,
  });
}

export interface WarningInput {
  readonly observed: Observed;
  /** In Markdown, without its markers. */
  readonly warning: string;
  readonly wanted: Tracker['readme'];
  /** Of a README that has to be made. */
  readonly title: string;
  /** Whether a README without a section gets one, and an issue is made where there is none. */
  readonly mayAdd: boolean;
}

/** Puts a warning on top of what shows the progress, as it stands there: the README's section, or the issue. */
export function planWarning(input: WarningInput): PlannedPage {
  const { observed, wanted, warning, mayAdd } = input;
  if (wanted === 'issue') {
    const belief = createBelief(observed.repository, observed.access);
    return planPageWarning({ observed, belief }, { warning, mayAdd });
  }
  const { action, conflicts } = wanted === 'off' ? { conflicts: [] } : planReadmeWarning(input, wanted);
  return { actions: action === undefined ? [] : [action], conflicts };
}

function planReadmeWarning(input: WarningInput, wanted: 'commit' | 'pull-request'): PlannedFiles {
  const { observed } = input;
  const { readme, conflicts } = planReadme(observed);
  if (readme === null) return { conflicts };
  const { path, current } = readme;
  const start = startCommit(observed, readme);
  // What waits in an open pull request is newer than what the default branch says.
  const waiting = start.fallback.pull === undefined ? undefined : observed.progressFiles;
  const section = readSection(waiting?.readme ?? current ?? '');
  if (section === undefined && !input.mayAdd) return { conflicts: [] };
  const said = withMistakes(section, input.warning);
  const written =
    current === null
      ? { ok: true as const, text: newReadme({ title: input.title, section: said }) }
      : updateReadme(current, said);
  // Only where markers are in disorder, and such a README was refused above.
  if (!written.ok) return { conflicts };
  const files: readonly FileChange[] = [{ path, text: written.text }];
  const carried = waiting === undefined ? {} : { carried: waiting.generated };
  return chooseWay({ ...start, files, ...carried }, observed, { files, wanted, isComplete: true });
}

/** The page that shows the roadmap. */
function linkTo({ path, observed: { repository } }: MistakesInput): string {
  const steps = (text: string) => text.split('/').map(encodeURIComponent).join('/');
  return `${repository.url}/blob/${steps(repository.defaultBranch ?? 'HEAD')}/${steps(path)}`;
}
