// How deep the tests look: quickly while one works, deeper before a change is taken (.ci/run), and once a week at everything, with
// other examples (.github/workflows/search.yml).

/** `share`: of the examples that a law names. `step`: of cases that are alike one of so many is tried. */
const DEPTHS = {
  quick: { share: 0.1, step: 4 },
  change: { share: 0.25, step: 2 },
  search: { share: 2, step: 1 },
};
type Depth = keyof typeof DEPTHS;

export const DEPTH = readDepth(process.env['TEST_DEPTH'] ?? 'quick');
const { share, step } = DEPTHS[DEPTH];

function readDepth(text: string): Depth {
  const names = Object.keys(DEPTHS) as Depth[];
  const depth = names.find((name) => name === text);
  if (depth === undefined) throw new Error(`TEST_DEPTH=${text} is none of ${names.join(', ')}`);
  return depth;
}

/** For fast-check's `assert`: this depth's share of `all`, and not less than `least`. */
export function runs(all: number, least = 1): { readonly numRuns: number } {
  return { numRuns: Math.max(least, Math.ceil(all * share)) };
}

/** Of cases that are alike those at `from`, `from` + the depth's step, …: at least one, and all in the weekly search. */
export function some<Case>(cases: readonly Case[], from = 0): readonly Case[] {
  const first = from % Math.min(step, cases.length);
  return cases.filter((_, index) => index % step === first);
}
