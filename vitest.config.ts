import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // Small machines are the common ones, and one database server stands behind all tests.
    maxWorkers: 2,
    // Only what hangs: a whole story takes seconds alone, and much longer while the machine is busy with others.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
  },
});
