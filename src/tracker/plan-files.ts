// The README section and the badge: what the files should say, and by which way they get there.
import { dirname, relative } from 'node:path/posix';
import { renderBadge } from '../progress/badge.ts';
import { computeProgress } from '../progress/compute.ts';
import { newReadme, updateReadme } from '../progress/readme.ts';
import { SECTION_END, SECTION_START, renderSection } from '../progress/section.ts';
import { type Conflict, type Numbers, type Plan, type WriteFiles, progressInput } from './action.ts';
import { BADGE_PATH, type Observed } from './observed.ts';

/** A file to write, as text. */
export interface FileChange {
  readonly path: string;
  readonly text: string;
}

/** What is settled before the files are planned: everything but them. */
export type PlanWithoutFiles = Pick<Plan, 'roadmap' | 'url' | 'outcome' | 'tracked' | 'numbers' | 'notice'>;

/** The files of a plan with links to the issues and milestones whose numbers are known: README (if ours to write), badge. */
function renderFiles(plan: PlanWithoutFiles, action: WriteFiles, numbers: Numbers): readonly FileChange[] {
  const progress = computeProgress(progressInput(plan, numbers));
  const badge = { path: BADGE_PATH, text: renderBadge(progress) };
  if (action.readme === null) return [badge];
  const { path, current } = action.readme;
  const setUp = countSetUp(plan, numbers);
  const section = renderSection({
    progress,
    badge: relative(dirname(path), BADGE_PATH),
    links: {
      issue: (number) => `${plan.url}/issues/${number}`,
      pull: (number) => `${plan.url}/pull/${number}`,
      milestone: (number) => `${plan.url}/milestone/${number}`,
    },
    ...(plan.notice === undefined ? {} : { notice: plan.notice }),
    ...(setUp.ready === setUp.all ? {} : { setUp }),
  });
  if (current === null) {
    const { title, summary } = plan.roadmap;
    return [
      { path, text: newReadme({ title, ...(summary === undefined ? {} : { summary }), section }) },
      badge,
    ];
  }
  const updated = updateReadme(current, section);
  return updated.ok ? [{ path, text: updated.text }, badge] : [badge];
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
  return renderFiles(plan, action, standing).filter(({ path, text }) => {
    const observed = path === BADGE_PATH ? action.badge : action.readme?.current;
    return text !== (standing.written?.get(path) ?? observed);
  });
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
  if (wanted === 'off' || wanted === 'issue') return { conflicts: [] };
  const { readme, conflicts } = planReadme(observed);
  const pull = observed.progressPull?.state === 'open' ? observed.progressPull : undefined;
  const commit: WriteFiles = {
    type: 'write-files',
    mode: 'commit',
    readme,
    badge: observed.badge?.text ?? null,
    fallback: { branch: observed.progressBranch, ...(pull === undefined ? {} : { pull: pull.number }) },
  };
  const files = renderFiles(plan, commit, plan.numbers);
  const here = (path: string) => [observed.readme, observed.badge].find((file) => file?.path === path)?.text;
  if (numbersComplete && files.every(({ path, text }) => here(path) === text)) return { conflicts };
  if (observed.repository.head === null) return { action: { ...commit, mode: 'first-commit' }, conflicts };
  if (pull !== undefined) {
    const there = (path: string) => observed.progressFiles.get(path) ?? here(path);
    if (numbersComplete && files.every(({ path, text }) => there(path) === text)) return { conflicts };
    return { action: { ...commit, mode: 'pull-request' }, conflicts };
  }
  if (observed.progressPull?.state === 'closed') {
    return { conflicts: [...conflicts, turnedOff(observed.progressPull.number)] };
  }
  return { action: { ...commit, mode: wanted }, conflicts };
}

function planReadme({ readme }: Observed): Pick<WriteFiles, 'readme'> & { conflicts: readonly Conflict[] } {
  if (readme === null) return { readme: { path: 'README.md', current: null }, conflicts: [] };
  const { path, text } = readme;
  const refuse = (code: string, message: string, hint: string) => ({
    readme: null,
    conflicts: [{ code, subject: path, message, hint }],
  });
  if (!/[^/]\.(md|markdown|mdown|mkdn?)$/i.test(path)) {
    return refuse(
      'readme-not-markdown',
      'It is not Markdown.',
      'Rename it to README.md to see your progress there.',
    );
  }
  if (text === null) {
    return refuse(
      'readme-not-utf-8',
      'It is not UTF-8 text, or a link that leads to none.',
      'Save it as UTF-8, or mend the link.',
    );
  }
  const trial = updateReadme(text, `${SECTION_START}\n${SECTION_END}`);
  if (trial.ok) return { readme: { path, current: text }, conflicts: [] };
  return refuse(trial.code, `Line ${trial.line}: ${trial.message}`, trial.hint);
}

function turnedOff(pull: number): Conflict {
  return {
    code: 'readme-turned-off',
    subject: `pull request #${pull}`,
    message: 'The pull request with the progress was closed, so the README stays as it is.',
    hint: `Reopen #${pull} to see your progress in the README again.`,
  };
}
