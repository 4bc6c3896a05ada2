/**
 * The load of a benchmark, a process of its own: reads a {@link LoadPlan} as JSON from stdin, opens rooms full
 * of clients, lets them type, and prints {@link LoadFigures}, one per window that it kept.
 */
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { RoomAddress } from './lines/line.ts'
import { OPEN_LINE } from './lines/open-line.ts'
import type { LoadFigures, LoadPlan } from './load-plan.ts'
import { LoadedRoom, Tally } from './loaded-room.ts'
import { cpuMs, residentMb } from './process-cost.ts'
import { readRoom, textOf } from './seed-room.ts'

/** Rooms whose text is compared at the end. */
const COMPARED_ROOMS = 5
const OPENED_AT_ONCE = 10
const PATIENCE_MS = 15_000
/** Between a rate and the next: what is late is let in. */
const SETTLE_MS = 500
/** A window that kept less of its rate than this is past the limit, whatever its latencies. */
const KEPT = 0.9

const plan = JSON.parse(await text(process.stdin)) as LoadPlan
const { work } = plan
const open = OPEN_LINE[plan.dialect]
/** Hocuspocus acknowledges each update unasked. */
const asks = plan.dialect === 'y-websocket'
const rooms: LoadedRoom[] = []
for (let first = 0; first < plan.rooms.length; first += OPENED_AT_ONCE)
  rooms.push(
    ...(await Promise.all(plan.rooms.slice(first, first + OPENED_AT_ONCE).map((address, at) => enter(address, first + at)))),
  )

let keysPerSecond = work.warmUpKeysPerSecond
const state = { typing: true }
const finished = keepTyping()
await pause(work.warmUpSeconds * 1_000)
;({ keysPerSecond } = work)
await pause(SETTLE_MS)
let figures = await measure()
if (work.ramp) figures = await raise(figures, work.ramp)
state.typing = false
await finished
await caughtUp(PATIENCE_MS)
const lossless = rooms.every(({ missing }) => missing === 0) && (await sameText())
process.stdout.write(`${JSON.stringify({ ...figures, lossless })}\n`, () => process.exit(0))

function enter(address: RoomAddress, at: number): Promise<LoadedRoom> {
  const { answers, acknowledges } = plan
  const { clientsPerRoom: clients, typistsPerRoom: typists } = work
  return LoadedRoom.open(open, address, { answers, acknowledges, clients, typists, watched: at < COMPARED_ROOMS, seed: at })
}

/** Every typist has its own rhythm; whoever is late presses at once, so that the rate is kept. */
async function keepTyping(): Promise<void> {
  const typists = rooms.flatMap((room) => Array.from({ length: work.typistsPerRoom }, (_, at) => ({ room, at })))
  const due = typists.map(() => performance.now() + (Math.random() * 1_000) / keysPerSecond)
  while (state.typing) {
    for (const [index, { room, at }] of typists.entries()) {
      const now = performance.now()
      const time = due[index] ?? now
      if (time > now) continue
      room.tally.late.add(now - time)
      room.press(at, plan.acknowledges, asks)
      due[index] = time + ((0.7 + Math.random() * 0.6) * 1_000) / keysPerSecond
    }
    await pause(1)
  }
}

async function measure(): Promise<LoadFigures> {
  const tally = new Tally()
  const framesBefore = frames()
  const serverBefore = cpuMs(plan.serverPid)
  const loadBefore = process.cpuUsage()
  const start = performance.now()
  for (const room of rooms) room.tally = tally
  await pause(work.seconds * 1_000)
  const seconds = (performance.now() - start) / 1_000
  const serverMs = cpuMs(plan.serverPid) - serverBefore
  const load = process.cpuUsage(loadBefore)
  const { delivered } = tally
  return {
    deliveredPerSecond: delivered / seconds,
    askedPerSecond: rooms.length * work.typistsPerRoom * keysPerSecond * (work.clientsPerRoom - 1),
    serverCpuPercent: serverMs / seconds / 10,
    loadCpuPercent: (load.user + load.system) / seconds / 10_000,
    cpuPerDelivered: (serverMs * 1_000) / delivered,
    p50: tally.latency.percentile(0.5),
    p99: tally.latency.percentile(0.99),
    saved50: tally.saved.count === 0 ? null : tally.saved.percentile(0.5),
    saved99: tally.saved.count === 0 ? null : tally.saved.percentile(0.99),
    framesPerSecond: (frames() - framesBefore) / seconds,
    residentMb: residentMb(plan.serverPid),
    lateMs: tally.late.percentile(0.99),
    lossless: true,
  }
}

/** @returns the last window that was within the limit. */
async function raise(first: LoadFigures, ramp: NonNullable<LoadPlan['work']['ramp']>): Promise<LoadFigures> {
  let best = first
  for (let step = 1; step < ramp.steps; step++) {
    keysPerSecond *= ramp.factor
    await pause(SETTLE_MS)
    const next = await measure()
    if (next.p99 > ramp.limitMs || next.deliveredPerSecond < KEPT * next.askedPerSecond) break
    best = next
  }
  return best
}

async function caughtUp(patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs
  while (rooms.some(({ missing }) => missing > 0) && performance.now() < until) await pause(20)
}

async function sameText(): Promise<boolean> {
  for (const room of rooms.slice(0, COMPARED_ROOMS)) {
    const { root } = room.address
    const before = Y.encodeStateAsUpdate(room.seeded.doc)
    const typed = textOf(documentOf([before, ...room.typed]), root)
    // Its own keys never come back to the watcher.
    const own = room.seats[0]?.typist?.client
    const ownKeys = room.typed.filter((update) => own !== undefined && Y.decodeUpdate(update).structs[0]?.id.client === own)
    if (textOf(documentOf([before, ...ownKeys, ...room.watched]), root) !== typed) return false
    if (plan.answers && !(await readRoom(open, room.address, typed))) return false
  }
  return true
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))
  return doc
}

function frames(): number {
  return rooms.reduce((sum, room) => sum + room.frames, 0)
}
