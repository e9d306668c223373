// Do the tests hold the behaviour? Changes the given files in small ways, one at a time, and runs unit tests on each: a change
// that no test notices is a gap, or makes no difference. Settings: stryker.config.json.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { forgetNoticed } from './noticed.ts';
import { RUNNER } from './plugin.ts';
import { type Mutant, isUnnoticed, mutantKey, rangeOf, renderMutants } from './report.ts';

const files = process.argv.slice(2);
const wrong = files.find((file) => !file.startsWith('src/') || !existsSync(file.replace(/:.*/, '')));
if (files.length === 0 || wrong !== undefined) {
  const found = wrong === undefined ? 'Which files?' : `"${wrong}" is no file or folder of src.`;
  console.error(`${found} npm run mutate -- src/tracker/match src/tracker/describe.ts:10-30`);
  process.exitCode = 2;
} else {
  const mutants = new Map<string, Mutant>();
  for (const file of files)
    for (const mutant of await mutantsOf(file)) mutants.set(mutantKey(mutant), mutant);
  console.log(renderMutants([...mutants.values()]));
}

/**
 * What became of each mutant, tried on ever more tests, which take ever longer: those of its folder; where it is reached
 * while files are loaded, these anew for it alone; and the same with all tests of its floor.
 */
async function mutantsOf(file: string): Promise<readonly Mutant[]> {
  const near = testsOf(file);
  const floor = testsOf(file.split('/').slice(0, 2).join('/'));
  let mutants = await run([patternOf(file)], { tests: near, isMany: true });
  mutants = await again(mutants, isStaticAndLeft, { tests: near, isAlone: true });
  if (near === floor) return mutants;
  mutants = await again(mutants, isUnnoticed, { tests: floor });
  return again(mutants, isStaticAndLeft, { tests: floor, isAlone: true });
}

function isStaticAndLeft(mutant: Mutant): boolean {
  return mutant.static === true && isUnnoticed(mutant);
}

async function again(
  mutants: readonly Mutant[],
  isLeft: (mutant: Mutant) => boolean,
  on: TriedOn,
): Promise<readonly Mutant[]> {
  const left = mutants.filter(isLeft);
  if (left.length === 0) return mutants;
  console.log(`${renderMutants(mutants)}\n\n${left.length} of these are tried again, on ${on.tests}.`);
  const tried = new Map((await run(left.map(rangeOf), on)).map((mutant) => [mutantKey(mutant), mutant]));
  return mutants.map((mutant) => (isLeft(mutant) ? (tried.get(mutantKey(mutant)) ?? mutant) : mutant));
}

interface TriedOn {
  /** A folder. */
  readonly tests: string;
  /** So many mutants that it pays to try them at once first. */
  readonly isMany?: boolean;
  readonly isAlone?: boolean;
}

async function run(
  mutate: string[],
  { tests, isMany = false, isAlone = false }: TriedOn,
): Promise<readonly Mutant[]> {
  // Stryker's own "testFiles" would leave out what is made once, while a file is loaded.
  process.env['MUTATE_TESTS'] = tests;
  process.env['TEST_DEPTH'] = 'change';
  const options = { testRunner: RUNNER, mutate, ignoreStatic: !isAlone };
  forgetNoticed();
  if (isMany) {
    // A run of its own: how long a mutant may take follows from how long the tests take without one.
    process.env['MUTATE_AT_ONCE'] = 'yes';
    await new Stryker({ ...options, dryRunOnly: true }).runMutationTest();
  }
  delete process.env['MUTATE_AT_ONCE'];
  const results = await new Stryker(options).runMutationTest();
  return results.filter(({ statusReason = '' }) => !statusReason.includes('excluded mutation'));
}

function patternOf(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true ? `${file}/**/*.ts` : file;
}

/** The nearest folder of unit tests that is named as one that a file of src stands in; all of them for what has none. */
function testsOf(file: string): string {
  const tests = file.replace(/^src/, 'test/unit');
  return statSync(tests, { throwIfNoEntry: false })?.isDirectory() === true ? tests : testsOf(dirname(file));
}
