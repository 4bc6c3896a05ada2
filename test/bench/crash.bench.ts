import { type KillCount, type KillOptions, killWhileTyping } from '../crash/kill-while-typing.ts'
import { postgresServer } from '../support/postgres.ts'
import type { BenchRow } from './bench-row.ts'

/** KILLS=200 for the whole proof. */
const KILLS = Number(process.env['KILLS'] ?? 20)
/** Killed more often than it can make a snapshot, a report's log only grows: every so often a new one is begun. */
const KILLS_A_REPORT = 10

/** SIGKILL of the server in the middle of five people's typing; see test/crash for what is counted. */
export async function run(): Promise<BenchRow[]> {
  await using postgres = await postgresServer()
  const onPostgres = async () => ({ env: { DATABASE_URL: await postgres.createDatabase() } })
  return [
    await proof('killed while five people type', KILLS * 0.6, async () => ({})),
    await proof('killed around a snapshot, and again at the start', KILLS * 0.2, async () => ({
      edits: [2_000, 2_060],
      alsoAtStart: true,
    })),
    await proof('killed on PostgreSQL', KILLS * 0.2, onPostgres),
  ]
}

async function proof(what: string, kills: number, optionsOf: () => Promise<KillOptions>): Promise<BenchRow> {
  const total: KillCount = { kills: 0, acknowledged: 0, seenByColleagues: 0, acknowledgedLost: 0, seenLost: 0, cutOff: 0 }
  while (total.kills < kills) {
    const times = Math.min(KILLS_A_REPORT, Math.ceil(kills - total.kills))
    const count = await killWhileTyping(times, await optionsOf())
    for (const key of Object.keys(total) as (keyof KillCount)[]) total[key] += count[key]
    console.info(what, total)
  }
  return { what, figures: { ...total } }
}
