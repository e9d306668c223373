// What the tests let pass, with its place, and a row for each file.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** As Stryker hands it over: lines and columns count from 1. */
export interface Mutant {
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  /** It is reached while a file is loaded, too. */
  readonly static?: boolean;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Stryker's name for the place of a mutant, to try it again: here columns count from 0. */
export function rangeOf({ fileName, location: { start, end } }: Mutant): string {
  const from = `${start.line}:${start.column - 1}`;
  return `${relative('.', fileName)}:${from}-${end.line}:${end.column - 1}`;
}

/** The same for the same change in two runs. */
export function mutantKey(mutant: Mutant): string {
  return `${rangeOf(mutant)} ${mutant.mutatorName} ${mutant.replacement ?? ''}`;
}

/** Each mutant that no test noticed, then a table: of how many mutants of a file how many were noticed. */
export function renderMutants(mutants: readonly Mutant[]): string {
  const unnoticed = mutants.filter(isUnnoticed).map(renderMutant);
  const files = [...new Set(mutants.map(({ fileName }) => fileName))].toSorted();
  const rows = files.map((file) =>
    scoreRow(
      relative('.', file),
      mutants.filter(({ fileName }) => fileName === file),
    ),
  );
  return [...unnoticed, ...rows, scoreRow('all', mutants)].join('\n');
}

/** What keeps tests from being loaded (`RuntimeError`) makes all of them fail. */
const NOTICED = ['Killed', 'Timeout', 'RuntimeError'];

export function isUnnoticed({ status }: Mutant): boolean {
  return !NOTICED.includes(status);
}

function scoreRow(name: string, mutants: readonly Mutant[]): string {
  const left = mutants.filter(isUnnoticed).length;
  const noticed = mutants.length - left;
  return `${((100 * noticed) / mutants.length).toFixed(1).padStart(5)} %  ${noticed} of ${mutants.length}  ${name}`;
}

/** Its place, what kind of change it is, and what became of it where that is not that it survived. */
export function titleOf({ fileName, location: { start }, mutatorName, status }: Mutant): string {
  const place = `${relative('.', fileName)}:${start.line}:${start.column}`;
  return `${place} ${mutatorName}${status === 'Survived' ? '' : `, ${status}`}`;
}

function renderMutant(mutant: Mutant): string {
  const { fileName, location, replacement = '' } = mutant;
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column - 1) ?? '';
  lines[0] = lines[0]?.slice(start.column - 1) ?? '';
  return [
    titleOf(mutant),
    ...lines.map((line) => `-   ${line}`),
    ...replacement.split('\n').map((line) => `+   ${line}`),
    '',
  ].join('\n');
}
