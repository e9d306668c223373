// The README section, badge, card and figures: what the files should say, and by which way they get there.
import { dirname, relative } from 'node:path/posix';
import { renderBadge } from '../../progress/badge.ts';
import { renderCard } from '../../progress/card/card.ts';
import { computeProgress } from '../../progress/compute.ts';
import { renderProgressJson } from '../../progress/figures/progress-json.ts';
import { hasContent, hasMistakes, withoutMistakes } from '../../progress/mistakes.ts';
import type { Progress } from '../../progress/progress.ts';
import { newReadme, readSection, updateReadme } from '../../progress/readme/update-readme.ts';
import { SECTION_END, SECTION_START, type SectionLinks, renderSection } from '../../progress/section.ts';
import type { FileChange, WriteFiles } from '../action.ts';
import { type Numbers, type Plan, progressInput } from './plan.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import { blobNameOf } from '../content/blob-name.ts';
import { BADGE_PATH, CARD_PATH, FIGURES_PATH, GENERATED_PATHS } from '../our-names.ts';
import type { Observed, ProgressFiles } from '../observed.ts';

/** What is settled before the files are planned: everything but them. */
export type PlanWithoutFiles = Pick<
  Plan,
  'roadmap' | 'roadmapPath' | 'url' | 'outcome' | 'paused' | 'reached' | 'tracked' | 'numbers' | 'notice'
>;

/** The files of a plan with links to the issues and milestones whose numbers are known: the README, if ours to write, and those that we generate. */
function renderFiles(plan: PlanWithoutFiles, action: WriteFiles, numbers: Numbers): readonly FileChange[] {
  if (action.files !== undefined) return action.files;
  const progress = computeProgress(progressInput(plan, numbers));
  const generated = renderGenerated(plan, progress);
  if (action.readme === null) return generated;
  const { path, current } = action.readme;
  const setUp = countSetUp(plan, numbers);
  const section = renderSection({
    progress,
    badge: relative(dirname(path), BADGE_PATH),
    card: plan.roadmap.tracker.card === 'off' ? null : relative(dirname(path), CARD_PATH),
    links: linksIn(plan.url),
    ...(plan.notice === undefined ? {} : { notice: plan.notice }),
    ...(setUp.ready === setUp.all ? {} : { setUp }),
  });
  if (current === null) {
    const { title, summary } = plan.roadmap;
    return [
      { path, text: newReadme({ title, ...(summary === undefined ? {} : { summary }), section }) },
      ...generated,
    ];
  }
  const updated = updateReadme(current, section);
  return updated.ok ? [{ path, text: updated.text }, ...generated] : generated;
}

function renderGenerated(
  { roadmap, roadmapPath }: PlanWithoutFiles,
  progress: Progress,
): readonly FileChange[] {
  const figures = renderProgressJson(progress, { path: roadmapPath });
  return [
    { path: BADGE_PATH, text: renderBadge(progress) },
    ...(roadmap.tracker.card === 'off' ? [] : [{ path: CARD_PATH, text: renderCard(progress) }]),
    { path: FIGURES_PATH, text: figures },
  ];
}

/** Addresses in the repository with this page. */
export function linksIn(url: string): SectionLinks {
  return {
    issue: (number) => `${url}/issues/${number}`,
    pull: (number) => `${url}/pull/${number}`,
    milestone: (number) => `${url}/milestone/${number}`,
  };
}

/** How many items have their issue. Phases that are opened later are left out on purpose: they do not count. */
export function countSetUp(
  { tracked }: Pick<Plan, 'tracked'>,
  numbers: Pick<Numbers, 'issues'>,
): { readonly ready: number; readonly all: number } {
  return { ready: [...tracked].filter((id) => numbers.issues.has(id)).length, all: tracked.size };
}

/** The numbers known by now, and what was written to the default branch since it was observed, by path. */
interface Standing extends Numbers {
  readonly written?: ReadonlyMap<string, string>;
}

/** Those of the files that differ from the default branch. */
export function changedFiles(
  plan: PlanWithoutFiles,
  action: WriteFiles,
  standing: Standing,
): readonly FileChange[] {
  const files = renderFiles(plan, action, standing);
  if (action.whole === true) return files;
  const { readme, generated } = action;
  const observed = { readme: readme?.current ?? null, generated };
  return files.filter(({ path, text }) => {
    const written = standing.written?.get(path);
    return written === undefined ? !says(observed, { path, text }) : text !== written;
  });
}

/** Whether files say this already. What is not generated is the README. */
function says({ readme, generated }: ProgressFiles, { path, text }: FileChange): boolean {
  const isGenerated = (GENERATED_PATHS as readonly string[]).includes(path);
  return isGenerated ? generated.get(path) === blobNameOf(text) : readme === text;
}

export interface PlannedFiles {
  readonly action?: WriteFiles;
  readonly conflicts: readonly Conflict[];
}

