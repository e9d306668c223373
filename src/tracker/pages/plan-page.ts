// Makes our pages, and the progress page for those who want it instead of the README's section.
import { renderPage } from '../../progress/section.ts';
import { computeProgress } from '../../progress/compute.ts';
import { type Action, type CreatePage, type Numbers, type UpdateIssue, progressInput } from '../action.ts';
import type { Belief } from '../belief/belief.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import { BODY_LIMIT } from '../content/body.ts';
import { findRoadmapLabel } from '../content/labels.ts';
import { type PageKind, checksum, printManagedBlock } from '../content/managed-block.ts';
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

/** It is made empty, pinned and then written: so its marker tells that it is still to be pinned. */
export function planProgressPage({ plan, observed, belief, isComplete }: PageInput): {
  readonly actions: readonly Action[];
  readonly conflicts: readonly Conflict[];
} {
  if (plan.roadmap.tracker.readme !== 'issue') return { actions: [], conflicts: [] };
  const { page, doubles } = findPage('progress', observed, belief);
  const title = PAGE_TITLES.progress;
  const write = { type: 'write-page', page: 'progress', title } as const;
  if (page === undefined) {
    const fresh = { ...write, before: '', after: '', isNew: true };
    return { actions: [createPage('progress', '', observed), fresh], conflicts: [] };
  }
  const closing = closeDoubles('progress', doubles);
  const { issue, block } = page;
  if (issue.state === 'closed') {
    const closed = conflict('progress-closed', `issue #${issue.number}`, issue.number);
    return { actions: closing, conflicts: [closed] };
  }
  const { before, after, marker } = block;
  const text = renderProgressPage(plan, plan.numbers);
  const isNew = marker.state === 'new';
  if (isComplete && !isNew && block.closed && block.text.replaceAll('\r\n', '\n').trim() === text)
    return { actions: closing, conflicts: [] };
  if (pageBody({ before, after }, text).length > BODY_LIMIT) {
    const tooLong = conflict('issue-too-long', `issue #${issue.number}`, issue.title, BODY_LIMIT);
    return { actions: closing, conflicts: [tooLong] };
  }
  const rewrite = { ...write, issue: issue.number, before, after, ...(isNew && { isNew }) };
  return { actions: [...closing, rewrite], conflicts: [] };
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
