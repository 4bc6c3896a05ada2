import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { OpenLine, RoomAddress } from './lines/line.ts'
import { newClientId } from './random.ts'
import type { Gap } from './typist.ts'

const PATIENCE_MS = 5_000
const WORDS = '本单位按照预算绩效管理要求组织开展了部门整体支出绩效自评并对照年初目标逐项核实完成情况'

/** A room whose paragraphs were written by a real Yjs client. */
export interface SeededRoom {
  /** What is known to be in the room. */
  readonly doc: Y.Doc
  readonly gaps: readonly Gap[]
  /** Lets the writer go: the last one out may unload the room. */
  leave(): void
}

export interface SeedOptions {
  readonly paragraphs: number
  /** The floor answers nothing: a client there starts empty. */
  readonly answers: boolean
  /** Whether it says when something is stored. */
  readonly acknowledges: boolean
}

/** Writes paragraphs into a room, and returns once a new reader gets them. The writer stays until `leave`. */
export async function seedRoom(open: OpenLine, room: RoomAddress, options: SeedOptions): Promise<SeededRoom> {
  const doc = new Y.Doc()
  doc.clientID = newClientId()
  const { line, saved } = await join(open, room, doc, options)
  const before = Y.encodeStateVector(doc)
  const gaps = write(doc, room.root, options.paragraphs)
  line.sendUpdate(Y.encodeStateAsUpdate(doc, before))
  line.askSaved()
  if (options.acknowledges) await saved
  else if (options.answers) await readRoom(open, room, textOf(doc, room.root))
  return { doc, gaps, leave: () => line.close() }
}

async function join(open: OpenLine, room: RoomAddress, doc: Y.Doc, { answers }: SeedOptions) {
  const state = Promise.withResolvers<void>()
  const saved = Promise.withResolvers<void>()
  const line = await open(room.urls[0] ?? '', room.name, {
    synced(update) {
      Y.applyUpdate(doc, update)
      state.resolve()
    },
    updated: (update) => Y.applyUpdate(doc, update),
    saved: () => saved.resolve(),
    closed: fail(room.name),
  })
  if (answers) {
    line.askState()
    await state.promise
  }
  return { line, saved: saved.promise }
}

function write(doc: Y.Doc, root: string, paragraphs: number): Gap[] {
  const texts = Array.from({ length: paragraphs }, () => new Y.XmlText(WORDS))
  doc.getXmlFragment(root).push(
    texts.map((text) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [text])
      return paragraph
    }),
  )
  return texts.flatMap((text) => {
    const { client, clock } = Y.createRelativePositionFromTypeIndex(text, 0).item ?? { client: 0, clock: 0 }
    return Array.from({ length: WORDS.length - 1 }, (_, at) => ({
      left: { client, clock: clock + at },
      right: { client, clock: clock + at + 1 },
    }))
  })
}

/**
 * Opens a room as somebody who comes in now, and reads on until it shows the text that is wanted: some servers
 * answer before they have read their database, and send the rest later.
 * @returns whether it came to show it.
 */
export async function readRoom(open: OpenLine, room: RoomAddress, wanted: string): Promise<boolean> {
  const doc = new Y.Doc()
  const found = Promise.withResolvers<boolean>()
  const take = (update: Uint8Array): void => {
    Y.applyUpdate(doc, update)
    if (textOf(doc, room.root) === wanted) found.resolve(true)
  }
  const line = await open(room.urls[0] ?? '', room.name, {
    synced: take,
    updated: take,
    saved() {},
    closed: fail(room.name),
  })
  line.askState()
  const outcome = await Promise.race([found.promise, pause(PATIENCE_MS, false)])
  line.close()
  return outcome
}

/** The words of a room, with their paragraphs. */
export function textOf(doc: Y.Doc, root: string): string {
  return doc.getXmlFragment(root).toString()
}

/** A connection that ends in the middle spoils the run. */
export function fail(name: string): (reason: string) => void {
  return (reason) => {
    throw new Error(`${name}: ${reason}`)
  }
}