/** Plans the commit, unless the files say it all already, here or in the open pull request. */
export function planFiles(
  plan: PlanWithoutFiles,
  observed: Observed,
  numbersComplete: boolean,
): PlannedFiles {
  const wanted = plan.roadmap.tracker.readme;
  if (wanted === 'off' || wanted === 'issue') return planCleared(observed);
  const { readme, conflicts } = planReadme(observed);
  const commit = startCommit(observed, readme);
  const files = renderFiles(plan, commit, plan.numbers);
  const way = chooseWay(commit, observed, { files, wanted, isComplete: numbersComplete });
  return { ...way, conflicts: [...conflicts, ...way.conflicts] };
}

/** The README that warns of mistakes: what waits in our open pull request, else what the default branch says. */
export function findWarning({ readme, progressPull, progressFiles }: Observed): string | undefined {
  const waiting = progressPull?.state === 'open' ? progressFiles.readme : null;
  return [waiting, readme?.text].find((text) => text != null && hasMistakes(text)) ?? undefined;
}

/**
 * Only the warning of mistakes goes: the roadmap that has just been fixed may ask for no README, or there is no roadmap
 * any more. What else the section says stays.
 */
export function planCleared(observed: Observed): PlannedFiles {
  const warning = findWarning(observed);
  const section = warning === undefined ? undefined : readSection(warning);
  const { readme } = planReadme(observed);
  if (section === undefined || readme === null) return { conflicts: [] };
  const current = readme.current ?? '';
  const left = withoutMistakes(section);
  const isNew = readSection(current) === undefined;
  const cleared =
    isNew && !hasContent(left) ? { ok: true as const, text: current } : updateReadme(current, left);
  if (!cleared.ok) return { conflicts: [] };
  const files = [{ path: readme.path, text: cleared.text }];
  const commit = { ...startCommit(observed, readme), files };
  return chooseWay(commit, observed, { files, wanted: 'commit', isComplete: true });
}

export function startCommit(observed: Observed, readme: WriteFiles['readme']): WriteFiles {
  const { progressPull, progressBranch, generated } = observed;
  const pull = progressPull?.state === 'open' ? { pull: progressPull.number } : {};
  const fallback = { branch: progressBranch, ...pull };
  return { type: 'write-files', mode: 'commit', readme, generated, fallback };
}

interface Wanted {
  /** As they are to be, as far as that is known. */
  readonly files: readonly FileChange[];
  readonly wanted: 'commit' | 'pull-request';
  /** Whether nothing is still to come that the files have to say. */
  readonly isComplete: boolean;
}

/** By which way the files get there; no action where they say it all already. */
export function chooseWay(
  commit: WriteFiles,
  observed: Observed,
  { files, wanted, isComplete }: Wanted,
): PlannedFiles {
  const { pull } = commit.fallback;
  const here = { readme: observed.readme?.text ?? null, generated: observed.generated };
  const { readme, generated } = observed.progressFiles;
  const there = {
    readme: readme ?? here.readme,
    generated: new Map([...here.generated, ...generated]),
  };
  if (isComplete && files.every((file) => says(here, file))) {
    // Left as it is, the pull request would bring the warning back.
    const isStale =
      pull !== undefined && hasMistakes(there.readme ?? '') && !files.every((file) => says(there, file));
    if (!isStale) return { conflicts: [] };
    return { action: { ...commit, mode: 'pull-request', whole: true }, conflicts: [] };
  }
  if (observed.repository.head === null)
    return { action: { ...commit, mode: 'first-commit' }, conflicts: [] };
  if (pull !== undefined) {
    if (isComplete && files.every((file) => says(there, file))) return { conflicts: [] };
    return { action: { ...commit, mode: 'pull-request' }, conflicts: [] };
  }
  if (observed.progressPull?.state === 'closed') {
    const { number } = observed.progressPull;
    return { conflicts: [conflict('readme-turned-off', `pull request #${number}`, number)] };
  }
  return { action: { ...commit, mode: wanted }, conflicts: [] };
}

/** The README as it may be written; null and why where it may not. */
export function planReadme({
  readme,
}: Observed): Pick<WriteFiles, 'readme'> & { conflicts: readonly Conflict[] } {
  if (readme === null) return { readme: { path: 'README.md', current: null }, conflicts: [] };
  const { path, text, tooLarge } = readme;
  const refuse = (...conflicts: readonly Conflict[]) => ({ readme: null, conflicts });
  if (!/[^/]\.(md|markdown|mdown|mkdn?)$/i.test(path)) return refuse(conflict('readme-not-markdown', path));
  if (tooLarge !== undefined) return refuse(conflict('readme-too-large', path, tooLarge));
  if (text === null) return refuse(conflict('readme-not-utf-8', path));
  const trial = updateReadme(text, `${SECTION_START}\n${SECTION_END}`);
  if (trial.ok) return { readme: { path, current: text }, conflicts: [] };
  return refuse(conflict(trial.code, path, trial.line, trial.marker));
}
