// A learner's progress for the commands that show it: of a repository, of which nothing is changed, or of a roadmap file.
import { readBases } from '../../bases.ts';
import { MilepostError } from '../../errors.ts';
import { openReader } from '../../github/graphql/read-wide.ts';
import { planAgain } from '../../plan-again.ts';
import { progressOf } from '../../preview/differences.ts';
import { computeProgress } from '../../progress/compute.ts';
import type { Progress } from '../../progress/progress.ts';
import { parseRoadmap } from '../../roadmap/parse.ts';
import { itemsOf } from '../../roadmap/roadmap.ts';
import { connectFromEnvironment, connectToGitHub } from '../client.ts';
import type { ExitCode, Io, RepositoryOptions } from '../io.ts';
import { createProgressLine } from '../progress-line.ts';
import { printWarnings, reportInvalid, reportNoRoadmap, reportWarnings } from '../report.ts';
import { readRoadmapFile } from '../roadmap-file.ts';

export type ReadProgress =
  | {
      readonly ok: true;
      readonly progress: Progress;
      /** Where the roadmap stands in the repository; null where it is not there. */
      readonly path: string | null;
    }
  /** There is none, and it was said why. */
  | { readonly ok: false; readonly code: ExitCode };

/**
 * The progress of the repository, or of the file where one is given: there only what it says itself is done. Rejects
 * with a MilepostError where neither can be read.
 */
export async function readProgress(
  file: string | undefined,
  options: RepositoryOptions,
  io: Io,
): Promise<ReadProgress> {
  if (file === undefined) return await readRepository(options, io);
  if (options.repo === undefined && options.roadmap === undefined) return await readFile(file, options, io);
  throw new MilepostError('A file cannot be combined with --repo or --roadmap.', {
    code: 'input',
    hint: 'Leave out the file, or --repo and --roadmap.',
  });
}

async function readRepository(options: RepositoryOptions, io: Io): Promise<ReadProgress> {
  const { github, at } = await connectFromEnvironment(options.repo, io);
  const roadmapFile = options.roadmap === undefined ? undefined : await readRoadmapFile(options.roadmap, io);
  const line = createProgressLine(io, options.json === true);
  line.show(`Reading ${at.owner}/${at.name}…`);
  const planned = await planAgain({
    ...{ github, at, clock: io.clock },
    // Nothing is taken out here: what the roadmap no longer has does not count, however much it is.
    onTooMuch: 'retire',
    ...(roadmapFile === undefined ? {} : { roadmapFile }),
  }).finally(line.end);
  if (planned.status === 'invalid')
    return { ok: false, code: reportInvalid({ ...planned, actions: [] }, options, io) };
  const progress = planned.status === 'planned' ? progressOf(planned.plan, undefined) : undefined;
  if (planned.status === 'no-roadmap' || progress === undefined)
    return { ok: false, code: reportNoRoadmap(at, options, io) };
  reportWarnings(planned, options, io);
  return { ok: true, progress, path: planned.elsewhere === undefined ? planned.path : null };
}

async function readFile(name: string, options: RepositoryOptions, io: Io): Promise<ReadProgress> {
  const { path, bytes } = await readRoadmapFile(name, io);
  const github = await connectToGitHub(io);
  const bases = await readBases({ bytes, ...(github !== undefined && { reader: openReader(github) }) });
  const parsed = parseRoadmap(bytes, bases);
  if (!parsed.ok) {
    const { problems } = parsed;
    return { ok: false, code: reportInvalid({ path, problems, actions: [] }, options, io) };
  }
  const { roadmap, warnings } = parsed;
  if (options.json !== true) printWarnings(path, warnings, io);
  const done = itemsOf(roadmap).filter((item) => item.done);
  const items = new Map(done.map(({ id }) => [id, { state: 'done' } as const]));
  return { ok: true, progress: computeProgress({ roadmap, items, milestones: new Map() }), path: null };
}
