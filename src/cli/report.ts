// What plan and sync say alike when there is nothing they can plan from.
import type { RepositoryName } from '../github/files.ts';
import { ROADMAP_PATHS } from '../github/look-query.ts';
import { type Problem, formatProblem } from '../roadmap/problem.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';

export function reportNoRoadmap({ owner, name }: RepositoryName, options: { json?: true }, io: Io): ExitCode {
  const message = `${owner}/${name} has no roadmap.`;
  const hint = `Add one as ${ROADMAP_PATHS[0]}, or give one with --roadmap.`;
  if (options.json === true) io.out(JSON.stringify({ ok: false, error: { code: 'input', message, hint } }));
  else io.err(`${message}\n${hint}`);
  return EXIT.wrong;
}

export function reportInvalid(
  { path, problems }: { path: string; problems: readonly Problem[] },
  options: { json?: true },
  io: Io,
): ExitCode {
  if (options.json === true) io.out(JSON.stringify({ ok: false, file: path, problems }));
  else for (const problem of problems) io.err(formatProblem(path, problem));
  return EXIT.wrong;
}
