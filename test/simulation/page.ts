import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Peer } from '@gongping/server/rooms/peer.ts'
import type { Rooms } from '@gongping/server/rooms/rooms.ts'
import type { Seat } from '@gongping/server/rooms/seat.ts'
import { closeCode } from '@gongping/shared/protocol/close-codes.ts'
import {
  decodeFrame,
  encodeAwareness,
  encodeBarrier,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_NOTICE, type Notice } from '@gongping/shared/protocol/messages.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type WriteScope, mayChange, parseScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Dice } from './dice.ts'
import { SECTIONS, edit } from './edits.ts'

/** A connection; it exists on both ends for as long as neither has noticed that it does not. */
interface Line {
  seat: Seat | null
  readonly up: Uint8Array[]
  readonly down: Uint8Array[]
  /** The server hung up; the page hears of it after everything that was sent before. */
  closing: number | null
  isDead: boolean
  isPaused: boolean
  drained: (() => void)[]
  /** Every update that the page sent on it. */
  readonly sent: Uint8Array[]
  /** Questions "saved?", each with how much of `sent` came before. */
  readonly asked: Map<number, number>
}

export interface PageOptions {
  readonly personId: string
  readonly reportId: string
  /** A stock client hears no notices, so it types where it may not. */
  readonly isStock: boolean
  /** What it may write as long as it has not been told. */
  readonly roleScope: WriteScope
  readonly newClientId: () => number
  /** The server said that all of these are on disk. */
  readonly onSaved: (page: Page, updates: readonly Uint8Array[]) => void
  /** The server puts this into a line to the page. */
  readonly onShown: (page: Page, frame: Uint8Array) => void
  readonly onClosed: (page: Page, code: number) => void
}

/** A page, or a stock program: a Y.Doc that speaks the y-websocket protocol over a line that delays and breaks. */
export class Page {
  readonly options: PageOptions
  doc: Y.Doc
  undo: Y.UndoManager
  /** Nothing is delivered in either direction. */
  isSlow = false
  answers = 0
  #line: Line | null = null
  #rights: { readonly scope: WriteScope; readonly isOpen: boolean } | null = null
  #nonce = 0
  #clock = 0

  constructor(options: PageOptions) {
    this.options = options
    ;[this.doc, this.undo] = this.#open()
  }

  get isConnected(): boolean {
    return this.#line !== null
  }

