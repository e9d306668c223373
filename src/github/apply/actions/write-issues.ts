// The issues of items: made, changed where nobody else changed them; and the comments that tell something on them.
import type { CreateIssue, UpdateIssue, WriteComment } from '../../../tracker/action.ts';
import { progressInput } from '../../../tracker/plan/plan.ts';
import { renderBody } from '../../../tracker/content/body.ts';
import {
  renderCompletedComment,
  renderConflictComment,
  renderRevertedComment,
} from '../../../tracker/content/texts.ts';
import { commentMarker } from '../../../tracker/plan/items/item-state.ts';
import { computeProgress } from '../../../progress/compute.ts';
import { asIntended } from '../intents.ts';
import { type Run, known, repo } from '../run.ts';
import { assertIssueUnchanged } from '../unchanged.ts';
import { assigning } from './assign.ts';
import { acceptedLabels } from './write-labels.ts';

export async function createIssue(run: Run, action: CreateIssue): Promise<void> {
  await run.github.turn();
  await asIntended(run.intents, { item: action.item }, () => postIssue(run, action));
}

async function postIssue(run: Run, action: CreateIssue): Promise<void> {
  const { title, body, labels, phase } = action;
  const { data } = await assigning(run, action, (assignees) =>
    run.github.request('POST /repos/{owner}/{repo}/issues', {
      ...{ ...repo(run), title },
      body: renderBody(body, run),
      labels: acceptedLabels(run, labels),
      milestone: known(run.milestones, phase),
      ...assignees,
    }),
  );
  run.issues.set(action.item, data.number);
  run.ids.set(data.number, Number(data.id));
}

export async function updateIssue(run: Run, action: UpdateIssue): Promise<void> {
  await run.github.turn();
  await assertIssueUnchanged(run, action.issue, action.change);
  const { title, body, labels, phase, state, reason } = action.change;
  const issue_number = action.issue ?? known(run.issues, action.item);
  const { data } = await assigning(run, action.change, (assignees) =>
    run.github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...{ ...repo(run), issue_number },
      ...(title === undefined ? {} : { title }),
      ...(body === undefined ? {} : { body: renderBody(body, run) }),
      ...(labels === undefined ? {} : { labels: acceptedLabels(run, labels) }),
      ...(phase === undefined ? {} : { milestone: phase === null ? null : known(run.milestones, phase) }),
      ...(state === undefined ? {} : { state }),
      ...(reason === undefined ? {} : { state_reason: reason }),
      ...assignees,
    }),
  );
  if (body !== undefined) run.bodies.set(issue_number, data.body ?? '');
}

export async function writeComment(run: Run, action: WriteComment): Promise<void> {
  const marker = commentMarker(action.about);
  const body = `${marker}\n${renderComment(run, action)}`;
  if (action.comment !== undefined) {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    await run.github.request(route, { ...repo(run), comment_id: action.comment, body });
    return;
  }
  const issue = action.issue ?? known(run.issues, action.item);
  await run.github.turn();
  await asIntended(run.intents, { issue, marker }, () => postComment(run, issue, body));
}

async function postComment(run: Run, issue_number: number, body: string): Promise<void> {
  const { data } = await run.github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repo(run),
    issue_number,
    body,
  });
  run.others.push(-Number(data.id), issue_number);
}

function renderComment(run: Run, { item: id, about }: WriteComment): string {
  if (about.kind === 'conflict') return renderConflictComment();
  if (about.kind === 'reverted') return renderRevertedComment(about.pull);
  const progress = computeProgress(progressInput(run.plan, run));
  const phase = progress.phases.find((candidate) => candidate.phase.items.some((item) => item.id === id));
  if (phase === undefined) throw new Error(`the plan has no item ${id}`);
  return renderCompletedComment({ pull: about.pull, phase, upNext: progress.upNext });
}
