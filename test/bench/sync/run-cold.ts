import { setTimeout as pause } from 'node:timers/promises'
import type { ColdFigures } from './cold-plan.ts'
import { type Contestant, onLoadCore } from './contestant.ts'
import type { Filled } from './fill-plan.ts'
import type { MemoryFigures } from './memory-plan.ts'

/** Databases that write behind, and compaction, have come to an end by then. */
const SETTLE_MS = 12_000
const REPORTS = 1_000

/** A room with 200,000 edits: opened and edited at a server that was just started. */
export async function runCold(contestant: Contestant): Promise<ColdFigures> {
  await using running = await contestant.start()
  const { dialect, acknowledges } = contestant
  const [room, other] = await running.makeRooms(2)
  const filled = (await onLoadCore('fill-process.ts', { dialect, acknowledges, content: 'history', rooms: [room] })) as Filled
  await pause(SETTLE_MS)
  await running.restart()
  const { heads, gap } = filled
  const plan = { serverPid: running.pid, dialect, acknowledges, room, other, heads, gap }
  return (await onLoadCore('cold-process.ts', plan)) as ColdFigures
}

/** A thousand reports of an office, open and quiet at a server that was just started. */
export async function runMemory(contestant: Contestant): Promise<MemoryFigures> {
  await using running = await contestant.start()
  const { dialect, acknowledges } = contestant
  const rooms = await running.makeRooms(REPORTS)
  await onLoadCore('fill-process.ts', { dialect, acknowledges, content: 'reports', rooms })
  await pause(SETTLE_MS)
  await running.restart()
  return (await onLoadCore('memory-process.ts', { serverPid: running.pid, dialect, rooms })) as MemoryFigures
}
