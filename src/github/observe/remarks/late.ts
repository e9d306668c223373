// Commands that would close an issue to which something happened after them: whether it was reopened since decides if they still count.
import type { Plan } from '../../../tracker/plan/plan.ts';
import type { Observed } from '../../../tracker/observed.ts';
import type { ObservationRest } from '../observe.ts';

/** The numbers of the issues whose details tell. One that was last touched by the command itself needs none. */
export function findLate(
  { actions }: Pick<Plan, 'actions'>,
  { remarks }: Pick<Observed, 'remarks'>,
  rest: Pick<ObservationRest, 'issues'>,
): readonly number[] {
  const writtenAt = new Map(remarks.map(({ id, createdAt }) => [id, createdAt]));
  return actions.flatMap((action) => {
    if (action.type !== 'update-issue' || action.change.state !== 'closed') return [];
    const { issue = 0, command = 0 } = action;
    const [touchedAt, saidAt] = [rest.issues.get(issue)?.updatedAt, writtenAt.get(command)];
    return touchedAt !== undefined && saidAt !== undefined && touchedAt > saidAt ? [issue] : [];
  });
}
