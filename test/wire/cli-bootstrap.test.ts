import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ROOT } from '../architecture/source-files.ts'
import { tempFolder } from '../support/temp-folder.ts'

const PACKAGES = ['shared', 'server', 'client', 'test']

/** Says in a file that it was called, then does what the test wants of an install. */
const PNPM = `#!${process.execPath}
const { appendFileSync, mkdirSync } = require('node:fs')
if (process.argv[2] === '--version') return console.log('12.0.0')
appendFileSync('calls', 'install\\n')
if (process.env.INSTALL === 'hangs') {
  console.log('hanging ' + process.pid)
  setTimeout(() => {}, 60_000)
} else for (const name of ${JSON.stringify(PACKAGES)}) mkdirSync(name + '/node_modules', { recursive: true })
`

/** A repository that is nothing but the bootstrap and a program, with a package manager of our own. */
function smallRepository() {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  const { path } = folder
  const bin = join(path, 'bin')
  for (const name of ['bin', 'scripts', ...PACKAGES, 'server/cli']) mkdirSync(join(path, name), { recursive: true })
  cpSync(join(ROOT, 'scripts', 'run.mjs'), join(path, 'scripts', 'run.mjs'))
  writeFileSync(join(path, 'pnpm-lock.yaml'), 'lock')
  writeFileSync(join(path, 'server', 'cli', 'cli.ts'), `console.log('program')`)
  for (const [name, source] of [
    ['pnpm', PNPM],
    ['npm', `#!${process.execPath}\n`],
  ] as const) {
    writeFileSync(join(bin, name), source)
    chmodSync(join(bin, name), 0o755)
  }
  return {
    path,
    start(env: Record<string, string> = {}): ChildProcess {
      const PATH = [bin, process.env['PATH']].join(delimiter)
      return spawn(process.execPath, ['scripts/run.mjs', 'cli'], { cwd: path, env: { ...process.env, PATH, ...env } })
    },
    installs: () => readFileSync(join(path, 'calls'), 'utf8').split('\n').length - 1,
  }
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  return ((await once(child, 'exit')) as [number | null])[0]
}

test('dependencies are installed when a package lost its own, and only then', async () => {
  const repository = smallRepository()
  for (let run = 0; run < 2; run++) expect(await exitCode(repository.start())).toBe(0)
  expect(repository.installs()).toBe(1)
  for (const name of PACKAGES) rmSync(join(repository.path, name, 'node_modules'), { recursive: true })
  for (let run = 0; run < 2; run++) expect(await exitCode(repository.start())).toBe(0)
  expect(repository.installs()).toBe(2)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s while something is being installed leaves nothing behind', async (signal) => {
  const child = smallRepository().start({ INSTALL: 'hangs' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const pid = await new Promise<number>((resolve) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += String(chunk)
      const hanging = /hanging (\d+)/.exec(said)
      if (hanging) resolve(Number(hanging[1]))
    })
  })
  expect(() => process.kill(pid, 0)).not.toThrow()
  child.kill(signal)
  await exitCode(child)
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})
