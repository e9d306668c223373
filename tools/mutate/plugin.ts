// For Stryker. A test runner: Vitest's, but that mutants are tried first where everything is loaded (runner.ts), and one
// at a time, as Stryker does, only those that nothing noticed there. And a reporter that names those that went unnoticed at once, so that
// a run that is cut off has told something.
import {
  commonTokens,
  declareClassPlugin,
  declareFactoryPlugin,
  type Injector,
  type PluginContext,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import { MutantRunStatus, type TestRunner } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { readNoticed } from './noticed.ts';
import { type Mutant, isUnnoticed, titleOf } from './report.ts';

/** Its name in Stryker's settings. */
export const RUNNER = 'vitest-at-once';
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, RUNNER, createRunner),
  declareClassPlugin(
    PluginKind.Reporter,
    'unnoticed',
    class {
      onMutantTested(mutant: Readonly<Mutant>) {
        // What is ignored is tried later, or never.
        if (mutant.status !== 'Ignored' && isUnnoticed(mutant))
          console.log(`unnoticed so far: ${titleOf(mutant)}`);
      }
    },
  ),
];

createRunner.inject = tokens(commonTokens.injector);
function createRunner(injector: Injector<PluginContext>): TestRunner {
  const [plugin] = vitestPlugins;
  if (plugin === undefined) throw new Error("Stryker's runner for Vitest is not what it was.");
  const vitest: TestRunner = injector.injectFunction(plugin.factory);
  let noticed: ReadonlyMap<string, string> | undefined;
  return {
    capabilities: () => vitest.capabilities(),
    init: async () => vitest.init?.(),
    async dryRun(options) {
      const result = await vitest.dryRun(options);
      if (process.env['MUTATE_AT_ONCE'] !== 'yes') return result;
      process.env['TRY_MUTANTS'] = 'yes';
      // What fails from here on is a mutant's doing.
      await vitest.dryRun(options);
      return result;
    },
    async mutantRun(options) {
      noticed ??= readNoticed();
      const test = noticed.get(options.activeMutant.id);
      if (test === undefined) return vitest.mutantRun(options);
      return {
        status: MutantRunStatus.Killed,
        killedBy: [test],
        failureMessage: 'noticed at once',
        nrOfTests: 1,
      };
    },
    dispose: async () => vitest.dispose?.(),
  };
}
