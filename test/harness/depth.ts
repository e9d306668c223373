// How many examples a law is tried with. For each commit a part of them is enough, since they are the same each time. Others,
// and more, are for the weekly search (.github/workflows/search.yml): `FC_RUNS=2 FC_SEED=random npm test`.

const SHARE = Number(process.env['FC_RUNS'] ?? 0.4);

/** For fast-check's `assert`: the share of `all` that is asked for. */
export function runs(all: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(all * SHARE) };
}
