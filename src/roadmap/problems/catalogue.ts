// Every problem that a roadmap file can have, by its code. A rule says what it found with `say`, so that a code that is
// not in the catalogue does not compile; docs/problems.md and `milepost explain` are made of it.
import { AMOUNT_PROBLEMS } from './amount-problems.ts';
import { DATE_PROBLEMS } from './date-problems.ts';
import { EXTENDS_PROBLEMS } from './extends-problems.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import { ID_PROBLEMS } from './id-problems.ts';
import { KEY_PROBLEMS } from './key-problems.ts';
import { TEXT_PROBLEMS } from './text-problems.ts';
import { VALUE_PROBLEMS } from './value-problems.ts';
import { YAML_PROBLEMS } from './yaml-problems.ts';

export const PROBLEMS = {
  ...FILE_PROBLEMS,
  ...YAML_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...KEY_PROBLEMS,
  ...AMOUNT_PROBLEMS,
  ...VALUE_PROBLEMS,
  ...ID_PROBLEMS,
  ...DATE_PROBLEMS,
  ...EXTENDS_PROBLEMS,
};

/** Stable name of a problem, such as `unknown-key` or `too-long`. */
export type ProblemCode = keyof typeof PROBLEMS;

/** A code of a single value that is not what its field takes. */
export type ValueCode = keyof typeof VALUE_PROBLEMS;

type Details<Code extends ProblemCode> = Parameters<(typeof PROBLEMS)[Code]['message']>;

/** The catalogue by the heads of its page. */
export const PROBLEM_AREAS = {
  'The file': FILE_PROBLEMS,
  YAML: YAML_PROBLEMS,
  'Characters and texts': TEXT_PROBLEMS,
  'Keys and kinds': KEY_PROBLEMS,
  'Lists and lengths': AMOUNT_PROBLEMS,
  Values: VALUE_PROBLEMS,
  'Ids, needs, skills and tracks': ID_PROBLEMS,
  Dates: DATE_PROBLEMS,
  'Building on another roadmap': EXTENDS_PROBLEMS,
};

/** A problem's code, and what is to be said of it in this case. */
export function say<Code extends ProblemCode>(
  code: Code,
  ...details: Details<Code>
): { readonly code: Code; readonly message: string } {
  const message = PROBLEMS[code].message as (...details: Details<Code>) => string;
  return { code, message: message(...details) };
}
