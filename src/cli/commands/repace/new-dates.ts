// New dates as repace tells them, of a file and of a repository.
import type { RoadmapFile } from '../../../github/observe/roadmap-file.ts';
import { type Changed, diffLines, repaceLines } from '../../../tracker/repace/repace-text.ts';
import type { Repaced } from '../../../tracker/repace/repace.ts';
import type { Wish } from '../../../tracker/repace/wish.ts';

/** With its byte order mark: what is written back is the same file. */
export function textOf(file: RoadmapFile | null): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
}

/** Each phase before and after. `dryRunOf`: the file as it is, where the lines that would change are to be shown, too. */
export function datesLines(
  repaced: Changed,
  { wish, dryRunOf }: { readonly wish: Wish; readonly dryRunOf?: string | undefined },
): readonly string[] {
  const lines = dryRunOf === undefined ? [] : ['', ...diffLines(dryRunOf, repaced.text)];
  return [...repaceLines(repaced, wish), ...lines];
}

/** For programs. */
export function datesJson(
  { kind, ...rest }: Exclude<Repaced, { kind: 'refused' }>,
  { file, written }: { readonly file: string; readonly written: boolean },
) {
  return { ok: true, file, changed: kind === 'changed', written, ...rest };
}
