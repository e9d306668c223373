// What a run is to do, by the event that started it. Nothing else of an event is believed: what to write follows from what is there.
import { MilepostError } from '../../errors.ts';
import { nearest } from '../../roadmap/nearest.ts';
import { cleanSetting } from '../../setting.ts';
import type { World } from './world.ts';

export type Task =
  | { readonly kind: 'reconcile' }
  /** Read only, whoever asks for it. */
  | { readonly kind: 'preview'; readonly pull: number }
  | { readonly kind: 'nothing'; readonly why: string };

const RECONCILING = ['push', 'issues', 'issue_comment', 'workflow_dispatch', 'schedule'];
const KNOWN = [...RECONCILING, 'pull_request'];

/** Throws a MilepostError `config` for an event that Milepost does not run on. */
export async function readTask(event: string, world: Pick<World, 'env' | 'readText'>): Promise<Task> {
  if (RECONCILING.includes(event)) return { kind: 'reconcile' };
  if (event === 'pull_request') return { kind: 'preview', pull: await readNumber(world) };
  // A queue merges what was checked before; a check that is required has to report there, too.
  if (event === 'merge_group')
    return { kind: 'nothing', why: 'Nothing to do in a merge queue: the pull request was looked at before.' };
  throw refuse(event);
}

function refuse(event: string): MilepostError {
  const config = (message: string, hint: string) => new MilepostError(message, { code: 'config', hint });
  if (event === 'pull_request_target')
    return config(
      "Milepost does not run on pull_request_target, which gives a stranger's pull request a token with write access.",
      'Write pull_request in its place: reading is all that a preview needs, also for forks.',
    );
  const near = nearest(event, KNOWN);
  return config(
    `Milepost does not run on the event "${event}".`,
    `${near === undefined ? '' : `Did you mean "${near}"? `}It runs on: ${KNOWN.join(', ')}.`,
  );
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request */
async function readNumber({ env, readText }: Pick<World, 'env' | 'readText'>): Promise<number> {
  const path = cleanSetting(env['GITHUB_EVENT_PATH']);
  if (path === undefined) throw broken('GITHUB_EVENT_PATH is missing');
  let text: string;
  try {
    text = await readText(path);
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw broken(`The file at GITHUB_EVENT_PATH cannot be read (${code})`, cause);
  }
  const number = (parse(text) as { readonly number?: unknown } | null)?.number;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1)
    throw broken('The event at GITHUB_EVENT_PATH does not say which pull request it is about');
  return number;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken('The file at GITHUB_EVENT_PATH is not JSON', cause);
  }
}

function broken(message: string, cause?: unknown): MilepostError {
  return new MilepostError(`${message}.`, {
    code: 'config',
    hint: 'The runner makes it; by hand, give a file with {"number": 12} in it.',
    cause,
  });
}
