/**
 * `npm test`: brings the tools that npm cannot bring, runs every test once and closes with the line that
 * scripts read. Arguments are filters of file names: `npm test -- shared/scoring`.
 */
import { fileURLToPath } from 'node:url'
import { type TestModule, type TestSuite, startVitest } from 'vitest/node'
import { bringSystemTools } from './support/system-tools.ts'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

const filters = process.argv.slice(2)
// Who asks for a few files need not have a browser; a test that does need one says so itself.
const remedy = filters.length === 0 ? bringSystemTools() : null
if (remedy) {
  process.stderr.write(`${remedy}\n`)
  finish({ passed: 0, failed: 1, skipped: 0 })
}

const vitest = await startVitest(filters, {
  config: fileURLToPath(new URL('vitest.config.ts', import.meta.url)),
  run: true,
  watch: false,
})
const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
for (const module of vitest.state.getTestModules()) count(module, tally)
tally.failed += vitest.state.getUnhandledErrors().length
await vitest.close()
if (tally.passed + tally.failed + tally.skipped === 0) {
  process.stderr.write(`No test file matches ${filters.join(' ')}; filters are parts of a path such as shared/scoring\n`)
  tally.failed = 1
}
finish(tally)

/** A file that cannot be loaded or a hook that throws counts as one failure: its tests never ran. */
function count(module: TestModule, into: Tally): void {
  into.failed += module.errors().length
  for (const suite of module.children.allSuites() as Iterable<TestSuite>) into.failed += suite.errors().length
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') into.passed++
    else if (state === 'skipped') into.skipped++
    else into.failed++
  }
}

function finish({ passed, failed, skipped }: Tally): never {
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])]
  process.stdout.write(`${counts.join(', ')}\n`)
  process.exit(failed > 0 ? 1 : 0)
}
