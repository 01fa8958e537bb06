import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/slow-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // Small machines are the common ones, and one database server stands behind all tests.
    maxWorkers: 2,
    // Reading the whole house in anew for every file takes longer than most of them run.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // Only what hangs: a whole story takes seconds alone, and much longer while the machine is busy with others.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
  },
});
