import { defineConfig } from 'vitest/config';

/**
 * Five kinds of test, told apart by the file's name:
 * `*.test.ts` pure logic · `*.db.test.ts` on a real PostgreSQL · `*.seeds.ts` over the real documents
 * (run apart, the documents are not in the project) · `*.browser.ts` journeys in a real Chromium ·
 * `*.crash.ts` processes that are killed.
 */
export default defineConfig({
  test: {
    // One for each core; by itself Vitest leaves one free, and on two cores has one worker.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['src/**/*.db.test.ts', 'tests/db/**/*.db.test.ts'],
          globalSetup: ['tests/support/postgres.global.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'seeds', include: ['tests/seeds/**/*.seeds.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.ts'],
          globalSetup: ['tests/support/server.global.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.crash.ts'],
          globalSetup: ['tests/support/founded.global.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
