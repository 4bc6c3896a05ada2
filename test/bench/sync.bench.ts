import type { BenchRow } from './bench-row.ts'
import { choose } from './sync/choose.ts'
import type { Contestant } from './sync/contestant.ts'
import { CONTESTANTS } from './sync/contestants.ts'
import { rounded } from './sync/load-row.ts'
import { type Figure, medians } from './sync/medians.ts'
import { WORKS, type Work } from './sync/works.ts'

type Figures = Readonly<Record<string, Figure>>

const REPEATS = Number(process.env['BENCH_REPEATS'] ?? 3)
const FLOOR = 'floor'

/**
 * The sync server beside its peers: each a process of its own on one core, the load on the other, all speaking
 * their own protocol to the same people. They take turns, and what is told is the median of the repeats.
 * @param words names of works and of contestants; none = all.
 */
export async function run(words: readonly string[]): Promise<BenchRow[]> {
  const choice = choose(
    words,
    WORKS.map(({ name }) => name),
    CONTESTANTS.map(({ name }) => name),
  )
  const contestants = CONTESTANTS.filter(({ name }) => choice.contestants.includes(name))
  const rows: BenchRow[] = []
  for (const work of WORKS.filter(({ name }) => choice.works.includes(name))) {
    rows.push(...(await compare(work, work.needsStorage ? contestants.filter(({ keeps }) => keeps) : contestants)))
  }
  return rows
}

async function compare(work: Work, contestants: readonly Contestant[]): Promise<BenchRow[]> {
  const runs = contestants.map(({ name }) => ({ name, figures: [] as Figures[] }))
  const repeats = work.onlyOnce ? 1 : REPEATS
  for (let repeat = 1; repeat <= repeats; repeat++) {
    for (const [at, contestant] of contestants.entries()) {
      const figures = await work.run(contestant)
      process.stderr.write(`${work.name} (${work.what}) ${repeat}/${repeats}: ${contestant.name} ${JSON.stringify(figures)}\n`)
      runs[at]?.figures.push(figures)
    }
  }
  const results = runs.map(({ name, figures }) => ({ name, figures: medians(figures) }))
  const floor = results.find(({ name }) => name === FLOOR)?.figures
  return results.map(({ name, figures }) => ({ what: `${work.name} · ${name}`, figures: row(figures, work.comparedBy, floor) }))
}

function row(figures: Figures, comparedBy: string | null, floor: Figures | undefined): BenchRow['figures'] {
  const entries = Object.entries(figures).map(([name, value]): [string, number | string] => [name, value ?? '–'])
  if (comparedBy === null) return Object.fromEntries(entries)
  const multiple = floor ? rounded(Number(figures[comparedBy]) / Number(floor[comparedBy]), 2) : '–'
  return Object.fromEntries([['× floor', multiple], ...entries])
}