  get hasRoom(): boolean {
    return (this.#line?.seat ?? null) !== null
  }

  connect(rooms: Rooms): void {
    const { options } = this
    const line: Line = {
      seat: null,
      up: [],
      down: [],
      closing: null,
      isDead: false,
      isPaused: false,
      drained: [],
      sent: [],
      asked: new Map(),
    }
    this.#line = line
    this.send(encodeSyncStep1(Y.encodeStateVector(this.doc)))
    this.announce()
    rooms.join(options.reportId, this.#peer(line)).then(
      (seat) => {
        if ('code' in seat) line.closing = seat.code
        else if (line.isDead) seat.leave()
        else line.seat = seat
        return undefined
      },
      () => (line.closing = 4503),
    )
  }

  /**
   * The cable is cut: what was under way is gone.
   * @param notice called with what the server's end does once it notices.
   */
  cut(notice: (leave: () => void) => void): void {
    const line = this.#line
    if (!line) return
    this.#line = null
    line.isDead = true
    notice(() => line.seat?.leave())
  }

  edit(dice: Dice): void {
    edit(this.doc, dice, (root) => this.#wouldChange(root))
  }

  undoLast(): void {
    if (this.#wouldChange('meta')) this.undo.undo()
  }

  announce(): void {
    const state = JSON.stringify({ cursor: this.#clock, user: { id: 'somebody else' } })
    this.send(encodeAwareness([{ clientId: this.doc.clientID, clock: ++this.#clock, state }]))
  }

  askSaved(): void {
    if (!this.#line) return
    this.#line.asked.set(++this.#nonce, this.#line.sent.length)
    this.send(encodeBarrier(this.#nonce))
  }

  send(frame: Uint8Array): void {
    this.#line?.up.push(frame)
  }

  /** Delivers so many frames each way. @returns whether there was anything. */
  deliver(up: number, down: number): boolean {
    const line = this.#line
    if (!line || this.isSlow) return false
    const { seat } = line
    const rising = seat && !line.isPaused ? line.up.splice(0, up) : []
    for (const frame of rising) seat?.receive(decodeFrame(frame))
    const falling = line.down.splice(0, down)
    for (const frame of falling) if (this.#line === line) this.#receive(line, frame)
    if (line.down.length > 0) return true
    const drained = line.drained.splice(0)
    for (const run of drained) run()
    if (line.closing !== null && this.#line === line && line.down.length === 0) this.#closed(line, line.closing)
    return rising.length + falling.length + drained.length > 0
  }

  #open(): [Y.Doc, Y.UndoManager] {
    const doc = new Y.Doc()
    doc.clientID = this.options.newClientId()
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendUpdate(update)
    })
    const report = new ReportDoc(doc)
    const scope = [...SECTIONS.map((id) => report.section(id)), report.cells, report.text('t1-1', 'reason')]
    return [doc, new Y.UndoManager(scope, { captureTimeout: 500 })]
  }

  /** What was not stored is a draft by now; the page goes on with what the server has. */
  #reopen(): void {
    this.undo.destroy()
    this.doc.destroy()
    ;[this.doc, this.undo] = this.#open()
  }

  #sendUpdate(update: Uint8Array, isAnswer = false): void {
    if (!this.#line) return
    this.#line.sent.push(update)
    this.send(isAnswer ? encodeSyncStep2(update) : encodeUpdate(update))
  }

  #wouldChange(root: string): boolean {
    const { isStock, roleScope } = this.options
    const rights = isStock ? null : this.#rights
    return rights ? rights.isOpen && mayChange(rights.scope, root) : mayChange(roleScope, root)
  }

  #peer(line: Line): Peer {
    const { personId, isStock, onShown } = this.options
    return {
      person: { id: personId, display: personId },
      wantsNotices: !isStock,
      get unsent() {
        return line.down.reduce((sum, { byteLength }) => sum + byteLength, 0)
      },
      send: ({ messages }) => {
        if (line.isDead || line.closing !== null) return
        for (const frame of messages) onShown(this, frame)
        line.down.push(...messages)
      },
      whenDrained: (run) => void line.drained.push(run),
      pause: () => void (line.isPaused = true),
      resume: () => void (line.isPaused = false),
      close: (code) => {
        line.closing ??= code
        line.isPaused = false
      },
    }
  }

  #closed(line: Line, code: number): void {
    this.#line = null
    line.isDead = true
    line.seat?.leave()
    this.options.onClosed(this, code)
    if (closeCode(code)?.reaction === 'reopen') this.#reopen()
  }

  #receive(line: Line, frame: Uint8Array): void {
    const message = decodeFrame(frame)
    if (!message) return this.#receiveOurs(frame)
    if (message.kind === 'sync-step-1') this.#sendUpdate(Y.encodeStateAsUpdate(this.doc, message.stateVector), true)
    else if (message.kind === 'update') Y.applyUpdate(this.doc, message.update, this)
    else if (message.kind === 'barrier') {
      this.answers++
      this.options.onSaved(this, line.sent.slice(0, line.asked.get(message.nonce) ?? 0))
      line.asked.delete(message.nonce)
    }
  }

  #receiveOurs(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE_NOTICE) return
    const notice = JSON.parse(decoding.readVarString(decoder)) as Notice
    if (notice.type === 'rights') this.#rights = { scope: parseScope(notice.scope) ?? [], isOpen: notice.status === 'open' }
  }
}
