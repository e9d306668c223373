// Says that one issue is blocked by another, or no longer. GitHub names the blocking one by its id in the database.
import { RequestError } from '@octokit/request-error';
import { MilepostError } from '../../../errors.ts';
import type { AddBlocker, RemoveBlocker } from '../../../tracker/action.ts';
import { leaveBlocker } from '../../../tracker/blockers/blocker.ts';
import { conflict } from '../../../tracker/conflicts/conflict.ts';
import { PER_PAGE } from '../../client/connect.ts';
import { type Run, known, repo } from '../run.ts';

/** Where GitHub refuses it, it may exist already; else it is said, and not tried again. */
export async function addBlocker(run: Run, action: AddBlocker): Promise<void> {
  const issue_number = action.issue ?? known(run.issues, action.item);
  const blocker = action.blocker ?? known(run.issues, action.need);
  const issue_id = await idOf(run, blocker);
  try {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by';
    await run.github.request(route, { ...repo(run), issue_number, issue_id });
  } catch (error) {
    if (!(error instanceof MilepostError) || !isUnprocessable(error.cause)) throw error;
    if (await isThere(run, issue_number, issue_id)) return;
    await leaveToPeople(run, issue_number, blocker);
    const name = `#${blocker} "${action.needTitle}"`;
    run.conflicts.push(conflict('dependency-refused', `issue #${issue_number}`, name, error.message));
  }
}

/** One that is gone meanwhile is not found, and the next observation shows it. */
export async function removeBlocker(run: Run, { issue, blocker }: RemoveBlocker): Promise<void> {
  const issue_id = await idOf(run, blocker);
  const route = 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}';
  await run.github.request(route, { ...repo(run), issue_number: issue, issue_id });
}

function isUnprocessable(cause: unknown): boolean {
  return cause instanceof RequestError && cause.status === 422;
}

async function isThere(run: Run, issue_number: number, issue_id: number): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by';
  const { data } = await run.github.request(route, { ...repo(run), issue_number, per_page: PER_PAGE });
  return data.some(({ id }) => Number(id) === issue_id);
}

/** The marker says so, in what the issue's text is now. */
async function leaveToPeople(run: Run, issue_number: number, blocker: number): Promise<void> {
  await run.github.turn();
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  const { data } = await run.github.request(route, { ...repo(run), issue_number });
  const body = leaveBlocker(data.body ?? '', blocker);
  if (body === undefined) return;
  await run.github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...{ ...repo(run), issue_number, body },
  });
  run.bodies.set(issue_number, body);
}

async function idOf(run: Run, issue_number: number): Promise<number> {
  const seen =
    run.ids.get(issue_number) ?? run.seen.issues.find(({ number }) => number === issue_number)?.databaseId;
  if (seen !== undefined) return seen;
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  const { data } = await run.github.request(route, { ...repo(run), issue_number });
  run.ids.set(issue_number, Number(data.id));
  return Number(data.id);
}
