// milepost list: the roadmaps that ship, how much each is, and how to take one.
import { type CatalogueEntry, type Extent, type Measured, readCatalogue } from '../../catalogue.ts';
import { EXIT, type ExitCode, type Io, asCalled, printText } from '../io.ts';

export async function list(options: { json?: true }, io: Io): Promise<ExitCode> {
  const roadmaps = await readCatalogue();
  if (options.json === true) {
    io.out(JSON.stringify({ ok: true, roadmaps: roadmaps.map(toJson) }));
    return EXIT.fine;
  }
  for (const line of renderTable(roadmaps.flatMap(toRows))) io.out(line);
  printText(asCalled(USE, io), io.out);
  return EXIT.fine;
}

const USE = `
Items after the + are optional and do not count towards the hours. Where a roadmap offers tracks, its own line
counts what they share; the lines below it are the tracks.

  milepost init <name>                 writes one into this repository, to make it yours
  milepost init <name> --extend        writes a short file that builds on it
  milepost init <name> --track <id>    picks one of its tracks`;

function toJson({ tracks, ...entry }: CatalogueEntry) {
  return {
    ...entry,
    ...extentJson(entry),
    tracks: tracks.map((track) => ({ ...track, ...extentJson(track) })),
  };
}

/** A sum as a plain value; null where nothing of it is known. */
function extentJson({ hours, length }: Extent) {
  return {
    hours: hours.sum ?? null,
    hoursPartial: hours.isPartial,
    length: length.sum ?? null,
    lengthPartial: length.isPartial,
  };
}

/** A line that stands by itself, or the cells of a row. */
type Row = string | readonly string[];

const HEAD: readonly string[] = ['', 'phases', 'items', 'hours', 'length'];

function toRows(entry: CatalogueEntry): readonly Row[] {
  const tracks = entry.tracks.map((track) => [`    ${track.id}`, ...cells(track)]);
  return [entry.title, [`  ${entry.name}`, ...cells(entry)], ...tracks];
}

function cells({ phases, items, optional, hours, length }: Extent): readonly string[] {
  const extra = optional > 0 ? ` + ${optional}` : '';
  return [String(phases), `${items}${extra}`, measured(hours), measured(length)];
}

function measured({ sum, isPartial }: Measured<number | string>): string {
  if (sum === undefined) return '–';
  return isPartial ? `at least ${sum}` : String(sum);
}

/** Cells under each other, names to the left and figures too; no line ends in blanks. */
function renderTable(rows: readonly Row[]): readonly string[] {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) =>
    Math.max(...all.map((row) => (typeof row === 'string' ? 0 : (row[column]?.length ?? 0)))),
  );
  return all.map((row) =>
    typeof row === 'string'
      ? row
      : row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
  );
}
