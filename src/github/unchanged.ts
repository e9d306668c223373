// Before we write over what people write in, too: is it still what we saw? GitHub has no write on a condition, so what is
// read right before is the best there is. Changes nothing.
import { MilepostError } from '../errors.ts';
import type { UpdateIssue, UpdateMilestone } from '../tracker/action.ts';
import { type Run, repo } from './run.ts';

/** Throws `stale` where the body or the labels that a change replaces are no longer those that it was planned from. */
export async function assertIssueUnchanged(run: Run, { issue: number, change }: UpdateIssue): Promise<void> {
  const seen = run.seen.issues.find((issue) => issue.number === number);
  if (seen === undefined || run.isFresh()) return;
  if (change.body === undefined && change.labels === undefined) return;
  const { data } = await run.github.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    ...repo(run),
    issue_number: seen.number,
  });
  const labels = data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
  const isSame =
    (change.body === undefined || (data.body ?? '') === seen.body) &&
    (change.labels === undefined || sameNames(labels, seen.labels));
  if (!isSame) throw changedMeanwhile(`Issue #${seen.number}`);
}

/** The same for a milestone's description. */
export async function assertMilestoneUnchanged(run: Run, action: UpdateMilestone): Promise<void> {
  const seen = run.seen.milestones.find(({ number }) => number === action.milestone);
  if (seen === undefined || run.isFresh() || action.change.description === undefined) return;
  const { data } = await run.github.request('GET /repos/{owner}/{repo}/milestones/{milestone_number}', {
    ...repo(run),
    milestone_number: seen.number,
  });
  if ((data.description ?? '') !== seen.description) throw changedMeanwhile(`Milestone "${seen.title}"`);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function changedMeanwhile(what: string): MilepostError {
  return new MilepostError(`${what} was changed meanwhile`, {
    code: 'stale',
    hint: 'Milepost looks again.',
    retryable: true,
  });
}
