// The job's summary of a run that writes: what a person would look at. Values for the template, no words of its own.
import { renderPreview } from '../../progress/section.ts';
import { type Limits, renderToFit, shortenList, shortenText } from '../../render/fit.ts';
import { renderTemplate } from '../../render/liquid.ts';
import { type Problem, describeProblem } from '../../roadmap/problem.ts';
import type { Action, Numbers } from '../../tracker/action.ts';
import { WORKFLOWS } from '../../tracker/belief/doors.ts';
import type { Conflict } from '../../tracker/conflicts/conflict.ts';
import { describeAction } from '../../tracker/describe.ts';
import { linksIn } from '../../tracker/plan/plan-files.ts';
import { headlineOf, sentence } from './headline.ts';
import type { RunReport } from '../reconcile-run.ts';
import { progressOf } from './results.ts';

/**
 * GitHub takes 1 MiB of a step's summary, and shows nothing of one that is larger:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs. In UTF-16 code units, of which each is at most 3 bytes.
 */
const SIZE = 340_000;
const LIMITS: Limits = { text: 4000, entries: 2000 };

export function renderRunSummary(report: RunReport): string {
  return renderSummary('action-run', (limits) => runValues(report, limits));
}

/** Renders a summary that GitHub takes: what does not fit is counted. */
export function renderSummary(
  template: string,
  values: (limits: Limits) => Readonly<Record<string, unknown>>,
): string {
  const render = (limits: Limits) => renderTemplate(template, values(limits));
  return renderToFit({ size: SIZE, limits: LIMITS, render });
}

function runValues(report: RunReport, limits: Limits) {
  const { plan, numbers, repository, actions, isDryRun, stopped, status } = report;
  const progress = status === 'invalid' ? undefined : progressOf(plan, numbers);
  const links = plan === undefined ? null : linksIn(plan.url);
  return {
    headline: status === 'stopped' ? null : headlineOf(report),
    stopped: stopped === undefined ? null : { why: headlineOf(report), next: stopped.next },
    section: progress === undefined ? null : renderPreview(progress, links),
    isDryRun,
    otherDoor: otherDoorIn(plan),
    actions: actionValues(actions, { url: plan?.url, numbers }, limits),
    conflicts: conflictValues(plan?.conflicts ?? [], limits),
    problems: problemValues(report.problems, { ...report, ...placeOf(repository) }, limits),
    warnings: problemValues(report.warnings, { ...report, ...placeOf(repository) }, limits),
  };
}

/** The App that opened the newest issue of an item: until this Action opens one, it is said that there was another. */
function otherDoorIn(plan: RunReport['plan']): string | null {
  const [newest] = plan?.doors ?? [];
  return newest === undefined || newest === WORKFLOWS ? null : newest;
}

function placeOf(repository: RunReport['repository']) {
  return { tree: repository == null ? null : `${repository.url}/blob/${repository.head ?? 'HEAD'}` };
}

interface Linking {
  /** The repository's page. */
  readonly url: string | undefined;
  readonly numbers: Numbers | undefined;
}

/** One line for each, with a link to what it is about. */
export function actionValues(actions: readonly Action[], linking: Linking, limits: Limits) {
  const { shown, more } = shortenList(actions, limits);
  return {
    all: actions.length,
    more,
    shown: shown.map((action) => ({
      text: shortenText(describeAction(action), limits),
      link: linkOf(action, linking),
    })),
  };
}

function linkOf(action: Action, { url, numbers }: Linking): string | null {
  if (url === undefined) return null;
  const links = linksIn(url);
  const toIssue = (number: number | undefined) => (number === undefined ? null : links.issue(number));
  const toMilestone = (number: number | undefined) => (number === undefined ? null : links.milestone(number));
  switch (action.type) {
    case 'create-issue':
      return toIssue(numbers?.issues.get(action.item));
    case 'update-issue':
    case 'write-comment':
      return toIssue(action.issue ?? numbers?.issues.get(action.item));
    case 'create-milestone':
      return toMilestone(numbers?.milestones.get(action.phase));
    case 'update-milestone':
      return toMilestone(action.milestone);
    case 'create-label':
      return `${url}/labels`;
    case 'write-files':
      return url;
  }
}

export function conflictValues(conflicts: readonly Conflict[], limits: Limits) {
  const { shown, more } = shortenList(conflicts, limits);
  return {
    more,
    shown: shown.map(({ subject, message, hint }) => ({
      subject: shortenText(subject, limits),
      text: shortenText(`${sentence(message)} ${hint}`, limits),
    })),
  };
}

interface ProblemPlace {
  readonly path: string;
  /** Address of the tree that the file stands in; null where it is not known. */
  readonly tree: string | null;
}

export function problemValues(problems: readonly Problem[], { path, tree }: ProblemPlace, limits: Limits) {
  const { shown, more } = shortenList(problems, limits);
  return {
    all: problems.length,
    more,
    shown: shown.map((problem) => ({
      place: `${problem.file ?? path}:${problem.line}`,
      link:
        tree === null || problem.file !== undefined ? null : `${tree}/${encodeURI(path)}#L${problem.line}`,
      text: shortenText(describeProblem(problem), limits),
      code: problem.code,
    })),
  };
}
