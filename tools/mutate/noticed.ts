// The mutants that were noticed while everything was loaded: what `runner.ts` writes and `plugin.ts` reads.
import { readFileSync } from 'node:fs';

/** In the folder of the mutated copy, which is the working directory of all who run its tests. A line of JSON each. */
export const NOTICED_FILE = 'noticed-mutants.jsonl';

/** The test that noticed a mutant, by the mutant's id. */
export function readNoticed(): ReadonlyMap<string, string> {
  const lines = readFileSync(NOTICED_FILE, 'utf8').trimEnd().split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { mutant, test } = JSON.parse(line) as { mutant: string; test: string };
      return [mutant, test];
    }),
  );
}
