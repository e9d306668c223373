// Do the tests hold the behaviour? Changes the given files in small ways, one at a time, and runs the unit tests of their
// floor: a change that no test notices is a gap, or makes no difference. Settings: stryker.config.json.
import { existsSync, statSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { RUNNER } from './plugin.ts';
import { type Mutant, isUnnoticed, mutantKey, rangeOf, renderMutants } from './report.ts';

const files = process.argv.slice(2);
const wrong = files.find((file) => !file.startsWith('src/') || !existsSync(file.replace(/:.*/, '')));
if (files.length === 0 || wrong !== undefined) {
  const found = wrong === undefined ? 'Which files?' : `"${wrong}" is no file or folder of src.`;
  console.error(`${found} npm run mutate -- src/tracker/match src/tracker/describe.ts:10-30`);
  process.exitCode = 2;
} else {
  const [tests, ...others] = new Set(files.map(testsOf));
  // Stryker's own "testFiles" would leave out what is made once, while a file is loaded.
  process.env['MUTATE_TESTS'] = others.length === 0 ? tests : 'test/unit';
  console.log(renderMutants(await mutants(files.map(patternOf))));
}

/**
 * What became of each mutant. First those that a test runs are tried, on their own tests (`plugin.ts`); what is left, with
 * all that is made while a file is loaded, is tried alone and on every test of the floor, which takes far longer.
 */
async function mutants(mutate: string[]): Promise<Mutant[]> {
  const onItsTests = await run({ mutate, ignoreStatic: true });
  const left = onItsTests.filter((mutant) => mutant.static === true && isUnnoticed(mutant));
  if (left.length === 0) return onItsTests;
  console.log(`${renderMutants(onItsTests)}\n\nAlone, on all tests of the floor: ${left.length} of these.`);
  process.env['MUTATE_ALONE'] = 'yes';
  const onAll = new Map(
    (await run({ mutate: left.map(rangeOf) })).map((mutant) => [mutantKey(mutant), mutant]),
  );
  return onItsTests.map((mutant) =>
    left.includes(mutant) ? (onAll.get(mutantKey(mutant)) ?? mutant) : mutant,
  );
}

async function run(options: ConstructorParameters<typeof Stryker>[0]): Promise<Mutant[]> {
  const results = await new Stryker({ testRunner: RUNNER, ...options }).runMutationTest();
  return results.filter(({ statusReason = '' }) => !statusReason.includes('excluded mutation'));
}

function patternOf(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true ? `${file}/**/*.ts` : file;
}

/** The unit tests of a file's floor; all of them for what stands on none. */
function testsOf(file: string): string {
  const [, floor = ''] = file.split('/');
  return existsSync(`test/unit/${floor}`) ? `test/unit/${floor}` : 'test/unit';
}
