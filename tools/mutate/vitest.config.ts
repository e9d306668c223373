// The unit tests that a mutant is tried on, as one project: those under MUTATE_TESTS, a folder.
import { defineConfig } from 'vitest/config';
import type { Reporter, Vitest } from 'vitest/node';
import all from '../../vitest.config.ts';

const { MUTATE_TESTS: folder = 'test/unit' } = process.env;
let vitest: Vitest;

/** Stryker counts tests: a mutant that keeps a file of tests from being loaded would go unnoticed. It shows as an error. */
const loading: Reporter = {
  onInit(started) {
    vitest = started;
  },
  onTestModuleEnd(file) {
    for (const error of file.errors()) vitest.state.catchError(error, 'Failed Suite');
  },
};

// Stryker runs tests in threads, which take no options of V8.
const test = { ...all.test, execArgv: [], reporters: [loading], include: [`${folder}/**/*.test.ts`] };
delete test.projects;

export default defineConfig({ ...all, test });
