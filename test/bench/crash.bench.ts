import { killWhileTyping } from '../crash/kill-while-typing.ts'
import type { BenchRow } from './bench-row.ts'

const KILLS = 20

/** SIGKILL of the server in the middle of five people's typing; see test/crash for what is counted. */
export async function run(): Promise<BenchRow[]> {
  const figures = await killWhileTyping(KILLS)
  return [{ what: 'server killed while five people type', figures: { ...figures } }]
}
