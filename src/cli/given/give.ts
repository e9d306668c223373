// milepost done, undo, skip, progress, pause, resume, assess: the commands of comments, given elsewhere.
import { type PlanningInput, planAgain } from '../../plan-again.ts';
import { progressOf } from '../../preview/differences.ts';
import { findItem } from '../../progress/now/find-item.ts';
import type { Action } from '../../tracker/action.ts';
import type { CommandWord } from '../../tracker/commands/meaning/words.ts';
import { describeAction } from '../../tracker/describe.ts';
import { connectFromEnvironment } from '../client.ts';
import { unknownItem } from '../commands/why.ts';
import { EXIT, type ExitCode, type Io, type RepositoryOptions } from '../io.ts';
import { createProgressLine } from '../progress-line.ts';
import { reportInvalid, reportNoRoadmap } from '../report.ts';
import { readRoadmapFile } from '../roadmap-file.ts';
import {
  type Comment,
  NOT_SHOWN,
  type Ready,
  commandText,
  foresee,
  giveComment,
  noIssue,
  oldestIssue,
} from './give-comment.ts';

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
  const { word, words, item } = given;
  const comment: Comment = {
    ...{ on: placeOf(given, planned), body: commandText(word, words) },
    ...(item !== undefined && { item }),
  };
  const would = deedsIn(await foresee(comment, planned, planning));
  if (options.dryRun === true) return report({ did: would, isDryRun: true }, options, io);
  const { url, did } = await giveComment(comment, { planned, planning }, { line, io });
  if (did === undefined) return report({ did: would, url, isPending: true }, options, io);
  return report({ did: deedsIn(did), url }, options, io);
}

/** The item's issue; of a command that is about none, the oldest of all. */
function placeOf({ item }: Given, planned: Ready): number {
  if (item === undefined) return oldestIssue(planned);
  const progress = progressOf(planned.plan, undefined);
  if (progress === undefined) throw noIssue('There is no issue for it yet.');
  const found = findItem(progress, item);
  if (!found.ok) throw unknownItem(item, found.near);
  if (found.item.issue === undefined) throw noIssue('There is no issue for it yet.');
  return found.item.issue;
}

/** What was, or would be, changed. */
function deedsIn(actions: readonly Action[]): readonly string[] {
  return actions.flatMap((one) => (one.type === 'update-issue' ? [describeAction(one)] : []));
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
  if (isPending) io.err(NOT_SHOWN);
  else if (did.length === 0) io.out(nothing);
  for (const one of isPending ? [] : did) io.out(`${would}${one}`);
  if (url !== undefined) io.out(`See it at ${url}`);
  return code;
}
