// The job's summary on a pull request: what merging it would finish, and what would be written then. Values for the template.
import type { Preview } from '../../preview.ts';
import { renderBar, titleText } from '../../progress/phrases.ts';
import type { ItemProgress, Progress } from '../../progress/progress.ts';
import { type Limits, shortenList, shortenText } from '../../render/fit.ts';
import type { Planned } from '../../plan-again.ts';
import { linksIn } from '../../tracker/plan/plan-files.ts';
import { count } from './headline.ts';
import { progressOf } from './results.ts';
import { actionValues, conflictValues, problemValues, renderSummary } from './summary.ts';

export function renderPreviewSummary(preview: Preview): string {
  return renderSummary('action-preview', (limits) => previewValues(preview, limits));
}

/** In one sentence. */
export function previewHeadline({ after, before, changesRoadmap }: Preview): string {
  if (after.status === 'no-roadmap') return 'There would be no roadmap, so nothing is tracked.';
  if (after.status === 'invalid')
    return changesRoadmap
      ? `With this pull request ${after.path} has ${count(after.problems.length, 'mistake')}.`
      : `${after.path} has ${count(after.problems.length, 'mistake')}, before this pull request as well.`;
  const finished = finishedItems(before, after).length;
  return finished === 0
    ? 'Merging this finishes no item.'
    : `Merging this finishes ${count(finished, 'item')}.`;
}

function previewValues(preview: Preview, limits: Limits) {
  const { before, after, pull } = preview;
  const plan = after.status === 'planned' ? after.plan : undefined;
  const url = plan?.url;
  const links = url === undefined ? null : linksIn(url);
  const repository = after.observation.observed.repository;
  const at = { tree: `${repository.url}/blob/${pull.headRefOid}` };
  const place = { path: after.status === 'no-roadmap' ? '' : after.path, ...at };
  const finished = shortenList(finishedItems(before, after), limits);
  return {
    headline: previewHeadline(preview),
    finished: {
      more: finished.more,
      shown: finished.shown.map(({ item, issue }) => ({
        title: shortenText(item.title, limits),
        kind: item.kind,
        link: issue === undefined ? null : (links?.issue(issue) ?? null),
      })),
    },
    phases: phaseValues(before, after, limits),
    actions: actionValues(plan?.actions ?? [], { url, numbers: plan?.numbers }, limits),
    isPlanned: plan !== undefined,
    conflicts: conflictValues(plan?.conflicts ?? [], limits),
    problems: problemValues(after.status === 'invalid' ? after.problems : [], place, limits),
    warnings: problemValues(after.status === 'planned' ? after.warnings : [], place, limits),
  };
}

function progressIn(planned: Planned): Progress | undefined {
  return planned.status === 'planned' ? progressOf(planned.plan, planned.plan.numbers) : undefined;
}

/** Those that are done with the pull request, and not without. */
function finishedItems(before: Planned, after: Planned): readonly ItemProgress[] {
  const done = new Set(itemsIn(before).map(({ item }) => item.id));
  return itemsIn(after).filter(({ item }) => !done.has(item.id));
}

function itemsIn(planned: Planned): readonly ItemProgress[] {
  const items = progressIn(planned)?.phases.flatMap((phase) => phase.items) ?? [];
  return items.filter(({ state }) => state === 'done');
}

/** Those whose progress changes, before and after. */
function phaseValues(before: Planned, after: Planned, limits: Limits) {
  const earlier = new Map(progressIn(before)?.phases.map((phase) => [phase.phase.id, phase]));
  const changed = (progressIn(after)?.phases ?? []).flatMap((phase) => {
    const was = earlier.get(phase.phase.id);
    if (was === undefined || (was.done === phase.done && was.required === phase.required)) return [];
    return [{ was, phase }];
  });
  const { shown, more } = shortenList(changed, limits);
  return {
    more,
    shown: shown.map(({ was, phase }) => ({
      title: shortenText(titleText(phase.phase), limits),
      was: `${was.done} of ${was.required}`,
      wasPercent: was.percent,
      done: `${phase.done} of ${phase.required}`,
      percent: phase.percent,
      bar: renderBar(phase.percent, 5),
    })),
  };
}
