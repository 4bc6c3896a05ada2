/**
 * Opens many rooms at a server that was just started, one reader in each, and leaves them alone: reads a
 * {@link MemoryPlan} as JSON from stdin, prints {@link MemoryFigures}.
 */
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Line } from './lines/line.ts'
import { OPEN_LINE } from './lines/open-line.ts'
import type { MemoryFigures, MemoryPlan } from './memory-plan.ts'
import { cpuMs, residentMb } from './process-cost.ts'
import { randomFrom } from './random.ts'
import { openSynced } from './synced-line.ts'
import { Typist } from './typist.ts'

const AT_ONCE = 8
const QUIET_MS = 5_000
/** As stock clients do: servers close connections that say nothing. */
const RENEWAL_MS = 15_000
const NOWHERE = { client: 0, clock: 0 }

const plan = JSON.parse(await text(process.stdin)) as MemoryPlan
const open = OPEN_LINE[plan.dialect]
const lines: Line[] = []
const present = new Typist([{ left: NOWHERE, right: NOWHERE }], randomFrom(5))
setInterval(() => {
  for (const line of lines) line.sendAwareness(present.caret())
}, RENEWAL_MS)

await pause(QUIET_MS)
const emptyMb = residentMb(plan.serverPid)
const cpu = cpuMs(plan.serverPid)
const start = performance.now()
const rooms = plan.rooms.values()
const one = async () => {
  for (const room of rooms) lines.push((await openSynced(open, room, 0)).line)
}
await Promise.all(Array.from({ length: AT_ONCE }, one))
const openSeconds = (performance.now() - start) / 1_000
const openCpuSeconds = (cpuMs(plan.serverPid) - cpu) / 1_000
await pause(QUIET_MS)
const figures: MemoryFigures = { emptyMb, openMb: residentMb(plan.serverPid) - emptyMb, openSeconds, openCpuSeconds }
process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0))
