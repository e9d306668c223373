// milepost validate: everything that is wrong in roadmap files, before anything is written.
import { readBases } from '../../bases.ts';
import { MilepostError } from '../../errors.ts';
import { ROADMAP_PATHS } from '../../github/places.ts';
import { openReader } from '../../github/graphql/read-wide.ts';
import { parseRoadmap } from '../../roadmap/parse.ts';
import { itemsOf } from '../../roadmap/roadmap.ts';
import { connectToGitHub } from '../client.ts';
import { count } from '../count.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { printProblems, printWarnings, printWhereExplained } from '../report.ts';
import { findRoadmapFile, readRoadmapFile } from '../roadmap-file.ts';

export async function validate(
  files: readonly string[],
  options: { json?: true },
  io: Io,
): Promise<ExitCode> {
  const found =
    files.length > 0
      ? await Promise.all(files.map((file) => readRoadmapFile(file, io)))
      : [await ownFile(io)];
  const github = await connectToGitHub(io);
  const results = await Promise.all(
    found.map(async ({ path, bytes }) => {
      const bases = await readBases({ bytes, ...(github !== undefined && { reader: openReader(github) }) });
      return { file: path, parsed: parseRoadmap(bytes, bases) };
    }),
  );
  const ok = results.every(({ parsed }) => parsed.ok);
  if (options.json === true) io.out(JSON.stringify({ ok, files: results.map(toJson) }));
  else {
    for (const result of results) print(result, io);
    const told = results.flatMap(({ parsed }) => (parsed.ok ? parsed.warnings : parsed.problems));
    printWhereExplained(told, io);
  }
  return ok ? EXIT.fine : EXIT.wrong;
}

async function ownFile(io: Io) {
  const file = await findRoadmapFile(io);
  if (file !== undefined) return file;
  throw new MilepostError('There is no roadmap in this folder.', {
    code: 'input',
    hint: `Name a file, or create one of ${ROADMAP_PATHS.join(', ')}.`,
  });
}

interface Result {
  readonly file: string;
  readonly parsed: ReturnType<typeof parseRoadmap>;
}

function toJson({ file, parsed }: Result) {
  if (!parsed.ok) return { file, ok: false, problems: parsed.problems };
  const { roadmap, warnings } = parsed;
  return { file, ok: true, title: roadmap.title, ...counts(roadmap), warnings };
}

function counts(roadmap: Extract<Result['parsed'], { ok: true }>['roadmap']) {
  return { phases: roadmap.phases.length, items: itemsOf(roadmap).length };
}

function print({ file, parsed }: Result, io: Io): void {
  if (parsed.ok) {
    const { roadmap, warnings } = parsed;
    const { phases, items } = counts(roadmap);
    printWarnings(file, warnings, io);
    const fine = warnings.length === 0 ? 'fine' : `fine, with ${count(warnings.length, 'warning')}`;
    io.out(`${file}: ${fine}. "${roadmap.title}": ${count(phases, 'phase')}, ${count(items, 'item')}.`);
    return;
  }
  printProblems(file, parsed.problems, io);
  io.err(`${file}: ${count(parsed.problems.length, 'problem')}.`);
}
