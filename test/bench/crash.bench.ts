import { killWhileTyping } from '../crash/kill-while-typing.ts'
import { postgresServer } from '../support/postgres.ts'
import type { BenchRow } from './bench-row.ts'

/** KILLS=200 for the whole proof. */
const KILLS = Number(process.env['KILLS'] ?? 20)

/** SIGKILL of the server in the middle of five people's typing; see test/crash for what is counted. */
export async function run(): Promise<BenchRow[]> {
  const typing = await killWhileTyping(Math.ceil(KILLS * 0.6))
  const compacting = await killWhileTyping(Math.ceil(KILLS * 0.2), { edits: [500, 540], alsoAtStart: true })
  await using postgres = await postgresServer()
  const env = { DATABASE_URL: await postgres.createDatabase() }
  const onPostgres = await killWhileTyping(Math.ceil(KILLS * 0.2), { env })
  return [
    { what: 'killed while five people type', figures: { ...typing } },
    { what: 'killed around a snapshot, and again at the start', figures: { ...compacting } },
    { what: 'killed on PostgreSQL', figures: { ...onPostgres } },
  ]
}
