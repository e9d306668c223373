// What comes after a run that stopped before the end: it starts the next one itself, where its token may, else the schedule does.
import { MilepostError } from '../errors.ts';
import type { GitHub } from '../github/client/connect.ts';
import type { RunPace } from './deadline.ts';
import type { Settings } from './runner/settings.ts';

export interface GoOnInput {
  readonly github: GitHub;
  readonly pace: Pick<RunPace, 'isOver'>;
  readonly settings: Pick<Settings, 'at' | 'workflow'>;
  readonly stopped: MilepostError;
  /** Whether this run has done anything: one that has not would start others for ever. */
  readonly isProgress: boolean;
  /** The default branch; undefined where it is not known. */
  readonly branch: string | null | undefined;
}

/** Gives the sentence that says what comes next. */
export async function goOn(input: GoOnInput): Promise<string> {
  const { pace, stopped, isProgress, branch, settings } = input;
  const { workflow } = settings;
  // Before the hour is over the next run would only be refused, too.
  if (!pace.isOver()) return afterLimit(stopped);
  if (!isProgress || workflow === undefined || branch === null || branch === undefined) return LATER;
  return (await dispatch(input, { workflow, branch }))
    ? 'The next run has been started; it goes on from here.'
    : HOW;
}

const LATER = 'The next run goes on from here: at the next push, or by the schedule.';
const HOW = `${LATER} With "actions: write" among the permissions of the workflow, a run starts the next one itself.`;

function afterLimit({ retryAt }: MilepostError): string {
  if (retryAt === undefined) return LATER;
  const time = new Date(Math.ceil(retryAt / 60_000) * 60_000).toISOString().slice(11, 16);
  return `The limit ends at ${time} UTC. The first run after that goes on from here: at the next push, or by the schedule.`;
}

/** False where the token may not, or the workflow takes no dispatch. Of what a workflow's token does, this alone starts a workflow. */
async function dispatch(
  { github, settings: { at } }: GoOnInput,
  { workflow, branch }: { readonly workflow: string; readonly branch: string },
): Promise<boolean> {
  try {
    await github.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
      ...{ owner: at.owner, repo: at.name },
      workflow_id: workflow,
      ref: branch,
    });
    return true;
  } catch (error) {
    // Whatever speaks against it, the schedule is there.
    if (error instanceof MilepostError) return false;
    throw error;
  }
}
