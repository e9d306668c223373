// What ships, in figures: how many phases, items and hours, how long it takes. Reads; decides nothing and prints nothing.
import { readBases } from './bases.ts';
import { type Base, parseRoadmap } from './roadmap/parse.ts';
import { type Roadmap, itemsOf } from './roadmap/roadmap.ts';
import { listShipped, readShipped } from './shipped.ts';

/** How much a roadmap is, on one of its tracks or without a pick. */
export interface Extent {
  readonly phases: number;
  /** Required items. */
  readonly items: number;
  readonly optional: number;
  /** What is known of the hours of the required items. */
  readonly hours: Measured<number>;
  /** The phases' durations added up: `12 months`, `84 weeks`. */
  readonly length: Measured<string>;
}

/** A sum, as far as its parts are known. */
export interface Measured<Value> {
  /** Absent where no part is known. */
  readonly sum?: Value;
  /** Some part is not known: it is at least this. */
  readonly isPartial: boolean;
}

export interface CatalogueEntry extends Extent {
  readonly name: string;
  readonly title: string;
  readonly summary?: string;
  /** With tracks, the figures of the entry itself are those of what all tracks share. */
  readonly tracks: readonly (Extent & { readonly id: string; readonly title: string })[];
}

/** Every roadmap that ships, by name. Throws where one of them is wrong: they are ours, and a test reads them all. */
export async function readCatalogue(): Promise<readonly CatalogueEntry[]> {
  const names = await listShipped();
  return Promise.all(names.map(async (name) => measureEntry(name, await basesOf(name))));
}

async function basesOf(name: string): Promise<readonly Base[]> {
  const bytes = (await readShipped(name)) ?? new Uint8Array();
  return [{ file: `roadmaps/${name}.yml`, source: bytes }, ...(await readBases({ bytes }))];
}

function measureEntry(name: string, bases: readonly Base[]): CatalogueEntry {
  const { title, summary, tracks } = startedOn(name, bases);
  return {
    name,
    title,
    ...(summary !== undefined && { summary }),
    ...measure(startedOn(name, bases)),
    tracks: tracks.map(({ id, title: way }) => ({ id, title: way, ...measure(startedOn(name, bases, id)) })),
  };
}

/** The first day of a year, so that sums of months end on the first of one. */
const START = '2001-01-01';

/** The roadmap as a learner has it who builds on it, begins on START and picks that track. */
function startedOn(name: string, bases: readonly Base[], track?: string): Roadmap {
  const pick = track === undefined ? '' : `track: ${track}\n`;
  const parsed = parseRoadmap(`version: 1\nextends: ${name}\nstart: ${START}\n${pick}`, bases);
  if (!parsed.ok) throw new Error(`roadmaps/${name}.yml is wrong: ${JSON.stringify(parsed.problems)}`);
  return parsed.roadmap;
}

function measure(roadmap: Roadmap): Extent {
  const items = itemsOf(roadmap);
  const required = items.filter(({ optional }) => !optional);
  const hours = required.flatMap((item) => item.hours ?? []);
  return {
    phases: roadmap.phases.length,
    items: required.length,
    optional: items.length - required.length,
    hours: {
      ...(hours.length > 0 && { sum: hours.reduce((sum, more) => sum + more) }),
      isPartial: hours.length < required.length,
    },
    length: measureLength(roadmap),
  };
}

function measureLength({ phases }: Roadmap): Measured<string> {
  const last = phases.findLast(({ due }) => due !== undefined)?.due;
  return {
    ...(last !== undefined && { sum: lengthText(START, last) }),
    isPartial: phases.some(({ due }) => due === undefined),
  };
}

const DAY = 24 * 60 * 60 * 1000;

/** In months where they come out even, else in weeks, else in days. */
function lengthText(from: string, to: string): string {
  const [start, end] = [new Date(from), new Date(to)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const days = (end.getTime() - start.getTime()) / DAY;
  if (end.getUTCDate() === start.getUTCDate()) return inUnits(months, 'month');
  return days % 7 === 0 ? inUnits(days / 7, 'week') : inUnits(days, 'day');
}

function inUnits(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
