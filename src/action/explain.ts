// A failure in the words of this door: what happened, and what to do in a workflow.
import { MilepostError } from '../errors.ts';
import { sentence } from '../preview/values.ts';

const HINTS: Partial<Record<MilepostError['code'], string>> = {
  permission:
    'Give the workflow these permissions: contents, issues and pull-requests, each write. docs/action.md says what each is for.',
  unauthorized:
    'Leave the input "token" out, and the workflow\'s own is taken; or give a secret whose token has not expired.',
  'not-found': 'The token has to belong to this repository: leave the input "token" out, and it does.',
  interrupted: 'What is done stays done; the next run goes on from there.',
  unavailable: 'GitHub or the network has problems. Run the job again later; the next event does it, too.',
};

/** One or two sentences. Of what nobody foresaw the message alone: no stack says anything to a learner. */
export function explain(error: unknown): string {
  if (!(error instanceof MilepostError))
    return `Milepost failed: ${error instanceof Error ? error.message : String(error)}. Please report it with this message.`;
  const { code, message, hint } = error;
  const told = HINTS[code] ?? hint;
  // A list of complaints stands in lines.
  return message.includes('\n') ? `${message}\n${told}` : `${sentence(message)} ${told}`;
}
