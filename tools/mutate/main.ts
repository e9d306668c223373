// Do the tests hold the behaviour? Changes the given files in small ways, one at a time, and runs the unit tests of their
// floor: a change that no test notices is a gap, or makes no difference. Settings: stryker.config.json.
import { existsSync, statSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

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
  const mutate = files.map((file) =>
    statSync(file, { throwIfNoEntry: false })?.isDirectory() === true ? `${file}/**/*.ts` : file,
  );
  await new Stryker({ mutate }).runMutationTest();
}

/** The unit tests of a file's floor; all of them for what stands on none. */
function testsOf(file: string): string {
  const [, floor = ''] = file.split('/');
  return existsSync(`test/unit/${floor}`) ? `test/unit/${floor}` : 'test/unit';
}
