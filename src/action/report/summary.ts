// The job's summary of a run that writes: what a person would look at. Values for the template, no words of its own.
import { renderPreview } from '../../progress/section.ts';
import { progressOf } from '../../preview/differences.ts';
import type { Preview } from '../../preview/preview.ts';
import { previewValues } from '../../preview/summary.ts';
import { actionValues, conflictValues, problemValues } from '../../preview/values.ts';
import { type Limits, renderToFit } from '../../render/fit.ts';
import { renderTemplate } from '../../render/liquid.ts';
import { WORKFLOWS } from '../../tracker/belief/doors.ts';
import { linksIn } from '../../tracker/plan/plan-files.ts';
import { headlineOf } from './headline.ts';
import type { RunReport } from '../reconcile-run.ts';

/**
 * GitHub takes 1 MiB of a step's summary, and shows nothing of one that is larger:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs. In UTF-16 code units, of which each is at most 3 bytes.
 */
const SIZE = 340_000;
const LIMITS: Limits = { text: 4000, entries: 2000 };

export function renderRunSummary(report: RunReport): string {
  return renderSummary('summaries/action-run', (limits) => runValues(report, limits));
}

/** Renders a summary that GitHub takes: what does not fit is counted. */
function renderSummary(
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

/** The job's summary on a pull request. */
export function renderPreviewSummary(preview: Preview): string {
  return renderSummary('summaries/preview', (limits) => previewValues(preview, limits));
}
