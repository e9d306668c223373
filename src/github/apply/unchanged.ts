// Before we overwrite what people write in, too: is it still what we saw? GitHub has no write on a condition, so what is
// read right before is the best there is. Changes nothing.
import type { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import type { IssueChange, MilestoneChange, UpdateMilestone, WriteLog } from '../../tracker/action.ts';
import { type Run, repo } from './run.ts';

/** Fields that people write in; a state is weighed by what happened since, and costs no request more. */
const ISSUE_FIELDS = [
  'title',
  'body',
  'labels',
  'assignees',
  'phase',
] as const satisfies readonly (keyof IssueChange)[];
const MILESTONE_FIELDS = [
  'title',
  'description',
  'due',
] as const satisfies readonly (keyof MilestoneChange)[];

/** Throws `stale` where a field that a change replaces is no longer what it was planned from. */
export async function assertIssueUnchanged(
  run: Run,
  number: number | undefined,
  change: IssueChange,
): Promise<void> {
  const seen = run.seen.issues.find((issue) => issue.number === number);
  const fields = ISSUE_FIELDS.filter((field) => change[field] !== undefined);
  if (seen === undefined || run.isFresh() || fields.length === 0) return;
  const { data } = await run.github.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    ...repo(run),
    issue_number: seen.number,
  });
  const labels = data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
  const isSame = {
    title: () => data.title === seen.title,
    body: () => (data.body ?? '') === (run.bodies.get(seen.number) ?? seen.body),
    labels: () => sameNames(labels, seen.labels),
    assignees: () =>
      sameNames(
        (data.assignees ?? []).map(({ login }) => login),
        seen.assignees ?? [],
      ),
    phase: () => (data.milestone?.number ?? null) === seen.milestone,
  };
  if (!fields.every((field) => isSame[field]())) throw changedMeanwhile(`Issue #${seen.number}`);
}

/** The same for a milestone. */
export async function assertMilestoneUnchanged(run: Run, action: UpdateMilestone): Promise<void> {
  const seen = run.seen.milestones.find(({ number }) => number === action.milestone);
  const fields = MILESTONE_FIELDS.filter((field) => action.change[field] !== undefined);
  if (seen === undefined || run.isFresh() || fields.length === 0) return;
  const { data } = await run.github.request('GET /repos/{owner}/{repo}/milestones/{milestone_number}', {
    ...repo(run),
    milestone_number: seen.number,
  });
  const isSame = {
    // A detour of this very plan may have renamed it.
    title: () => data.title === seen.title || run.detoured.has(seen.number),
    description: () => (data.description ?? '') === seen.description,
    due: () => isSameDay(data.due_on, seen.due),
  };
  if (!fields.every((field) => isSame[field]())) throw changedMeanwhile(`Milestone "${seen.title}"`);
}

const DAY_MS = 86_400_000;

/** REST and GraphQL may have the same day begin at other hours. */
function isSameDay(dueOn: string | null, due: string | null): boolean {
  if (dueOn === null || due === null) return dueOn === due;
  return Math.abs(Date.parse(dueOn) - Date.parse(due)) <= DAY_MS;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** Throws `stale` where another door has told the log the same meanwhile. */
export async function assertNotTold(run: Run, { issue, marker }: WriteLog): Promise<void> {
  if (run.isFresh()) return;
  const { comments = [] } = run.seen.issues.find(({ number }) => number === issue) ?? {};
  const since = comments
    .map(({ writtenAt }) => writtenAt)
    .toSorted()
    .at(-1);
  const { data } = await run.github.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...{ ...repo(run), issue_number: issue, per_page: 100 },
    ...(since !== undefined && { since }),
  });
  const isSeen = (id: number) => comments.some((comment) => comment.id === id);
  if (data.some(({ id, body = '' }) => body.startsWith(marker) && !isSeen(Number(id))))
    throw changedMeanwhile(`Issue #${issue}`);
}

function changedMeanwhile(what: string): MilepostError {
  return failure('changed', {}, what);
}
