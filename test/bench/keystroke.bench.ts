import { setTimeout as pause } from 'node:timers/promises'
import type { StockClient } from '../support/stock-client.ts'
import { type BenchRow, spread } from './bench-row.ts'
import { syncPages } from './contestants/bare-disk.ts'
import { type Contestant, floorRelay, gongping, referenceServer } from './contestants/contestant.ts'

const ROUNDS = 3
const WARM_UP = 100
const KEYS = 400
/** A very fast typist. */
const BETWEEN_KEYS_MS = 5
const SECTION = 'duties'

/**
 * How long one person's keystroke takes to stand in a colleague's document, and how long until the writer knows
 * that it is on disk; beside it what the disk alone takes. Every key is one character and one move of the caret, as an editor sends them. The servers
 * take turns, so that the machine's mood is the same for all.
 */
export async function run(): Promise<BenchRow[]> {
  const contestants = [await floorRelay(), await referenceServer(), await gongping()]
  const seen = new Map(contestants.map(({ name }): [string, number[]] => [name, []]))
  const acknowledged: number[] = []
  const disk: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const contestant of contestants) await type(contestant, seen.get(contestant.name) ?? [], acknowledged)
    disk.push(...(await syncPages(KEYS, BETWEEN_KEYS_MS)))
  }
  for (const contestant of contestants) await contestant[Symbol.asyncDispose]()
  const acknowledging = contestants.find((contestant) => contestant.acknowledges)
  return [
    ...[...seen].map(([name, latencies]) => ({ what: `to the colleague · ${name}`, figures: spread(latencies) })),
    { what: `acknowledged as stored · ${acknowledging?.name}`, figures: spread(acknowledged) },
    { what: 'floor of storing: 4 kB appended and fdatasynced', figures: spread(disk) },
  ]
}

async function type(contestant: Contestant, seen: number[], acknowledged: number[]): Promise<void> {
  const [writer, colleague] = await contestant.openForTwo()
  for (let key = 0; key < WARM_UP + KEYS; key++) {
    const [toColleague, toWriter] = await press(writer, colleague, contestant.acknowledges)
    if (key >= WARM_UP) {
      seen.push(toColleague)
      if (contestant.acknowledges) acknowledged.push(toWriter)
    }
    await pause(BETWEEN_KEYS_MS)
  }
  writer[Symbol.dispose]()
  colleague[Symbol.dispose]()
}

/** @returns milliseconds until the colleague has the character, and until the writer knows that it is stored. */
async function press(writer: StockClient, colleague: StockClient, acknowledges: boolean): Promise<[number, number]> {
  const arrived = new Promise<void>((resolve) => colleague.doc.once('update', () => resolve()))
  const start = performance.now()
  writer.type(SECTION, '评')
  writer.provider.awareness.setLocalStateField('cursor', { anchor: start, head: start })
  const stored = acknowledges ? writer.barrier() : Promise.resolve()
  const since = () => performance.now() - start
  return Promise.all([arrived.then(since), stored.then(since)])
}
