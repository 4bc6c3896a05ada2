/**
 * `npm run check`: the gate before a commit. Format, lint, types and the architecture tests, all of them even
 * when one fails; then whether a weakness is known in a library, as far as the registry can be asked. `--write`
 * (`npm run format`) formats instead of complaining.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { askAdvisories } from './ask-advisories.ts'
import { ROOT, sourceFiles } from './source-files.ts'

interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly remedy: string
}

const write = process.argv.includes('--write')
const bin = (folder: string, name: string) => join(ROOT, folder, 'node_modules', '.bin', name)

const FORMAT: Step = {
  name: 'format',
  command: [bin('', 'oxfmt'), ...(write ? [] : ['--check']), '.'],
  remedy: 'run `npm run format`',
}

const STEPS: readonly Step[] = [
  FORMAT,
  { name: 'lint', command: [bin('', 'oxlint'), '--type-aware'], remedy: 'mend the lines above' },
  ...['shared', 'server', 'client', 'test'].map((folder): Step => ({
    name: `types of ${folder}`,
    command: [bin('', 'tsc'), '--noEmit', '-p', folder],
    remedy: 'mend the lines above',
  })),
  {
    name: 'architecture',
    command: [bin('test', 'vitest'), 'run', '--config', 'test/vitest.config.ts', 'test/architecture'],
    remedy: 'each failed test says what to do',
  },
]

const failed = (write ? [FORMAT] : STEPS).filter((step) => !passes(step))
for (const step of failed) console.error(`✗ ${step.name}: ${step.remedy}`)
const advisories = write ? null : askAdvisories()
if (advisories?.state === 'found') console.error(`✗ advisories: take a version without the weakness\n${advisories.text}`)
if (advisories?.state === 'clean') console.log('✓ advisories')
if (advisories?.state === 'unanswered') console.log(`– advisories: NOT CHECKED, ${advisories.text}`)
if (!write) console.log(sizes())
process.exit(failed.length > 0 || advisories?.state === 'found' ? 1 : 0)

/** Shows what a step prints only when it fails. */
function passes({ name, command: [program, ...args] }: Step): boolean {
  const start = performance.now()
  const done = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${done.status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (done.status !== 0) console.log(done.error?.message ?? done.stdout + done.stderr)
  return done.status === 0
}

function sizes(): string {
  const lines = sourceFiles()
    .filter((file) => !file.isTest)
    .map((file) => file.text.trimEnd().split('\n').length)
    .sort((a, b) => a - b)
  return `${lines.length} files, median ${lines[Math.floor(lines.length / 2)] ?? 0} lines, longest ${lines.at(-1) ?? 0}`
}
