// milepost sync: the loop once, with a person watching. Waits and goes on where GitHub asks it to slow down.
import { describeConflict } from '../../tracker/conflicts/conflict.ts';
import type { RepositoryName } from '../../github/repository-name.ts';
import { ROADMAP_PATHS } from '../../github/places.ts';
import { createIntents } from '../../github/apply/intents.ts';
import { createMemory } from '../../github/memory.ts';
import type { Reconciled, ReconcileInput } from '../../reconcile.ts';
import { describeAction } from '../../tracker/describe.ts';
import { connectFromEnvironment } from '../client.ts';
import { count } from '../count.ts';
import { EXIT, type ExitCode, type Io, type RepositoryOptions } from '../io.ts';
import { createProgressLine } from '../progress-line.ts';
import { reportInvalid, reportNoRoadmap, reportWarnings } from '../report.ts';
import { readRoadmapFile } from '../roadmap-file.ts';
import { untilDone } from '../until-done.ts';

/** What sync takes besides. */
export interface SyncOptions extends RepositoryOptions {
  readonly yes?: true;
}

export async function sync(options: SyncOptions, io: Io): Promise<ExitCode> {
  const { github, at } = await connectFromEnvironment(options.repo, io);
  const roadmapFile = options.roadmap === undefined ? undefined : await readRoadmapFile(options.roadmap, io);
  const line = createProgressLine(io, options.json === true);
  line.show(`Reading ${at.owner}/${at.name}…`);
  const done: string[] = [];
  const input: ReconcileInput = {
    github,
    at,
    clock: io.clock,
    signal: io.interrupted,
    memory: createMemory(io.clock),
    // What GitHub refuses once as too wide is asked for narrower when it goes on.
    known: {},
    intents: createIntents(io.clock),
    ...(roadmapFile === undefined ? {} : { roadmapFile }),
    onTooMuch: options.yes === true ? 'retire' : 'ask',
    onAction: (action, { index, total }) => {
      line.show(`${index + 1}/${total} ${describeAction(action)}`);
      done.push(describeAction(action));
    },
  };
  let result = await untilDone(input, line, io);
  line.end();
  if (isHeld(result) && options.json !== true && (await mayRetire(result, io))) {
    result = await untilDone({ ...input, onTooMuch: 'retire' }, line, io);
    line.end();
  }
  if (result.status === 'no-roadmap') return reportNoRoadmap({ ...at, actions: done }, options, io);
  if (result.status === 'invalid') return reportInvalid({ ...result, actions: done }, options, io);
  reportDone(result, { at, done, options, io });
  return isHeld(result) ? EXIT.failed : EXIT.fine;
}

type Done = Extract<Reconciled, { status: 'done' }>;

interface DoneReport {
  readonly at: RepositoryName;
  /** One line for each change. */
  readonly done: readonly string[];
  readonly options: SyncOptions;
  readonly io: Io;
}

/** What was done and what was left as it is, and where to see it. */
function reportDone(result: Done, { at, done, options, io }: DoneReport): void {
  const { warnings } = result;
  const { conflicts, tracked, url } = result.plan;
  const made = tracked.size > 0 ? `${url}/milestones` : url;
  const commit = result.elsewhere === undefined ? undefined : adviseCommit(at, result.elsewhere);
  reportWarnings(result, options, io);
  if (options.json === true)
    io.out(
      JSON.stringify({
        ok: !isHeld(result),
        done,
        conflicts,
        warnings,
        ...(commit && { commit }),
        url: made,
      }),
    );
  else {
    io.out(
      isHeld(result)
        ? 'Nothing was changed.'
        : done.length === 0
          ? 'Up to date.'
          : `Done: ${count(done.length, 'change')}.`,
    );
    for (const one of conflicts) io.out(`Left as it is: ${describeConflict(one)}`);
    if (commit !== undefined) io.out(commit);
    io.out(`See it at ${made}`);
  }
}

function isHeld(result: Reconciled): result is Done {
  return result.status === 'done' && result.plan.isHeld === true;
}

async function mayRetire({ plan }: Done, io: Io): Promise<boolean> {
  const message = plan.conflicts.find(({ code }) => code === 'too-much-at-once')?.message ?? '';
  return await io.confirm(`${message} Take them out anyway?`);
}

/** Whoever follows a roadmap that is not in the repository is alone with it. */
function adviseCommit({ owner, name }: RepositoryName, { instead }: NonNullable<Done['elsewhere']>): string {
  const repository = `${owner}/${name}`;
  return instead === null
    ? `This roadmap is not in ${repository}. Commit it there as ${ROADMAP_PATHS[0]}, so that the App and everybody else follow it.`
    : `${repository} has another roadmap, ${instead}, which the App and everybody else follow. Commit this one in its place, or follow that one.`;
}
