// Every code that Milepost puts in brackets, and what is said of it: problems of a roadmap file, conflicts of a plan, and why
// an import left something out. A code stands once.
import { explainLeftOut, isLeftOutCode, LEFT_OUT_AREAS } from './import/report/left-out.ts';
import { PROBLEM_AREAS } from './roadmap/problems/catalogue.ts';
import type { Explanation } from './roadmap/problems/explanation.ts';
import { explainProblem, isProblemCode } from './roadmap/problems/explain-problem.ts';
import { CONFLICT_AREAS } from './tracker/conflicts/conflict.ts';
import { explainConflict, isConflictCode } from './tracker/conflicts/explain-conflict.ts';

/** The codes by the heads of their page, in its order. */
export const CODE_AREAS: readonly { readonly head: string; readonly codes: readonly string[] }[] =
  Object.entries({ ...PROBLEM_AREAS, ...CONFLICT_AREAS, ...LEFT_OUT_AREAS }).map(([head, entries]) => ({
    head,
    codes: Object.keys(entries),
  }));

/** undefined where no catalogue has the code. */
export function explainCode(code: string): Explanation | undefined {
  if (isProblemCode(code)) return explainProblem(code);
  if (isConflictCode(code)) return explainConflict(code);
  return isLeftOutCode(code) ? explainLeftOut(code) : undefined;
}
