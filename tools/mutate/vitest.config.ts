// The unit tests that a mutant is tried on, as one project: those under MUTATE_TESTS, a folder.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type TestSpecification, type Vitest } from 'vitest/node';
import all from '../../vitest.config.ts';

const { MUTATE_TESTS: folder = 'test/unit' } = process.env;
let vitest: Vitest;
const durations = new Map<string, number>();
let noticed: string[] = [];

const loading: Reporter = {
  onInit(started) {
    vitest = started;
  },
  onTestModuleEnd(file) {
    // Stryker counts tests: a mutant that keeps a file of tests from being loaded would go unnoticed. It shows as an error.
    for (const error of file.errors()) vitest.state.catchError(error, 'Failed Suite');
    const [failed] = file.children.allTests('failed');
    if (failed !== undefined)
      noticed = [file.moduleId, ...noticed.filter((other) => other !== file.moduleId)];
    if (file.ok()) durations.set(file.moduleId, file.diagnostic().duration);
  },
};

/** A mutant's run ends with the first test that fails: files that noticed mutants come first, the latest before others, then the quickest. */
class SoonestFailure extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const notice = noticed.indexOf(moduleId);
      return notice < 0 ? (durations.get(moduleId) ?? 0) : notice - noticed.length;
    };
    return Promise.resolve(files.toSorted((one, other) => rank(one) - rank(other)));
  }
}

// Stryker runs tests in threads, which take no options of V8.
const test = {
  ...all.test,
  execArgv: [],
  reporters: [loading],
  include: [`${folder}/**/*.test.ts`],
  runner: 'tools/mutate/runner.ts',
  sequence: { sequencer: SoonestFailure },
};
delete test.projects;

export default defineConfig({ ...all, test });
