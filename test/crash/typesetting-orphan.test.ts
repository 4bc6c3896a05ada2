import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'

const ways: [string, (server: ChildProcess) => unknown][] = [
  ['exits', (server) => server.send('exit')],
  ['is killed', (server) => server.kill('SIGKILL')],
]

test.each(ways)('[EX42] no process lays out a PDF for hours after its server %s', async (_, end) => {
  const server = fork(new URL('../support/typesetting-for-hours.ts', import.meta.url), { stdio: 'ignore', execArgv: [] })
  onTestFinished(() => void server.kill('SIGKILL'))
  const children = `/proc/${server.pid}/task/${server.pid}/children`
  await expect.poll(() => told(children)).toMatch(/^\d+ $/)
  const child = Number(told(children))
  onTestFinished(() => void (isThere(child) && process.kill(child, 'SIGKILL')))
  await expect.poll(() => ticksOf(child)).toBeGreaterThan(300)

  end(server)
  await expect.poll(() => isThere(child)).toBe(false)
})

/** Time of the processor, in hundredths of a second: after three seconds it has long begun to lay out. */
function ticksOf(pid: number): number {
  const fields = told(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}

function isThere(pid: number): boolean {
  return !/^($|\d+ \(.*\) Z)/.test(told(`/proc/${pid}/stat`))
}

function told(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
