/**
 * Fills rooms for the benchmarks of cold starts and of memory, through the contestant's own protocol: reads a
 * {@link FillPlan} as JSON from stdin, prints a {@link Filled}.
 */
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { FillPlan, Filled } from './fill-plan.ts'
import { makeHistory, makeReport } from './history.ts'
import type { Line, RoomAddress } from './lines/line.ts'
import { OPEN_LINE } from './lines/open-line.ts'
import { openSynced } from './synced-line.ts'
import type { Gap } from './typist.ts'

const AT_ONCE = 8
/** y-leveldb binds a room while its first client is already let in; what comes earlier is never stored. */
const BINDING_MS = 200

const plan = JSON.parse(await text(process.stdin)) as FillPlan
const open = OPEN_LINE[plan.dialect]
const filled = plan.content === 'history' ? await fillHistory() : await fillReports()
process.stdout.write(`${JSON.stringify(filled)}\n`, () => process.exit(0))

/** Each writer's turns build on all before them, so each waits until the one before is stored. */
async function fillHistory(): Promise<Filled> {
  const room = plan.rooms[0]
  if (!room) throw new Error('a history needs a room')
  const { line: first, state } = await openSynced(open, room, 0)
  const { turns, writers, doc } = makeHistory(state, room.root)
  await pause(BINDING_MS)
  // Who does not say when something is stored does not ask whose it is either: one connection keeps the order.
  const pens = await Promise.all(Array.from({ length: plan.acknowledges ? writers : 1 }, (_, writer) => takePen(room, writer)))
  for (const { writer, update } of turns) {
    const pen = pens[writer % pens.length]
    pen?.write(update)
    if (plan.acknowledges) await pen?.settled()
  }
  if (!plan.acknowledges) await pens[0]?.settled()
  for (const { line } of pens) line.close()
  first.close()
  const bytes = Y.encodeStateAsUpdate(doc).byteLength
  return { bytes, heads: [...Y.decodeStateVector(Y.encodeStateVector(doc))], gap: firstGap(doc, room.root) }
}

function firstGap(doc: Y.Doc, root: string): Gap | null {
  for (const text of doc.getXmlFragment(root).createTreeWalker((node) => node instanceof Y.XmlText)) {
    if (!(text instanceof Y.XmlText) || text.length < 2) continue
    const { item: left } = Y.createRelativePositionFromTypeIndex(text, 0)
    const { item: right } = Y.createRelativePositionFromTypeIndex(text, 1)
    if (left && right) return { left, right }
  }
  return null
}

async function fillReports(): Promise<Filled> {
  let bytes = 0
  const rooms = plan.rooms.values()
  const one = async () => {
    for (const room of rooms) {
      const update = makeReport(room.root)
      const pen = await takePen(room, 0)
      await pause(BINDING_MS)
      pen.write(update)
      await pen.settled()
      pen.line.close()
      bytes = update.byteLength
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return { bytes, heads: [], gap: null }
}

/** Somebody who writes in a room. */
interface Pen {
  readonly line: Line
  write(update: Uint8Array): void
  /** Once what was written is stored, or, where nobody says so, once it was applied. */
  settled(): Promise<void>
}

async function takePen(room: RoomAddress, person: number): Promise<Pen> {
  let heard = Promise.withResolvers<void>()
  const { acknowledges } = plan
  const { line } = await openSynced(open, room, person, {
    saved: () => heard.resolve(),
    synced: () => acknowledges || heard.resolve(),
  })
  return {
    line,
    write(update) {
      heard = Promise.withResolvers<void>()
      line.sendUpdate(update)
    },
    settled() {
      if (acknowledges) line.askSaved()
      else line.askState()
      return heard.promise
    },
  }
}
