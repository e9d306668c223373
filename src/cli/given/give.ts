// milepost done, undo, skip, progress, pause, resume, assess: the commands of comments, given elsewhere. Writes the comment and
// reconciles, so that there is one way to do them: whoever is killed in between, or has the App as well, loses and doubles nothing.
import { MilepostError } from '../../errors.ts';
import { createIntents } from '../../github/apply/intents.ts';
import { writeComment } from '../../github/apply/write-comment.ts';
import { createMemory } from '../../github/memory.ts';
import type { Observation } from '../../github/observe/observe.ts';
import { type Planned, type PlanningInput, planAgain, planObservation } from '../../plan-again.ts';
import { progressOf } from '../../preview/differences.ts';
import { findItem } from '../../progress/now/find-item.ts';
import { breakTriggers, plainLine } from '../../render/markdown.ts';
import type { Action } from '../../tracker/action.ts';
import type { Refusal } from '../../tracker/commands/answer/refusals.ts';
import type { CommandWord } from '../../tracker/commands/meaning/words.ts';
import { describeAction } from '../../tracker/describe.ts';
import type { ObservedRemark } from '../../tracker/observed.ts';
import { connectFromEnvironment } from '../client.ts';
import { EXIT, type ExitCode, type Io, type RepositoryOptions } from '../io.ts';
import { type ProgressLine, createProgressLine } from '../progress-line.ts';
import { reportInvalid, reportNoRoadmap } from '../report.ts';
import { readRoadmapFile } from '../roadmap-file.ts';
import { untilDone } from '../until-done.ts';
import { unknownItem } from '../commands/why.ts';

export interface CommandOptions extends RepositoryOptions {
  readonly dryRun?: true;
}

/** A command as it is given here. */
export interface Given {
  readonly word: CommandWord;
  /** An id, `#12`, or a title; none of a command that is about no item. */
  readonly item?: string;
  readonly words: readonly string[];
}

/** Its text, and the issue that it is to stand on. */
interface Comment {
  readonly on: number;
  readonly body: string;
}

/** Rejects with a MilepostError `input` where no such item is there, or the command would be refused: then nothing is written. */
export async function give(given: Given, options: CommandOptions, io: Io): Promise<ExitCode> {
  const { github, at } = await connectFromEnvironment(options.repo, io);
  const line = createProgressLine(io, options.json === true);
  line.show(`Reading ${at.owner}/${at.name}…`);
  const planning: PlanningInput = {
    ...{ github, at, clock: io.clock, onTooMuch: 'ask' },
    ...(options.roadmap !== undefined && { roadmapFile: await readRoadmapFile(options.roadmap, io) }),
  };
  const planned = await planAgain(planning).finally(line.end);
  if (planned.status === 'no-roadmap') return reportNoRoadmap(at, options, io);
  if (planned.status === 'invalid') return reportInvalid({ ...planned, actions: [] }, options, io);
  const comment: Comment = { on: placeOf(given, planned), body: textOf(given) };
  const would = await foresee(comment, planned, planning);
  if (options.dryRun === true) return report({ did: would, isDryRun: true }, options, io);
  const id = await writeComment(github, at, comment);
  const url = `${planned.plan.url}/issues/${comment.on}#issuecomment-${id}`;
  const did = await carryOut(id, planning, { line, io });
  return report({ did: did ?? would, url, isPending: did === undefined }, options, io);
}

type Ready = Extract<Planned, { status: 'planned' }>;

/** The item's issue; of a command that is about none, the oldest of all. */
function placeOf({ item }: Given, { plan }: Ready): number {
  const progress = progressOf(plan, undefined);
  if (item !== undefined && progress !== undefined) {
    const found = findItem(progress, item);
    if (!found.ok) throw unknownItem(item, found.near);
    if (found.item.issue !== undefined) return found.item.issue;
  }
  const oldest = item === undefined ? Math.min(...plan.numbers.issues.values()) : Infinity;
  if (Number.isFinite(oldest)) return oldest;
  throw new MilepostError('There is no issue for it yet.', {
    code: 'input',
    hint: 'milepost sync makes the issues.',
  });
}

/** As one would write it; a name in it notifies nobody, and is read again as it was. */
function textOf({ word, words }: Given): string {
  return [`/milepost ${word}`, ...words.map((one) => breakTriggers(plainLine(one)))].join(' ').trimEnd();
}

/** Later than any comment that is there. */
const TO_COME = Number.MAX_SAFE_INTEGER;

/** What the comment would lead to. Rejects where it would be refused. */
async function foresee(
  { on, body }: Comment,
  { observation, seenAt }: Ready,
  planning: PlanningInput,
): Promise<readonly string[]> {
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
  const actions = after.status === 'planned' ? after.plan.actions : [];
  const refusal = refusalIn(actions, TO_COME);
  if (refusal !== undefined) throw new MilepostError(refusal.message, { code: 'input', hint: refusal.hint });
  return deedsIn(actions, TO_COME);
}

function refusalIn(actions: readonly Action[], id: number): Refusal | undefined {
  return actions.flatMap((one) =>
    one.type === 'answer-command' && one.command === id ? (one.refusal ?? []) : [],
  )[0];
}

/** What was, or would be, changed because of it. */
function deedsIn(actions: readonly Action[], id: number): readonly string[] {
  return actions.flatMap((one) =>
    one.type === 'update-issue' && one.command === id ? [describeAction(one)] : [],
  );
}

/** GitHub's lists may lag: so often it is looked for, and so long waited in between, in ms. */
const MOST_LOOKS = 5;
const LAG_MS = 2000;

/** Reconciles until the command is settled, by us or another door: what we changed for it. Undefined where GitHub does not show it yet. */
async function carryOut(
  id: number,
  planning: PlanningInput,
  { line, io }: { readonly line: ProgressLine; readonly io: Io },
): Promise<readonly string[] | undefined> {
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
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    if (look > 1) await io.clock.sleep(LAG_MS, io.interrupted);
    await untilDone(input, line, io);
    if (heard.has(id)) break;
  }
  line.end();
  const refusal = refusalIn(done, id);
  if (refusal !== undefined) throw new MilepostError(refusal.message, { code: 'input', hint: refusal.hint });
  return heard.has(id) ? deedsIn(done, id) : undefined;
}

interface Report {
  readonly did: readonly string[];
  readonly url?: string;
  readonly isDryRun?: true;
  readonly isPending?: boolean;
}

function report(
  { did, url, isDryRun, isPending = false }: Report,
  { json }: CommandOptions,
  io: Io,
): ExitCode {
  const code = isPending ? EXIT.failed : EXIT.fine;
  if (json === true) {
    const key = isDryRun === true || isPending ? 'would' : 'done';
    io.out(JSON.stringify({ ok: !isPending, [key]: did, ...(url !== undefined && { url }) }));
    return code;
  }
  const [would, nothing] =
    isDryRun === true ? ['It would ', 'It is so already.'] : ['', 'It is so already, or the App did it.'];
  if (isPending)
    io.err(
      'The comment is written, but GitHub does not show it yet. The App does it, or the next milepost sync.',
    );
  else if (did.length === 0) io.out(nothing);
  for (const one of isPending ? [] : did) io.out(`${would}${one}`);
  if (url !== undefined) io.out(`See it at ${url}`);
  return code;
}
