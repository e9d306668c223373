import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One fewer by default, so that on two cores half of the machine would wait.
    maxWorkers: '100%',
    restoreMocks: true,
    setupFiles: ['test/same-examples.ts'],
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Real processes, several to a test: minutes on a slow machine. Only what hangs is to be ended.
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
      },
    ],
  },
});
