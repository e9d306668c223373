// Assignees of an issue go along with what is written anyway. Whom GitHub does not take stops nothing else: it is only said.
import { MilepostError } from '../../../errors.ts';
import { conflict } from '../../../tracker/conflicts/conflict.ts';
import type { Run } from '../run.ts';

interface Written {
  readonly data: {
    readonly number: number;
    readonly assignees?: readonly { readonly login: string }[] | null;
  };
}

type Assignees = { assignees?: string[] };

/**
 * Writes an issue with these assignees; where GitHub refuses the roadmap's, without that one: a refused request has written
 * nothing. One that it drops without a word is told as well. https://docs.github.com/rest/issues/issues#update-an-issue
 */
export async function assigning<Answer extends Written>(
  run: Run,
  { assignees }: { readonly assignees?: readonly string[] | undefined },
  write: (assignees: Assignees) => Promise<Answer>,
): Promise<Answer> {
  if (assignees === undefined) return await write({});
  const wanted = run.plan.roadmap.tracker.assignee;
  const others = assignees.filter((login) => login !== wanted);
  if (wanted === undefined || others.length === assignees.length || run.refusedLogins.has(wanted))
    return await write({ assignees: others });
  const answer = await unlessRefused(write, [...assignees], others);
  const taken = answer.data.assignees?.map(({ login }) => login.toLowerCase());
  if (taken?.includes(wanted.toLowerCase()) !== true) {
    run.refusedLogins.add(wanted);
    run.conflicts.push(conflict('assignee-refused', `issue #${answer.data.number}`, wanted));
  }
  return answer;
}

async function unlessRefused<Answer>(
  write: (assignees: Assignees) => Promise<Answer>,
  assignees: string[],
  others: string[],
): Promise<Answer> {
  try {
    return await write({ assignees });
  } catch (error) {
    if (!(error instanceof MilepostError) || error.code !== 'rejected') throw error;
    return await write({ assignees: others });
  }
}
