import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Peer } from '@gongping/server/rooms/peer.ts'
import type { Rooms } from '@gongping/server/rooms/rooms.ts'
import type { Seat } from '@gongping/server/rooms/seat.ts'
import {
  type AwarenessEntry,
  decodeFrame,
  encodeAwareness,
  encodeBarrier,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_NOTICE, MESSAGE_REFUSED, type Notice, type Refusal } from '@gongping/shared/protocol/messages.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'

/** A line between a page and the server: frames wait in it until somebody delivers them. */
interface Line {
  readonly seat: Seat
  readonly up: Uint8Array[]
  readonly down: Uint8Array[]
}

export interface Closed {
  readonly code: number
  readonly reason: string
}

/** Somebody of the office with a page open: a Y.Doc that speaks the y-websocket protocol, without a socket. */
export class OfficePerson {
  readonly doc = new Y.Doc()
  readonly report = new ReportDoc(this.doc)
  readonly name: string
  readonly id: string
  /** What the server said when it hung up; null while connected. */
  closed: Closed | null = null
  /** Nonces of barriers that the server has answered. */
  readonly saved: number[] = []
  readonly heard: AwarenessEntry[] = []
  readonly refusals: Refusal[] = []
  readonly notices: Notice[] = []
  /** Frames that came. */
  frames = 0
  /** How many lines this page has had so far. */
  lines = 0
  /** Frames in both directions wait while the line is slow. */
  slow = false
  /** The server reads nothing more from this line. */
  isPaused = false
  private drained: (() => void)[] = []
  /** Everything written that the server ever sent to this page. */
  readonly shown: string[] = []
  private line: Line | null = null
  private nonce = 0

  constructor(name: string) {
    this.name = name
    this.id = `id-of-${name}`
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(encodeUpdate(update))
    })
  }

  get isConnected(): boolean {
    return this.line !== null
  }

  /** @returns whether the server let this person in. */
  async connect(rooms: Rooms, reportId: string): Promise<boolean> {
    this.closed = null
    const down: Uint8Array[] = []
    const peer: Peer = {
      person: { id: this.id, display: this.name },
      wantsNotices: true,
      get unsent() {
        return down.reduce((sum, { byteLength }) => sum + byteLength, 0)
      },
      send: (packet) => void down.push(...packet.messages),
      whenDrained: (run) => this.drained.push(run),
      pause: () => void (this.isPaused = true),
      resume: () => void (this.isPaused = false),
      close: (code, reason) => this.hangUp(code, reason, down),
    }
    const seat = await rooms.join(reportId, peer)
    if ('code' in seat) {
      this.closed = { code: seat.code, reason: seat.error }
      return false
    }
    this.line = { seat, up: [], down }
    this.lines++
    this.send(encodeSyncStep1(Y.encodeStateVector(this.doc)))
    return true
  }

  /** The cable is cut: what was under way in either direction is gone. */
  disconnect(): void {
    const { line } = this
    this.line = null
    this.drained = []
    line?.seat.leave()
  }

  send(frame: Uint8Array): void {
    this.line?.up.push(frame)
  }

  announce(clientId: number, clock: number, state: unknown): void {
    this.send(encodeAwareness([{ clientId, clock, state: JSON.stringify(state) }]))
  }

  /** Asks to be told when everything sent so far is on disk. @returns the nonce of the answer. */
  askSaved(): number {
    this.send(encodeBarrier(++this.nonce))
    return this.nonce
  }

  /** Delivers what waits in the line. @returns whether there was anything. */
  deliver(): boolean {
    const { line } = this
    if (!line || this.slow) return false
    const up = this.isPaused ? [] : line.up.splice(0)
    for (const frame of up) if (this.line === line) line.seat.receive(decodeFrame(frame))
    const down = line.down.splice(0)
    for (const frame of down) this.receive(frame)
    for (const run of this.drained.splice(0)) run()
    return up.length + down.length > 0
  }

  private hangUp(code: number, reason: string, down: Uint8Array[]): void {
    for (const frame of down.splice(0)) this.receive(frame)
    this.closed = { code, reason }
    this.line = null
  }

  private receiveOurs(decoder: decoding.Decoder): void {
    const message = decoding.readVarUint(decoder)
    if (message === MESSAGE_REFUSED) this.refusals.push(JSON.parse(decoding.readVarString(decoder)) as Refusal)
    if (message === MESSAGE_NOTICE) this.notices.push(JSON.parse(decoding.readVarString(decoder)) as Notice)
  }

  private receive(frame: Uint8Array): void {
    this.frames++
    const message = decodeFrame(frame)
    if (!message) {
      this.receiveOurs(decoding.createDecoder(frame))
      return
    }
    switch (message.kind) {
      case 'sync-step-1':
        return this.send(encodeSyncStep2(Y.encodeStateAsUpdate(this.doc, message.stateVector)))
      case 'update':
        this.shown.push(...writtenIn(message.update))
        return Y.applyUpdate(this.doc, message.update, this)
      case 'barrier':
        this.saved.push(message.nonce)
        return
      case 'awareness':
        this.heard.push(...message.entries)
        return
      case 'query-awareness':
        return
    }
  }
}

/** The words that an update inserts. */
export function writtenIn(update: Uint8Array): string[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [struct.content.str] : [],
  )
}
