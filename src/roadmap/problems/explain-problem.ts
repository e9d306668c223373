// What the catalogue says of one problem, for a reader who has met its code.
import { parseRoadmap } from '../parse.ts';
import { describeProblem } from '../problem.ts';
import { type ProblemCode, PROBLEMS } from './catalogue.ts';
import type { ProblemEntry } from './entry.ts';
import { EXAMPLE_BASE } from './example.ts';
import type { Explanation } from './explanation.ts';

/** Whether the catalogue has it. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEMS, text);
}

/** What Milepost says of the entry's own example, without its place. */
function messageOfExample(code: ProblemCode): string {
  const { example, message }: ProblemEntry = PROBLEMS[code];
  if (example.source === undefined)
    return (message as (...details: readonly unknown[]) => string)(...(example.details ?? []));
  const found = parseExample(example.source()).find((problem) => problem.code === code);
  if (found === undefined) throw new Error(`the example of ${code} does not raise it`);
  return describeProblem(found);
}

/** Problems and warnings of an example's file. */
export function parseExample(source: string | Uint8Array) {
  const bases = typeof source === 'string' && source.includes(EXAMPLE_BASE.file) ? [EXAMPLE_BASE] : [];
  const parsed = parseRoadmap(source, bases);
  return parsed.ok ? parsed.warnings : parsed.problems;
}

export function explainProblem(code: ProblemCode): Explanation {
  const { meaning, example, fix }: ProblemEntry = PROBLEMS[code];
  return { meaning, example: example.shown, message: messageOfExample(code), fix };
}
