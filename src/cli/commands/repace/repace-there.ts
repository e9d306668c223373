// milepost repace --repo: new dates for a repository's roadmap, as one pull request. It is the comment "/milepost repace", given here:
// what it would lead to is told first, and where no date would change nothing is written.
import { MilepostError } from '../../../errors.ts';
import { type PlanningInput, planAgain } from '../../../plan-again.ts';
import { pullNamedIn } from '../../../tracker/repace/repace-pull.ts';
import { SAME } from '../../../tracker/repace/repace-text.ts';
import type { Wish } from '../../../tracker/repace/wish.ts';
import { connectFromEnvironment } from '../../client.ts';
import {
  type CarriedOut,
  NOT_SHOWN,
  commandText,
  foresee,
  giveComment,
  oldestIssue,
} from '../../given/give-comment.ts';
import { EXIT, type ExitCode, type Io } from '../../io.ts';
import { createProgressLine } from '../../progress-line.ts';
import { reportInvalid, reportNoRoadmap } from '../../report.ts';
import { datesJson, datesLines, textOf } from './new-dates.ts';

export interface RepaceThereOptions {
  readonly repo: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export interface AskedThere {
  readonly wish: Wish;
  /** The same as it was written. */
  readonly words: readonly string[];
}

/**
 * Rejects with a MilepostError: `input` where the comment would be refused, and then nothing is written; `permission` where the new
 * dates are there and the pull request is not.
 */
export async function repaceThere(
  { wish, words }: AskedThere,
  options: RepaceThereOptions,
  io: Io,
): Promise<ExitCode> {
  const { github, at } = await connectFromEnvironment(options.repo, io);
  const line = createProgressLine(io, options.json === true);
  line.show(`Reading ${at.owner}/${at.name}…`);
  const planning: PlanningInput = { github, at, clock: io.clock, onTooMuch: 'ask' };
  const planned = await planAgain(planning).finally(line.end);
  if (planned.status === 'no-roadmap') return reportNoRoadmap({ ...at, isOwnOnly: true }, options, io);
  if (planned.status === 'invalid') return reportInvalid({ ...planned, actions: [] }, options, io);
  const comment = { on: oldestIssue(planned), body: commandText('repace', words) };
  const actions = await foresee(comment, planned, planning);
  const write = actions.find((one) => one.type === 'write-repace');
  if (write === undefined) return tellSame(planned.path, options, io);
  const { path, repaced } = write;
  const isDryRun = options.dryRun === true;
  const dryRunOf = isDryRun ? textOf(planned.observation.roadmapFile) : undefined;
  if (options.json !== true) for (const one of datesLines(repaced, { wish, dryRunOf })) io.out(one);
  const json = datesJson(repaced, { file: path, written: !isDryRun });
  if (isDryRun) {
    if (options.json === true) io.out(JSON.stringify(json));
    return EXIT.fine;
  }
  const carried = await giveComment(comment, { planned, planning }, { line, io });
  const pull = pullIn(carried, planned.plan.url);
  const isPending = carried.did === undefined;
  const where = { url: carried.url, ...(pull !== undefined && { pull }) };
  if (options.json === true)
    io.out(JSON.stringify({ ...json, ok: !isPending, written: !isPending, ...where }));
  else tellWhere(where, isPending, io);
  return isPending ? EXIT.failed : EXIT.fine;
}

function tellSame(file: string, { json }: RepaceThereOptions, io: Io): ExitCode {
  if (json === true) io.out(JSON.stringify(datesJson({ kind: 'same' }, { file, written: false })));
  else io.err(SAME);
  return EXIT.fine;
}

/** The pull request's address; undefined where another door opened it. */
function pullIn({ did = [], url }: CarriedOut, repository: string): string | undefined {
  const answer = did.find((one) => one.type === 'answer-command');
  if (answer === undefined) return undefined;
  const text = answer.body.replace(/^<!--.*-->\n/, '');
  const number = pullNamedIn(text);
  if (number !== undefined) return `${repository}/pull/${number}`;
  throw new MilepostError(text, { code: 'permission', hint: `It says so at ${url}, too.` });
}

function tellWhere(
  { url, pull }: { readonly url: string; readonly pull?: string },
  isPending: boolean,
  io: Io,
): void {
  if (isPending) io.err(NOT_SHOWN);
  io.out(pull === undefined ? `See it at ${url}` : `The new dates are in ${pull}`);
}
