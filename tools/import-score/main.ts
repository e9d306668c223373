// npm run -s import-score -- DIR: how near imports come to what learners expect of them. One line for each document, then totals.
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EXIT } from '../../src/cli/io.ts';
import { MARKS, type Scored, type Totals, reachesMarks, scoreFolder, totalsOf } from './score.ts';

const USAGE =
  'npm run -s import-score -- DIR [--faults] [--json]: DIR holds name.md and name.expected.yml (docs/import.md).';

process.exitCode = await main();

async function main(): Promise<number> {
  const called = readArguments();
  if (typeof called === 'string') return wrong([called, USAGE]);
  const { folder, json, faults } = called;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return wrong([`${folder} is no folder.`, USAGE]);
  const found = await scoreFolder(folder);
  if (!found.ok) return wrong(found.problems);
  const totals = totalsOf(found.scored);
  const blind = totalsOf(found.scored.filter((one) => one.blind));
  const reached = reachesMarks(totals);
  if (json)
    print([JSON.stringify({ reached, marks: MARKS, totals, blind, documents: found.scored }, null, 2)]);
  else print([...table(found.scored, faults), '', ...sayTotals(totals, blind)]);
  return reached ? EXIT.fine : EXIT.failed;
}

interface Called {
  readonly folder: string;
  readonly json: boolean;
  readonly faults: boolean;
}

function readArguments(): Called | string {
  const options = { json: { type: 'boolean' }, faults: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) return 'Which folder? Name one.';
    return { folder, json: values.json === true, faults: values.faults === true };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function table(scored: readonly Scored[], faults: boolean): readonly string[] {
  const width = Math.max(8, ...scored.map(({ name }) => name.length)) + 2;
  const head = `${'document'.padEnd(width)}right phase  usable title    noise  lost  other facts wrong`;
  return [
    head,
    ...scored.flatMap((one) => [
      `${one.name.padEnd(width)}${row(one, one.facts.length)}${one.blind ? '  (blind)' : ''}`,
      ...(faults ? [...one.faults, ...one.facts].map((fault) => `    ${fault}`) : []),
    ]),
  ];
}

function row(
  { wanted, placed, titled, lost, items, noise }: Omit<Totals, 'facts'> | Scored,
  facts: number,
): string {
  return [
    of(placed, wanted),
    of(titled, wanted),
    of(noise, items).padStart(9),
    String(lost).padStart(4),
    String(facts).padStart(5),
  ].join('  ');
}

function of(part: number, whole: number): string {
  return `${part} of ${whole}`.padStart(11);
}

function sayTotals(totals: Totals, blind: Totals): readonly string[] {
  return [
    sayShares('all', totals),
    ...(blind.documents === 0 ? [] : [sayShares('blind', blind)]),
    `wanted: right phase ${percent(MARKS.placed)}, usable title ${percent(MARKS.titled)}, noise at most ${percent(MARKS.noise)}, none lost`,
  ];
}

function sayShares(
  name: string,
  { documents, usable, wanted, placed, titled, items, noise, lost, facts }: Totals,
): string {
  const shares = [
    `right phase ${percent(placed / wanted)}`,
    `usable title ${percent(titled / wanted)}`,
    `noise ${percent(noise / Math.max(1, items))}`,
    `lost ${lost}`,
    `other facts wrong ${facts}`,
  ];
  return `${name}: ${shares.join(', ')}; ${usable} of ${documents} documents usable as they are`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function wrong(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return EXIT.wrong;
}
