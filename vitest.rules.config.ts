import { defineConfig } from 'vitest/config';

/** Rules alone: everything that needs no database, no server and no browser. */
export default defineConfig({
  test: {
    include: ['domain', 'engine', 'cards', 'projects', 'documents', 'chat/read', 'house'].map(
      (room) => `test/${room}/**/*.test.ts`,
    ),
    // The import rules are checked by a program of their own: npm run imports.
    exclude: ['test/house/imports.test.ts'],
    maxWorkers: 2,
    isolate: false,
    testTimeout: 90_000,
  },
});
