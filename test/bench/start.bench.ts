import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerOptions, startServer } from '../support/running-server.ts'
import { type BenchRow, spread } from './bench-row.ts'

const TIMES = 7

/**
 * From starting the process to its line `ready`: on an empty data folder (makes the database), on one in use, and
 * as a whole `npm start` with everything installed.
 */
export async function run(): Promise<BenchRow[]> {
  const first: number[] = []
  const warm: number[] = []
  const npm: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const dataDir = await mkdtemp(join(tmpdir(), 'gongping-'))
    first.push(await timeToReady({ dataDir }))
    warm.push(await timeToReady({ dataDir }))
    npm.push(await timeToReady({ dataDir, command: ['npm', 'start', '--silent'] }))
    await rm(dataDir, { recursive: true, force: true })
  }
  return [
    { what: 'first start, empty data folder', figures: spread(first) },
    { what: 'warm start', figures: spread(warm) },
    { what: 'warm npm start', figures: spread(npm) },
  ]
}

async function timeToReady(options: ServerOptions): Promise<number> {
  const start = performance.now()
  const server = await startServer(options)
  const milliseconds = performance.now() - start
  await server.stop()
  return milliseconds
}
