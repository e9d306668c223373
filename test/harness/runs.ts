// How many examples a law is tried with: enough for each commit; FC_RUNS=10 makes it ten times as many.

const TIMES = Number(process.env['FC_RUNS'] ?? 1);

/** For fast-check's `assert`. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usual * TIMES) };
}
