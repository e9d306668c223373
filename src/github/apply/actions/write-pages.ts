// The issues of ours that are no item: made, pinned, written; and the comments of the learning log.
import { MilepostError } from '../../../errors.ts';
import type { CreatePage, WriteLog, WritePage } from '../../../tracker/action.ts';
import { conflict } from '../../../tracker/conflicts/conflict.ts';
import { pageBody, renderProgressPage } from '../../../tracker/pages/plan-page.ts';
import { asIntended } from '../intents.ts';
import { type Run, repo } from '../run.ts';
import { assertIssueUnchanged, assertNotTold } from '../unchanged.ts';
import { acceptedLabels } from './write-labels.ts';

export async function createPage(run: Run, { page, title, body, label }: CreatePage): Promise<void> {
  await run.github.turn();
  await asIntended(run.intents, { page }, async () => {
    const { data } = await run.github.request('POST /repos/{owner}/{repo}/issues', {
      ...{ ...repo(run), title, body },
      labels: acceptedLabels(run, [label]),
    });
    run.pages.set(page, { number: data.number, id: data.node_id });
    run.others.push(data.number);
  });
}

export async function writePage(run: Run, action: WritePage): Promise<void> {
  const made = run.pages.get(action.page);
  const issue_number = action.issue ?? made?.number;
  if (issue_number === undefined) throw new Error(`the plan writes "${action.page}" before it creates it`);
  if (action.isNew === true) await pin(run, issue_number, made?.id);
  const body = pageBody(action, action.text ?? renderProgressPage(run.plan, run));
  await run.github.turn();
  await assertIssueUnchanged(run, action.issue, { body: { text: body } });
  await run.github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...{ ...repo(run), issue_number, body },
  });
}

/** What GitHub may answer for good: three are pinned already, or an App may not. */
const FOR_GOOD: ReadonlySet<string> = new Set(['permission', 'rejected', 'not-found']);

/** Pinned again it stays pinned. Unpinned by a person later, it stays so: that is asked for once. */
async function pin(run: Run, issue_number: number, known: string | undefined): Promise<void> {
  try {
    const issueId = known ?? (await nameOf(run, issue_number));
    await run.github.graphql('Pin', { input: { issueId } });
  } catch (error) {
    if (!(error instanceof MilepostError) || !FOR_GOOD.has(error.code)) throw error;
    run.conflicts.push(conflict('page-not-pinned', `issue #${issue_number}`, error.message));
  }
}

/** GitHub's own name for an issue, which GraphQL takes. */
async function nameOf(run: Run, issue_number: number): Promise<string> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  const { data } = await run.github.request(route, { ...repo(run), issue_number });
  return data.node_id;
}

export async function writeLog(run: Run, action: WriteLog): Promise<void> {
  const { issue, marker, text } = action;
  await run.github.turn();
  await assertNotTold(run, action);
  await asIntended(run.intents, { issue, marker }, async () => {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const body = `${marker}\n${text}`;
    const { data } = await run.github.request(route, { ...repo(run), issue_number: issue, body });
    run.others.push(-Number(data.id), issue);
  });
}
