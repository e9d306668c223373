// What a reader expects of a document, as test/fixtures/import/README.md explains it. Reads files; judges nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ExpectedPhase {
  readonly title: string;
  readonly emoji?: string;
  readonly duration?: string;
  readonly lines: string | number;
  readonly parts?: string | number;
  /** How many items at least and at most, where lines do not say it. */
  readonly count?: readonly [number, number];
}

export interface ExpectedItem {
  readonly line: number;
  readonly title?: string;
  readonly kind?: string | readonly string[];
  readonly by?: string;
  readonly url?: string;
  readonly hours?: number;
  readonly level?: string;
  readonly done?: boolean;
  readonly objective?: boolean;
  readonly covers?: readonly string[];
}

export interface Expectation {
  readonly habit?: string;
  /** In what the document was wrongly read; absent where it is sound. */
  readonly encoding?: string;
  readonly title?: string;
  readonly phases: readonly ExpectedPhase[];
  readonly also?: readonly ExpectedPhase[];
  readonly skills?: string;
  readonly leftOut?: readonly { readonly lines: string | number; readonly why: string }[];
  readonly items?: readonly ExpectedItem[];
  readonly never?: readonly string[];
  /** Lines that the importer does not put where their reader looks for them, known and told. */
  readonly notYet?: readonly { readonly lines: string | number; readonly why: string }[];
}

const FIXTURES = new URL('../../../fixtures/import/', import.meta.url);

/** The names of the documents of our own. */
export function listHabits(): readonly string[] {
  const files = readdirSync(new URL('habits/', FIXTURES));
  return files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length));
}

export function readHabit(name: string): { readonly bytes: Uint8Array; readonly expected: Expectation } {
  const bytes = readFileSync(new URL(`habits/${name}.md`, FIXTURES));
  return { bytes, expected: readExpectation(`habits/${name}`) };
}

/** @param name without its ending, below test/fixtures/import */
export function readExpectation(name: string): Expectation {
  return parse(readFileSync(new URL(`${name}.yml`, FIXTURES), 'utf8')) as Expectation;
}

/** "3-5, 8" as 3, 4, 5, 8. */
export function linesIn(ranges: string | number | undefined): readonly number[] {
  if (ranges === undefined) return [];
  return String(ranges)
    .split(',')
    .flatMap((range) => {
      const [first = Number.NaN, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, step) => first + step);
    });
}
