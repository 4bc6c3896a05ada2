import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../support/running-server.ts'
import { type BenchRow, spread } from './bench-row.ts'

const TIMES = 7

/** From starting the process to its line `ready`: on an empty data folder (makes the database), and on one in use. */
export async function run(): Promise<BenchRow[]> {
  const first: number[] = []
  const warm: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const dataDir = await mkdtemp(join(tmpdir(), 'gongping-'))
    first.push(await timeToReady(dataDir))
    warm.push(await timeToReady(dataDir))
    await rm(dataDir, { recursive: true, force: true })
  }
  return [
    { what: 'first start, empty data folder', figures: spread(first) },
    { what: 'warm start', figures: spread(warm) },
  ]
}

async function timeToReady(dataDir: string): Promise<number> {
  const start = performance.now()
  const server = await startServer({ dataDir })
  const milliseconds = performance.now() - start
  await server.stop()
  return milliseconds
}
