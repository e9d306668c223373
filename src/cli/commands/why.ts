// milepost why: one item, and why it stands where it stands. Changes nothing.
import { MilepostError } from '../../errors.ts';
import { computeFigures } from '../../progress/figures/compute-figures.ts';
import { findItem } from '../../progress/now/find-item.ts';
import { placeOf, whyBlocks } from '../../progress/now/why.ts';
import type { ItemProgress, Progress } from '../../progress/progress.ts';
import { EXIT, type ExitCode, type Io, type RepositoryOptions } from '../io.ts';
import { readProgress } from '../progress/read-progress.ts';
import { printBlocks } from './status.ts';

interface Asked {
  /** An id, `#12`, or a title. */
  readonly item: string;
  readonly file: string | undefined;
}

/** Rejects with a MilepostError `input` that names the nearest ones where there is no such item. */
export async function why({ item, file }: Asked, options: RepositoryOptions, io: Io): Promise<ExitCode> {
  const read = await readProgress(file, options, io);
  if (!read.ok) return read.code;
  const { progress } = read;
  const found = findItem(progress, item);
  if (!found.ok) throw unknownItem(item, found.near);
  const { id } = found.item.item;
  if (options.json === true) io.out(JSON.stringify({ ok: true, ...toJson(id, read) }));
  else printBlocks(whyBlocks(progress, id), file, io);
  return EXIT.fine;
}

/** There is no such item; the nearest ones are named. */
export function unknownItem(wanted: string, near: readonly string[]): MilepostError {
  const meant = near.length === 0 ? '' : `Did you mean ${near.join(' or ')}? `;
  return new MilepostError(`The roadmap has no item "${wanted}".`, {
    code: 'input',
    hint: `${meant}Name it by its id, its title, or the number of its issue in quotes: "#12".`,
  });
}

/** The item as it stands in progress.json, and where it stands among the others. */
function toJson(
  id: string,
  { progress, path }: { readonly progress: Progress; readonly path: string | null },
) {
  const figures = computeFigures(progress, { path });
  const { item, phase, share, waitsFor, holdsUp } = placeOf(progress, id);
  const shown = figures.phases.flatMap((one) => one.items).find((one) => one.id === id);
  return {
    item: shown,
    phase: { id: phase.phase.id, title: phase.phase.title, state: phase.state },
    share: share ?? null,
    waitsFor: waitsFor.map(idOf),
    holdsUp: holdsUp.map(idOf),
    upNext: figures.upNext.find((one) => one.id === id) ?? null,
    finishedBy: { completes: `Completes: ${id}`, paths: item.item.paths },
  };
}

function idOf({ item }: ItemProgress): string {
  return item.id;
}
