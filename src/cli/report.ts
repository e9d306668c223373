// What plan and sync say alike when there is nothing they can plan from.
import type { RepositoryName } from '../github/repository-name.ts';
import { ROADMAP_PATHS } from '../github/places.ts';
import { type Problem, formatProblem, formatWarning } from '../roadmap/problem.ts';
import { EXIT, type ExitCode, type Io, asCalled } from './io.ts';

interface Roadless extends RepositoryName {
  /** What is done, or would be, about a warning of mistakes in one that is gone: a line each. */
  readonly actions?: readonly string[];
  /** No other roadmap than the repository's own may be given. */
  readonly isOwnOnly?: true;
}

/** Says that there is no roadmap, and how to have one. */
export function reportNoRoadmap(
  { owner, name, actions = [], isOwnOnly }: Roadless,
  options: { json?: true },
  io: Io,
): ExitCode {
  const message = `${owner}/${name} has no roadmap.`;
  const hint = `Add one as ${ROADMAP_PATHS[0]}${isOwnOnly === true ? '' : ', or give one with --roadmap'}.`;
  if (options.json === true)
    io.out(
      JSON.stringify({
        ok: false,
        error: { code: 'input', message, hint },
        ...(actions.length > 0 && { actions }),
      }),
    );
  else for (const line of [message, hint, ...actions.map(clearingText)]) io.err(line);
  return EXIT.wrong;
}

function clearingText(action: string): string {
  return `The warning about its mistakes is removed: ${action}.`;
}

/** What in the roadmap is probably not what was meant; in JSON it stands with the rest. */
export function reportWarnings(
  { path, warnings }: { readonly path: string; readonly warnings: readonly Problem[] },
  options: { json?: true },
  io: Io,
): void {
  if (options.json === true) return;
  printWarnings(path, warnings, io);
}

/** One line each, with its code. */
export function printWarnings(path: string, warnings: readonly Problem[], io: Io): void {
  for (const warning of warnings) io.err(`${formatWarning(path, warning)} [${warning.code}]`);
}

/** One line each, with its code. */
export function printProblems(path: string, problems: readonly Problem[], io: Io): void {
  for (const problem of problems) io.err(`${formatProblem(path, problem)} [${problem.code}]`);
}

/** Where to read more of the codes that were printed. */
export function printWhereExplained([first]: readonly Problem[], io: Io): void {
  if (first !== undefined)
    io.err(asCalled(`To read more about a code in [ ]: milepost explain ${first.code}`, io));
}

interface Invalid {
  readonly path: string;
  readonly problems: readonly Problem[];
  /** What was done about it, or would be: one line each. */
  readonly actions: readonly string[];
}

/** All that is wrong, and that the README says so where it does. */
export function reportInvalid(
  { path, problems, actions }: Invalid,
  options: { json?: true },
  io: Io,
): ExitCode {
  if (options.json === true) io.out(JSON.stringify({ ok: false, file: path, problems, actions }));
  else {
    printProblems(path, problems, io);
    for (const action of actions) io.err(`Milepost shows this until it is fixed: ${action}.`);
    printWhereExplained(problems, io);
  }
  return EXIT.wrong;
}
