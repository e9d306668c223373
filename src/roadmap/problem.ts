// What is wrong with a roadmap, said once and shown alike on the CLI, in a check run and on the web.
import type { ProblemCode } from './problems/catalogue.ts';

/** One thing wrong in a roadmap file, and where. */
export interface Problem {
  /** Which of the catalogue it is. */
  readonly code: ProblemCode;
  /** The roadmap that this one extends and that it stands in; absent for the file itself. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;
  /** Where in the document, such as `phases[2].items[0].hours`; empty for the whole file. */
  readonly path: string;
  /** One sentence: what was found. */
  readonly message: string;
  /** What may stand there. */
  readonly allowed?: string;
  /** The nearest right thing, where one is near. */
  readonly suggestion?: string;
}

/** What is no mistake, and probably not what was meant, as text: a line like that of a problem which says what it is. */
export function formatWarning(file: string, warning: Problem): string {
  return formatProblem(file, { ...warning, message: `warning: ${warning.message}` });
}

/** A problem as text: `roadmap.yml:12:5 phases[0].items[1]: unknown key "ned". Allowed: … Did you mean "needs"?` */
export function formatProblem(file: string, problem: Problem): string {
  const place = `${problem.file ?? file}:${problem.line}:${problem.column}`;
  const path = problem.path === '' ? '' : ` ${problem.path}:`;
  return `${place}${path} ${describeProblem(problem)}`;
}

/** A problem without its place. */
export function describeProblem(problem: Pick<Problem, 'message' | 'allowed' | 'suggestion'>): string {
  const allowed = problem.allowed === undefined ? '' : ` Allowed: ${problem.allowed}.`;
  const suggestion = problem.suggestion === undefined ? '' : ` Did you mean "${problem.suggestion}"?`;
  return `${problem.message}${allowed}${suggestion}`;
}
