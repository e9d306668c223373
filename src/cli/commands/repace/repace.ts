// milepost repace: new dates for a roadmap. Of a file they are written into it; of a repository they come as a pull request.
import { readBases } from '../../../bases.ts';
import { MilepostError } from '../../../errors.ts';
import { openReader } from '../../../github/graphql/read-wide.ts';
import type { RoadmapFile } from '../../../github/observe/roadmap-file.ts';
import { computeProgress } from '../../../progress/compute.ts';
import { parseRoadmap } from '../../../roadmap/parse.ts';
import { itemsOf } from '../../../roadmap/roadmap.ts';
import { SAME } from '../../../tracker/repace/repace-text.ts';
import { type Repaced, repace as computeRepace } from '../../../tracker/repace/repace.ts';
import { type Misread, type Wish, parseWish } from '../../../tracker/repace/wish.ts';
import { connectToGitHub } from '../../client.ts';
import { EXIT, type ExitCode, type Io, printText } from '../../io.ts';
import { writeNewFile } from '../../new-file.ts';
import { printWarnings, reportInvalid } from '../../report.ts';
import { findRoadmapFile, readRoadmapFile } from '../../roadmap-file.ts';
import { datesJson, datesLines, textOf } from './new-dates.ts';
import { repaceThere } from './repace-there.ts';

export interface RepaceOptions {
  /** Whose roadmap it is; none where it is a file. */
  readonly repo?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `given`: a file, and what is asked; either may be missing. */
export async function repace(given: readonly string[], options: RepaceOptions, io: Io): Promise<ExitCode> {
  const [first = ''] = given;
  const isFile = first === '-' || /\.ya?ml$/i.test(first);
  const words = given.slice(isFile ? 1 : 0);
  const wish = readWish(words.join(' '));
  const { repo, ...rest } = options;
  if (repo === undefined) return await repaceFile({ wish, name: isFile ? first : undefined }, rest, io);
  if (!isFile) return await repaceThere({ wish, words }, { ...rest, repo }, io);
  throw new MilepostError(`--repo means the roadmap of a repository, and ${first} is a file.`, {
    ...{ code: 'input', hint: 'Leave out one of them.' },
  });
}

/** The file of the folder, where none is named. */
interface AskedOfFile {
  readonly wish: Wish;
  readonly name: string | undefined;
}

async function repaceFile({ wish, name }: AskedOfFile, options: RepaceOptions, io: Io): Promise<ExitCode> {
  const file = name === undefined ? await ownFile(io) : await readRoadmapFile(name, io);
  const source = textOf(file);
  const github = await connectToGitHub(io);
  const bases = await readBases({
    bytes: file.bytes,
    ...(github !== undefined && { reader: openReader(github) }),
  });
  const parsed = parseRoadmap(file.bytes, bases);
  if (!parsed.ok)
    return reportInvalid({ path: file.path, problems: parsed.problems, actions: [] }, options, io);
  const { roadmap, warnings } = parsed;
  if (options.json !== true) printWarnings(file.path, warnings, io);
  const done = itemsOf(roadmap).filter((item) => item.done);
  const items = new Map(done.map(({ id }) => [id, { state: 'done' } as const]));
  const progress = computeProgress({ roadmap, items, milestones: new Map() });
  const today = new Date(io.clock.now()).toISOString().slice(0, 10);
  const repaced = computeRepace({ source, bases, wish, progress, today });
  if (repaced.kind === 'refused') throw refuse(repaced.refusal);
  const isWritten = repaced.kind === 'changed' && options.dryRun !== true;
  if (isWritten && name === '-' && options.json !== true) printText(repaced.text.replace(/\n$/, ''), io.out);
  else if (isWritten && name !== '-') await writeNewFile(file.path, repaced.text, { io, force: true });
  tell({ repaced, wish, source, path: file.path, isWritten }, options, io);
  return EXIT.fine;
}

function readWish(text: string): Wish {
  const read = parseWish(text);
  if (read.ok) return read.wish;
  throw refuse(read.misread);
}

function refuse({ message, hint }: Misread): MilepostError {
  return new MilepostError(message, { code: 'input', hint: hint.replaceAll('"repace', '"milepost repace') });
}

async function ownFile(io: Io): Promise<RoadmapFile> {
  const file = await findRoadmapFile(io);
  if (file !== undefined) return file;
  throw new MilepostError('There is no roadmap in this folder.', {
    code: 'input',
    hint: 'Name a file before what you ask for: "milepost repace roadmap.yml shift 3 weeks".',
  });
}

interface Told {
  readonly repaced: Exclude<Repaced, { kind: 'refused' }>;
  readonly wish: Wish;
  readonly source: string;
  readonly path: string;
  readonly isWritten: boolean;
}

function tell({ repaced, wish, source, path, isWritten }: Told, { json }: RepaceOptions, io: Io): void {
  if (json === true) {
    io.out(JSON.stringify(datesJson(repaced, { file: path, written: isWritten })));
    return;
  }
  if (repaced.kind === 'same') {
    io.err(SAME);
    return;
  }
  const lines = datesLines(repaced, { wish, dryRunOf: isWritten ? undefined : source });
  for (const line of lines) (isWritten && path === 'standard input' ? io.err : io.out)(line);
  if (isWritten && path !== 'standard input') io.out(`Written to ${path}.`);
}
