// Commands after which something happened to their issue: what it was decides whether they still count.
import { parseCommand } from '../../../tracker/commands/meaning/parse-command.ts';
import type { Observed } from '../../../tracker/observed.ts';
import type { ObservationRest } from '../observe.ts';

/** The numbers of the issues whose details are needed for that. One that was last touched by the command itself needs none. */
export function findLate(
  { remarks }: Pick<Observed, 'remarks'>,
  rest: Pick<ObservationRest, 'issues'>,
): readonly number[] {
  return remarks.flatMap(({ on, createdAt, body, reactions }) => {
    const updatedAt = rest.issues.get(on)?.updatedAt;
    const isLate = updatedAt !== undefined && updatedAt > createdAt;
    const isOpen = reactions.every(({ kind }) => kind === 'eyes');
    return isLate && isOpen && parseCommand(body)?.word !== undefined ? [on] : [];
  });
}
