// A command of comments that is given elsewhere: what it would lead to, and carrying it out. Writes the comment and reconciles, so that
// there is one way to do it: whoever is killed in between, or has the App as well, loses and doubles nothing.
import { MilepostError } from '../../errors.ts';
import { createIntents } from '../../github/apply/intents.ts';
import { writeComment } from '../../github/apply/write-comment.ts';
import { createMemory } from '../../github/memory.ts';
import type { Observation } from '../../github/observe/observe.ts';
import { type Planned, type PlanningInput, planObservation } from '../../plan-again.ts';
import { breakTriggers, plainLine } from '../../render/markdown.ts';
import type { Action } from '../../tracker/action.ts';
import { type CommandWord, asTyped } from '../../tracker/commands/meaning/words.ts';
import { describeAction } from '../../tracker/describe.ts';
import type { ObservedRemark } from '../../tracker/observed.ts';
import type { Io } from '../io.ts';
import type { ProgressLine } from '../progress-line.ts';
import { untilDone } from '../until-done.ts';

export type Ready = Extract<Planned, { status: 'planned' }>;

/** Its text, and the issue that it is to stand on. */
export interface Comment {
  readonly on: number;
  readonly body: string;
  /** What it is about, as it was named here. */
  readonly item?: string;
}

/** As one would write it; a name in it notifies nobody, and is read again as it was. */
export function commandText(word: CommandWord, words: readonly string[]): string {
  return [`/milepost ${word}`, ...words.map((one) => breakTriggers(plainLine(one)))].join(' ').trimEnd();
}

/** Where a command that is about no item is written: the oldest of the items' issues. Throws a MilepostError `input` where there is none. */
export function oldestIssue({ plan }: Ready): number {
  const oldest = Math.min(...plan.numbers.issues.values());
  if (!Number.isFinite(oldest)) throw noIssue('The roadmap has no issues here yet.');
  return oldest;
}

export function noIssue(message: string): MilepostError {
  return new MilepostError(message, { code: 'input', hint: 'milepost sync makes the issues.' });
}

/** Later than any comment that is there. */
const TO_COME = Number.MAX_SAFE_INTEGER;

/** What the comment would lead to. Rejects with a MilepostError `input` where it would be refused. */
export async function foresee(
  { on, body, item }: Comment,
  { observation, seenAt }: Ready,
  planning: PlanningInput,
): Promise<readonly Action[]> {
  const writtenAt = `${new Date(seenAt).toISOString().slice(0, 19)}Z`;
  const remark: ObservedRemark = {
    ...{ id: TO_COME, on, body, createdAt: writtenAt, writtenAt, reactions: [] },
    ...{ isLocked: false, isEdited: false, hasRole: true, ours: true },
    author: { login: 'you', isBot: false },
  };
  const remarks = [...observation.observed.remarks, remark];
  const after = await planObservation(
    { ...observation, observed: { ...observation.observed, remarks } },
    { ...planning, seenAt },
  );
  return actionsOf(after.status === 'planned' ? after.plan.actions : [], { id: TO_COME, item });
}

interface Wanted {
  /** The id of the comment. */
  readonly id: number;
  readonly item: string | undefined;
}

/** Those that are done because of a command. Throws where one of them refuses it. */
function actionsOf(actions: readonly Action[], { id, item }: Wanted): readonly Action[] {
  const own = actions.filter((one) => 'command' in one && one.command === id);
  const refusal = own.flatMap((one) => (one.type === 'answer-command' ? (one.refusal ?? []) : []))[0];
  if (refusal === undefined) return own;
  throw new MilepostError(refusal.message, { code: 'input', hint: asTyped(refusal.hint, item) });
}

/** GitHub's lists may lag: so often it is reconciled, and so long waited in between, in ms. */
const MOST_TRIES = 5;
const LAG_MS = 2000;

/** What is said where the comment is not seen after all that. */
export const NOT_SHOWN =
  'The comment is written, but GitHub does not show it yet. The App does it, or the next milepost sync.';

export interface CarriedOut {
  /** Where the comment is. */
  readonly url: string;
  /** What this door did because of it; undefined where GitHub does not show it yet. */
  readonly did: readonly Action[] | undefined;
}

/** Writes the comment and reconciles until it is settled, by us or another door. Rejects as `foresee` does. */
export async function giveComment(
  comment: Comment,
  { planned, planning }: { readonly planned: Ready; readonly planning: PlanningInput },
  { line, io }: { readonly line: ProgressLine; readonly io: Io },
): Promise<CarriedOut> {
  const id = await writeComment(planning.github, planning.at, comment);
  const url = `${planned.plan.url}/issues/${comment.on}#issuecomment-${id}`;
  const done: Action[] = [];
  const heard = new Set<number>();
  const onObserved = ({ observed }: Observation) => {
    for (const remark of observed.remarks) heard.add(remark.id);
    return Promise.resolve();
  };
  const input = {
    ...{ ...planning, signal: io.interrupted, known: {}, onObserved },
    ...{ memory: createMemory(io.clock), intents: createIntents(io.clock) },
    onAction(action: Action) {
      line.show(describeAction(action));
      done.push(action);
    },
  };
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    if (tries > 1) await io.clock.sleep(LAG_MS, io.interrupted);
    await untilDone(input, line, io);
    if (heard.has(id)) break;
  }
  line.end();
  const did = actionsOf(done, { id, item: comment.item });
  return { url, did: heard.has(id) ? did : undefined };
}
