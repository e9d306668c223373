import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Packages as they ship, without Vite's `development`: those that read Markdown would check each of their own steps.
  ssr: { resolve: { conditions: ['module', 'node'] } },
  test: {
    // One more than there are cores: many of the integration and end to end tests wait more than they compute.
    maxWorkers: availableParallelism() + 1,
    // Files share their process: loading all that they need again for each was half of the time.
    isolate: false,
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
