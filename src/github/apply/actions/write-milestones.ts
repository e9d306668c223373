// The milestones of phases: made, and changed where nobody else changed them.
import type { CreateMilestone, UpdateMilestone } from '../../../tracker/action.ts';
import { type Run, repo } from '../run.ts';
import { assertMilestoneUnchanged } from '../unchanged.ts';

/** GitHub keeps the day of a due date and shows it in its own time zone: noon is the same day in all of them. */
function dueOn(due: string): string {
  return `${due}T12:00:00Z`;
}

export async function createMilestone(run: Run, action: CreateMilestone): Promise<void> {
  const { title, description, state, due, phase } = action;
  const { data } = await run.github.request('POST /repos/{owner}/{repo}/milestones', {
    ...repo(run),
    title,
    description,
    state,
    ...(due === undefined ? {} : { due_on: dueOn(due) }),
  });
  run.milestones.set(phase, data.number);
}

export async function updateMilestone(run: Run, action: UpdateMilestone): Promise<void> {
  await run.github.turn();
  await assertMilestoneUnchanged(run, action);
  const { due, ...change } = action.change;
  await run.github.request('PATCH /repos/{owner}/{repo}/milestones/{milestone_number}', {
    ...repo(run),
    milestone_number: action.milestone,
    ...change,
    ...(due === undefined ? {} : { due_on: dueOn(due) }),
  });
  if (change.title !== undefined) run.detoured.add(action.milestone);
}
