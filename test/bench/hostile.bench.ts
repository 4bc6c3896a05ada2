import { attacks } from '../hostile/catalogue.ts'
import { hostileSite } from '../hostile/site.ts'
import { verdictRow } from '../hostile/verdict-row.ts'
import type { BenchRow } from './bench-row.ts'

const GUESSED = 10_000

/** The hostile clients of `test/hostile`, one after the other: what each tried, and what each got. */
export async function run(): Promise<BenchRow[]> {
  await using site = await hostileSite()
  const rows: BenchRow[] = []
  for (const attack of attacks(GUESSED)) rows.push({ what: attack.name, figures: { ...verdictRow(await attack.run(site)) } })
  return rows
}
