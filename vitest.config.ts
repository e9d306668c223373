import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

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
    // Two a core: many of the integration and end-to-end tests wait more than they compute.
    maxWorkers: 2 * availableParallelism(),
    // Files share their process: loading all that they need again for each was half of the time.
    isolate: false,
    // A second run need not compile what has not changed.
    experimental: { fsModuleCache: true },
    restoreMocks: true,
    // Only what hangs is to be ended: a machine may be busy, and some tests run several processes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    globalSetup: ['test/harness/shared-folder.ts', 'test/harness/say-skipped.ts'],
    setupFiles: ['test/harness/same-examples.ts', 'test/harness/nothing-odd.ts'],
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'] } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'] } },
    ],
  },
});
