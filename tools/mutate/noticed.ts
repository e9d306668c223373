// The mutants that were noticed while everything was loaded: what `runner.ts` writes and `plugin.ts` reads.
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** A line of JSON each. Who runs the tests works in a folder of its own, and is told by this variable. */
const FILE = (process.env['MUTATE_NOTICED'] ??= resolve('coverage/noticed-mutants.jsonl'));

interface Noticed {
  /** Its id, which is the same in each run on the same files. */
  readonly mutant: string;
  readonly test: string;
}

export function addNoticed(noticed: Noticed): void {
  appendFileSync(FILE, `${JSON.stringify(noticed)}\n`);
}

export function forgetNoticed(): void {
  rmSync(FILE, { force: true });
}

/** The test that noticed a mutant, by the mutant's id. */
export function readNoticed(): ReadonlyMap<string, string> {
  if (!existsSync(FILE)) return new Map();
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const { mutant, test } = JSON.parse(line) as Noticed;
      return [mutant, test];
    }),
  );
}
