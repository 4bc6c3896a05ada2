import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Tests that start processes, browsers or a server on a port: one file at a time, after all others. */
const WHOLE_PRODUCT = ['test/{wire,crash,regressions,hostile,e2e}/**/*.test.ts']

/**
 * For what hangs. Whatever ends by itself has ended long before, also on a machine with two cores that has ten other
 * things to do: there a story at the page takes ten times as long as it does alone.
 */
const HANGS_MS = 600_000

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['test/support/fixed-seed.ts'],
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: HANGS_MS / 5 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...WHOLE_PRODUCT],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: WHOLE_PRODUCT,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
