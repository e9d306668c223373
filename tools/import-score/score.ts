// A folder of documents with their expected files, to verdicts and their totals. Reads files; prints nothing.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importMarkdown } from '../../src/import/import-markdown.ts';
import { type Expected, parseExpected } from './expected.ts';
import { type Verdict, judge } from './judge.ts';

export interface Scored extends Verdict {
  readonly name: string;
  /** Whether the expectation was written without knowledge of the importer. */
  readonly blind: boolean;
}

/** What has to be reached, as shares from 0 to 1. Noise is the most that may be. */
export const MARKS = { placed: 0.98, titled: 0.95, noise: 0.03 };

export type ScoredFolder =
  | { readonly ok: true; readonly scored: readonly Scored[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const EXPECTED = '.expected.yml';

/** Every `name.md` of the folder against `name.expected.yml`. All that is wrong with the folder is said at once. */
export async function scoreFolder(folder: string): Promise<ScoredFolder> {
  const files = new Set(await readdir(folder));
  const names = [...files]
    .filter((file) => file.endsWith(EXPECTED))
    .map((file) => file.slice(0, -EXPECTED.length));
  const alone = names.filter((name) => !files.has(`${name}.md`));
  const problems = [
    ...(names.length === 0 ? [`${folder}: there is no file name${EXPECTED}`] : []),
    ...alone.map((name) => `${join(folder, name)}${EXPECTED}: there is no ${name}.md beside it`),
  ];
  const scored: Scored[] = [];
  for (const name of names.filter((one) => files.has(`${one}.md`)).toSorted()) {
    const expected = await readExpected(join(folder, `${name}${EXPECTED}`));
    if (!expected.ok) {
      problems.push(...expected.problems);
      continue;
    }
    const imported = importMarkdown(await readFile(join(folder, `${name}.md`)), { name });
    const blind = expected.readings[0]?.blind === true;
    scored.push({ name, blind, ...judge(imported, expected.readings) });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scored };
}

async function readExpected(path: string): Promise<Expected> {
  return parseExpected(await readFile(path, 'utf8'), path);
}

export interface Totals {
  readonly documents: number;
  /** Documents that reach the marks by themselves. */
  readonly usable: number;
  readonly wanted: number;
  readonly placed: number;
  readonly titled: number;
  readonly lost: number;
  readonly items: number;
  readonly noise: number;
  readonly facts: number;
}

export function totalsOf(scored: readonly Scored[]): Totals {
  const sum = (of: (one: Scored) => number) => scored.reduce((total, one) => total + of(one), 0);
  return {
    documents: scored.length,
    usable: scored.filter(reachesMarks).length,
    wanted: sum(({ wanted }) => wanted),
    placed: sum(({ placed }) => placed),
    titled: sum(({ titled }) => titled),
    lost: sum(({ lost }) => lost),
    items: sum(({ items }) => items),
    noise: sum(({ noise }) => noise),
    facts: sum(({ facts }) => facts.length),
  };
}

export function reachesMarks({
  wanted,
  placed,
  titled,
  lost,
  items,
  noise,
}: Pick<Totals, 'wanted' | 'placed' | 'titled' | 'lost' | 'items' | 'noise'>): boolean {
  return (
    placed >= MARKS.placed * wanted &&
    titled >= MARKS.titled * wanted &&
    noise <= MARKS.noise * items &&
    lost === 0
  );
}
