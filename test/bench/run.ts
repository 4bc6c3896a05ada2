/**
 * `npm run bench -- [NAME [WORD…]]`: runs every NAME.bench.ts (or the one named, which may take further words),
 * prints a table and writes the figures as JSON under results/. Compare the rows of one run: absolute values drift
 * with the machine.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench-row.ts'

const folder = import.meta.dirname
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
const [wanted, ...words] = process.argv.slice(2)

if (wanted !== undefined && !known.includes(wanted)) {
  console.error(`There is no benchmark "${wanted}"; there are: ${known.join(', ')}`)
  process.exit(2)
}

for (const name of wanted === undefined ? known : [wanted]) {
  const { run } = (await import(`./${name}.bench.ts`)) as { run: Bench }
  const rows = await run(words)
  console.log(`\n${name}`)
  for (const alike of Object.values(Object.groupBy(rows, ({ figures }) => Object.keys(figures).join())))
    console.table(Object.fromEntries((alike ?? []).map(({ what, figures }) => [what, figures])))
  keep(name, rows)
}
process.exit(0)

function keep(name: string, rows: readonly BenchRow[]): void {
  const results = join(folder, 'results')
  mkdirSync(results, { recursive: true })
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown' }
  const record = { name, at: new Date().toISOString(), machine, rows }
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`)
}
