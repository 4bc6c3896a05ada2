/**
 * Opens a room with a long history at a server that was just started, and edits it, while two people type in another
 * room: reads a {@link ColdPlan} as JSON from stdin, prints {@link ColdFigures}.
 */
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { ColdFigures, ColdPlan } from './cold-plan.ts'
import type { LineListener } from './lines/line.ts'
import { OPEN_LINE } from './lines/open-line.ts'
import { cpuMs } from './process-cost.ts'
import { randomFrom } from './random.ts'
import { seedRoom } from './seed-room.ts'
import { openSynced } from './synced-line.ts'
import { Typist } from './typist.ts'
import { rangesOf } from './update-headers.ts'

const BETWEEN_KEYS_MS = 5
const CALM_MS = 1_500
const AFTERMATH_MS = 1_000

const plan = JSON.parse(await text(process.stdin)) as ColdPlan
const open = OPEN_LINE[plan.dialect]

let worst = 0
const oldest: number[] = []
await typeElsewhere()
await pause(CALM_MS)
worst = 0
await pause(CALM_MS)
const calmStallMs = stall()

const joinCpu = cpuMs(plan.serverPid)
const { ms: joinMs, bytes, updated } = await join()
const joinCpuMs = cpuMs(plan.serverPid) - joinCpu
await pause(AFTERMATH_MS)
const joinStallMs = stall()

const editCpu = cpuMs(plan.serverPid)
const firstEditMs = await edit()
const firstEditCpuMs = cpuMs(plan.serverPid) - editCpu
await pause(AFTERMATH_MS)
const figures: ColdFigures = {
  joinMs,
  joinCpuMs,
  bytes,
  firstEditMs,
  firstEditCpuMs,
  calmStallMs,
  joinStallMs,
  editStallMs: stall(),
}
process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0))

/** Two people in another room: one types a key every few milliseconds, the other sees them. */
async function typeElsewhere(): Promise<void> {
  const { gaps } = await seedRoom(open, plan.other, { paragraphs: 2, answers: true, acknowledges: plan.acknowledges })
  const typist = new Typist(gaps, randomFrom(3))
  let seen = 0
  await openSynced(open, plan.other, 1, {
    updated(update) {
      for (const { client, clock, length } of rangesOf(update)) {
        if (client !== typist.client) continue
        for (; seen < clock + length; seen++) worst = Math.max(worst, performance.now() - (oldest.shift() ?? 0))
      }
    },
  })
  const { line } = await openSynced(open, plan.other, 0)
  setInterval(() => {
    oldest.push(performance.now())
    line.sendUpdate(typist.type())
  }, BETWEEN_KEYS_MS)
}

/** The worst since it was asked last, keys that are still under way included. */
function stall(): number {
  const underWay = oldest[0] === undefined ? 0 : performance.now() - oldest[0]
  const stalled = Math.max(worst, underWay)
  worst = 0
  return stalled
}

/** Reads until all characters of the history are there; taking the updates apart is not counted. */
async function join() {
  const missing = new Map(plan.heads)
  const complete = Promise.withResolvers<number>()
  const listeners = { updated: (_update: Uint8Array): void => {} }
  let received = 0
  const take = (update: Uint8Array): void => {
    const now = performance.now()
    received += update.byteLength
    for (const { client, clock, length } of rangesOf(update))
      if (clock + length >= (missing.get(client) ?? Number.POSITIVE_INFINITY)) missing.delete(client)
    if (missing.size === 0) complete.resolve(now)
    listeners.updated(update)
  }
  const start = performance.now()
  const heard: Partial<LineListener> = { synced: take, updated: take }
  await openSynced(open, plan.room, 1, heard)
  return { ms: (await complete.promise) - start, bytes: received, updated: listeners }
}

/** Somebody else types the first character. */
async function edit(): Promise<number> {
  const typist = new Typist([plan.gap], randomFrom(4))
  const stored = Promise.withResolvers<void>()
  let isSent = false
  // Hocuspocus acknowledges also what a client says when it comes in.
  const { line } = await openSynced(open, plan.room, 0, { saved: () => isSent && stored.resolve() })
  updated.updated = (update) => {
    if (!plan.acknowledges && rangesOf(update).some((range) => range.client === typist.client)) stored.resolve()
  }
  await pause(AFTERMATH_MS)
  stall()
  isSent = true
  const start = performance.now()
  line.sendUpdate(typist.type())
  line.askSaved()
  await stored.promise
  return performance.now() - start
}
