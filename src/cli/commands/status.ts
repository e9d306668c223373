// milepost status and next: how far the learner is, and what to do now. Changes nothing.
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { computeFigures } from '../../progress/figures/compute-figures.ts';
import { type Block, blockLines } from '../../progress/now/blocks.ts';
import { pauseOf } from '../../progress/now/pause.ts';
import { nextBlocks, statusBlocks } from '../../progress/now/status.ts';
import { EXIT, type ExitCode, type Io, type RepositoryOptions } from '../io.ts';
import { readProgress } from '../progress/read-progress.ts';

/** With --json the object of progress.json, and what today adds to it. */
export async function status(
  file: string | undefined,
  options: RepositoryOptions,
  io: Io,
): Promise<ExitCode> {
  const read = await readProgress(file, options, io);
  if (!read.ok) return read.code;
  const { progress } = read;
  const today = todayOf(io);
  const pause = pauseOf(progress, today) ?? null;
  if (options.json === true)
    io.out(JSON.stringify({ ok: true, ...computeFigures(progress, read), today, pause }));
  else printBlocks(statusBlocks(progress, today), file, io);
  return EXIT.fine;
}

/** With --json the items that are next, as they stand in progress.json, with the reasons beside them. */
export async function next(file: string | undefined, options: RepositoryOptions, io: Io): Promise<ExitCode> {
  const read = await readProgress(file, options, io);
  if (!read.ok) return read.code;
  const { upNext, phases } = computeFigures(read.progress, read);
  const items = new Map(phases.flatMap((phase) => phase.items).map((item) => [item.id, item]));
  if (options.json === true)
    io.out(JSON.stringify({ ok: true, upNext: upNext.map((one) => ({ ...items.get(one.id), ...one })) }));
  else printBlocks(nextBlocks(read.progress), file, io);
  return EXIT.fine;
}

/** Of a file it is said that it does not know everything. */
export function printBlocks(blocks: readonly Block[], file: string | undefined, io: Io): void {
  for (const line of blockLines(blocks)) io.out(line);
  if (file !== undefined)
    io.err('This is the file alone. To see what is done on GitHub, name the repository: --repo owner/name');
}

function todayOf({ clock }: Pick<Io, 'clock'>): IsoDate {
  return new Date(clock.now()).toISOString().slice(0, 10);
}
