import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { DEPTH } from './test/harness/depth.ts';
import { SHORT_LIVED } from './tools/harness/processes/short-lived.ts';

const CORES = availableParallelism();

/** Tests of one unit, too, but of every word in every language, of random input, or of the largest there can be. */
const SLOW = 'test/unit/**/*.slow.test.ts';

/** What takes long and is seldom concerned: what ships, processes that are killed, damaged databases, the largest documents. */
const NOT_QUICK = [
  'test/e2e/{action/**,crash.test.ts,isolation.test.ts,packed.test.ts}',
  'test/integration/{bundle,demo,floors,release,simulation}.test.ts',
  'test/integration/import/large/**',
  'test/integration/queue/{embedded,prepared}.test.ts',
];
const LEFT_OUT = DEPTH === 'quick' ? NOT_QUICK : [];

/** The longest, in their order. Vitest knows how long a file takes from an earlier run; without one it goes by their sizes. */
const LONGEST = ['app', 'crash', 'refusals', 'installation', 'large'].map((name) => `/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((end) => moduleId.endsWith(end));
  return place === -1 ? LONGEST.length : place;
}

export default defineConfig({
  plugins: [
    {
      // Packages as Node itself takes them, without the condition `development`, which Vitest adds to what a project says
      // itself: those that read Markdown would check each of their own steps.
      name: 'packages-as-they-ship',
      configResolved({ ssr }) {
        ssr.resolve = { ...ssr.resolve, conditions: ['node'] };
      },
    },
  ],
  test: {
    // Files share their process: loading all that they need again for each was half of the time.
    isolate: false,
    execArgv: [...SHORT_LIVED],
    // A second run need not compile what has not changed.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: LongestFirst },
    restoreMocks: true,
    // Only what hangs is to be ended: a machine may be busy, and some tests run several processes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    globalSetup: ['test/harness/setup/shared-folder.ts', 'test/harness/setup/say-skipped.ts'],
    setupFiles: ['test/harness/setup/same-examples.ts', 'test/harness/setup/nothing-odd.ts'],
    unstubEnvs: true,
    unstubGlobals: true,
    // One after the other, the quickest first. Each process loads everything for itself, which takes half as long as all unit
    // tests: half of the cores serve them. Tests that compute take longer with more processes than cores; those end to end wait
    // more than they compute.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: [SLOW],
          maxWorkers: Math.ceil(CORES / 2),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', SLOW],
          exclude: LEFT_OUT,
          maxWorkers: CORES,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: LEFT_OUT,
          maxWorkers: 2 * CORES,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
