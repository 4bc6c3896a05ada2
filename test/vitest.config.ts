import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Tests that start processes, browsers or a server on a port: one file at a time, after all others. */
const WHOLE_PRODUCT = ['test/{wire,crash,regressions,hostile,e2e}/**/*.test.ts']

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['test/support/fixed-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...WHOLE_PRODUCT],
          testTimeout: 20_000,
          // A database server with many databases takes its time to stop.
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: WHOLE_PRODUCT,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
