// Makes our pages, and the progress page for those who want it instead of the README's section.
import { hasMistakes, warnAbove, withoutWarning } from '../../progress/mistakes.ts';
import { renderPage } from '../../progress/section.ts';
import { computeProgress } from '../../progress/compute.ts';
import type { Action, CreatePage, UpdateIssue } from '../action.ts';
import { type Numbers, progressInput } from '../plan/plan.ts';
import type { Belief } from '../belief/belief.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import { BODY_LIMIT } from '../content/body.ts';
import { findRoadmapLabel } from '../content/labels.ts';
import { type PageKind, checksum, parseManagedBlock, printManagedBlock } from '../content/managed-block.ts';
import type { Observed } from '../observed.ts';
import { type PlanWithoutFiles, countSetUp, linksIn } from '../plan/plan-files.ts';
import { PAGE_TITLES, type Page, findPage } from './page.ts';

/** A page with this text. */
export function createPage(page: PageKind, text: string, { labels }: Pick<Observed, 'labels'>): CreatePage {
  const state = page === 'progress' ? { state: 'new' as const } : {};
  const marker = { kind: page, id: page, sum: checksum(text), ...state };
  return {
    ...{ type: 'create-page', page, title: PAGE_TITLES[page] },
    body: printManagedBlock({ marker, before: '', after: '', text }),
    label: findRoadmapLabel(labels),
  };
}

/** What was made twice by accident. */
export function closeDoubles(page: PageKind, doubles: readonly Page[]): readonly UpdateIssue[] {
  return doubles.map(({ issue: { number, title } }) => ({
    ...{ type: 'update-issue', item: page, issue: number, title },
    change: { state: 'closed', reason: 'duplicate' },
    why: 'made twice',
  }));
}

export interface PageInput {
  readonly plan: PlanWithoutFiles;
  readonly observed: Observed;
  readonly belief: Belief;
  /** No issue is still to be created that it links to. */
  readonly isComplete: boolean;
}

/** What is to be written there, and what stands in the way. */
export interface PlannedPage {
  readonly actions: readonly Action[];
  readonly conflicts: readonly Conflict[];
}

const NOTHING: PlannedPage = { actions: [], conflicts: [] };

const WRITE = { type: 'write-page', page: 'progress', title: PAGE_TITLES.progress } as const;

/** It is made empty, pinned and then written: so its marker tells that it is still to be pinned. */
export function planProgressPage({ plan, observed, belief, isComplete }: PageInput): PlannedPage {
  if (plan.roadmap.tracker.readme !== 'issue') return planPageCleared(observed, belief);
  const { page, doubles } = findPage('progress', observed, belief);
  if (page === undefined) return { ...NOTHING, actions: makePage(observed) };
  const progress = renderProgressPage(plan, plan.numbers);
  const { actions, conflicts } = rewritePage(page, { progress, isComplete });
  return { actions: [...closeDoubles('progress', doubles), ...actions], conflicts };
}

/** Where the roadmap cannot be followed: a warning on top of what it says. `mayAdd`: whether it is made, where there is none. */
export function planPageWarning(
  { observed, belief }: Pick<PageInput, 'observed' | 'belief'>,
  { warning, mayAdd }: { readonly warning: string; readonly mayAdd: boolean },
): PlannedPage {
  const { page } = findPage('progress', observed, belief);
  if (page !== undefined) return rewritePage(page, { text: warnAbove(textOf(page), warning) });
  // One that somebody else made may be ours: whom to believe is not asked here.
  const isThere = observed.issues.some(({ body }) => parseManagedBlock(body)?.marker.kind === 'progress');
  if (!mayAdd || isThere || !observed.repository.hasIssues) return NOTHING;
  return { ...NOTHING, actions: makePage(observed, warnAbove('', warning)) };
}

/** Takes the warning away, where nobody asks for the rest any more. */
export function planPageCleared(observed: Observed, belief: Belief): PlannedPage {
  // Only then it matters whom to believe.
  if (!observed.issues.some(({ body }) => hasMistakes(body))) return NOTHING;
  const { page } = findPage('progress', observed, belief);
  if (page === undefined || page.issue.state === 'closed' || !hasMistakes(textOf(page))) return NOTHING;
  return rewritePage(page, { text: withoutWarning(textOf(page)) });
}

function makePage(observed: Observed, text?: string): readonly Action[] {
  const write = { ...WRITE, before: '', after: '', ...(text !== undefined && { text }), isNew: true };
  return [createPage('progress', '', observed), write];
}

function textOf({ block }: Page): string {
  return block.text.replaceAll('\r\n', '\n').trim();
}

/** The progress is rendered when it is written, with the numbers of what is created before it. */
type PageText = { readonly text: string } | { readonly progress: string; readonly isComplete: boolean };

function rewritePage(page: Page, wanted: PageText): PlannedPage {
  const { number, title, state } = page.issue;
  const { before, after, marker, closed } = page.block;
  const [text, isComplete] = 'text' in wanted ? [wanted.text, true] : [wanted.progress, wanted.isComplete];
  const where = `issue #${number}`;
  if (state === 'closed') return { actions: [], conflicts: [conflict('progress-closed', where, number)] };
  const isNew = marker.state === 'new';
  if (isComplete && !isNew && closed && textOf(page) === text) return NOTHING;
  if (pageBody({ before, after }, text).length > BODY_LIMIT)
    return { actions: [], conflicts: [conflict('issue-too-long', where, title, BODY_LIMIT)] };
  const said = { ...('text' in wanted && { text }), ...(isNew && { isNew }) };
  return { actions: [{ ...WRITE, issue: number, before, after, ...said }], conflicts: [] };
}

/** The whole body of the progress page. */
export function pageBody(around: { readonly before: string; readonly after: string }, text: string): string {
  return printManagedBlock({
    marker: { kind: 'progress', id: 'progress', sum: checksum(text) },
    ...around,
    text,
  });
}

/** Our part of the progress page. At most 60,000 characters. */
export function renderProgressPage(plan: PlanWithoutFiles, numbers: Numbers): string {
  const setUp = countSetUp(plan, numbers);
  return renderPage({
    progress: computeProgress(progressInput(plan, numbers)),
    links: linksIn(plan.url),
    ...(plan.notice === undefined ? {} : { notice: plan.notice }),
    ...(setUp.ready === setUp.all ? {} : { setUp }),
  });
}
