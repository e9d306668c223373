// How deep the tests look: quickly while one works, fully before a change is taken (.ci/run), and once a week further than that, with
// other examples (.github/workflows/search.yml).

const DEPTHS = ['quick', 'full', 'search'] as const;
type Depth = (typeof DEPTHS)[number];

export const DEPTH = readDepth(process.env['TEST_DEPTH'] ?? 'quick');

/** Of the examples that a law names. */
const SHARE: Readonly<Record<Depth, number>> = { quick: 0.1, full: 0.4, search: 2 };

/** Of cases that are alike a quick run takes one of so many. */
const QUICK_STEP = 4;

function readDepth(text: string): Depth {
  const depth = DEPTHS.find((one) => one === text);
  if (depth === undefined) throw new Error(`TEST_DEPTH=${text} is none of ${DEPTHS.join(', ')}`);
  return depth;
}

/** For fast-check's `assert`: this depth's share of `all`, and not less than `least`. */
export function runs(all: number, least = 1): { readonly numRuns: number } {
  return { numRuns: Math.max(least, Math.ceil(all * SHARE[DEPTH])) };
}

/** Cases that are alike: in a quick run those at `from`, `from` + 4, …, at least one; else all. */
export function some<Case>(cases: readonly Case[], from = 0): readonly Case[] {
  if (DEPTH !== 'quick') return cases;
  const first = from % Math.min(QUICK_STEP, cases.length);
  return cases.filter((_, index) => index % QUICK_STEP === first);
}
