import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { type CloseCode, closeCode } from '@gongping/shared/protocol/close-codes.ts'
import { ERRORS, type ErrorCode, type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import {
  MESSAGE_BARRIER,
  MESSAGE_NOTICE,
  MESSAGE_REFUSED,
  MESSAGE_SYNC,
  type MembersNotice,
  type Notice,
  type Refusal,
  type RestoredNotice,
  type RightsNotice,
} from '@gongping/shared/protocol/messages.ts'
import { encodeBarrier } from '@gongping/shared/protocol/frames.ts'
import { NOTHING, parseScope } from '@gongping/shared/workflow/write-scope.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import { placesOf } from './edit-place.ts'
import { LiveValue } from './live-value.ts'
import { Outgoing, socketThrough } from './outgoing.ts'
import type { Rights } from './rights.ts'
import { type Saved, SaveLedger } from './save-ledger.ts'

/** Why the server ended this page's connection for good, and what the page does about it. */
export interface Ended {
  readonly reaction: CloseCode['reaction']
  readonly failure: Failure
}

const BARRIER_DELAY_MS = 50

/**
 * The live connection of one report: the only file that knows y-websocket. Reconnects by itself; tells what is
 * saved, when the first content has come, and how it ended if the server says that trying again is pointless.
 */
export class Connection {
  readonly provider: WebsocketProvider
  readonly saved: LiveValue<Saved>
  /** True from the first complete content on; it stays true without a connection. */
  readonly opened = new LiveValue(false)
  readonly ended = new LiveValue<Ended | null>(null)
  /** As the server said last; null before it said anything. Kept while there is no connection. */
  readonly rights = new LiveValue<Rights | null>(null)
  /** False while the server says that it cannot store: nothing will be acknowledged. */
  readonly stores = new LiveValue(true)
  /** Rises whenever the server may know other explanations than before: when it says so, and on each connection. */
  readonly explained = new LiveValue(0)
  /** Rises whenever the server may know other members or assignments: when it says so, and on each connection. */
  readonly assigned = new LiveValue(0)
  /** Rises whenever the server may know other comments than before: likewise. */
  readonly commented = new LiveValue(0)
  /** Rises whenever the server may know another state of the agreement than before: likewise. */
  readonly agreed = new LiveValue(0)
  /** Rises whenever the server may know other versions than before: likewise. */
  readonly versioned = new LiveValue(0)
  /** Rises whenever this person may have been told something (通知): likewise. */
  readonly told = new LiveValue(0)
  /** What somebody put back to a version last, here or on another page. */
  readonly restored = new LiveValue<RestoredNotice | null>(null)
  /** Message of the sync protocol that is being taken in from the server; null outside of that. */
  incoming: Uint8Array | null = null
  /** Who decided last what people may do here; if it was about this person, {@link rights} follow. */
  decided: MembersNotice | null = null
  /** Number of the last question "is it on disk?", and of the last one that was answered. */
  readonly asked = new LiveValue(0)
  readonly answered = new LiveValue(0)
  readonly #doc: Y.Doc
  readonly #ledger = new SaveLedger()
  readonly #outgoing = new Outgoing(() => this.#synced())
  #timer: ReturnType<typeof setTimeout> | undefined
  #refusal: Failure | null = null

  /** @param origin of the WebSocket server, "wss://host". */
  constructor(origin: string, reportId: string, doc: Y.Doc) {
    this.#doc = doc
    this.saved = new LiveValue<Saved>(this.#ledger.saved)
    this.provider = new WebsocketProvider(`${origin}/sync`, reportId, doc, {
      connect: false,
      disableBc: true,
      params: { notices: '1', schema: String(SCHEMA_VERSION) },
      WebSocketPolyfill: socketThrough(this.#outgoing),
    })
    this.#listen()
    this.provider.connect()
  }

  /** Keeps edits back while a word is being composed. */
  hold(): void {
    this.#outgoing.hold()
  }

  release(): void {
    if (!this.#outgoing.isHolding) return
    this.#outgoing.release()
    this.#askLater()
  }

  /** Tries again after {@link ended}, for instance once the person has signed in again. */
  reconnect(): void {
    this.ended.set(null)
    this.provider.connect()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#doc.off('update', this.#edited)
    this.provider.destroy()
    this.provider.awareness.destroy()
  }

  #listen(): void {
    const { provider } = this
    const takeIn = provider.messageHandlers[MESSAGE_SYNC]
    provider.messageHandlers[MESSAGE_SYNC] = (encoder, decoder, ...rest) => {
      this.incoming = decoder.arr.subarray(decoder.pos)
      takeIn?.(encoder, decoder, ...rest)
      this.incoming = null
    }
    provider.messageHandlers[MESSAGE_BARRIER] = (_encoder, decoder) => this.#answered(decoding.readVarUint(decoder))
    provider.messageHandlers[MESSAGE_NOTICE] = (_encoder, decoder) => this.#noticed(readJson(decoder) as Notice)
    provider.messageHandlers[MESSAGE_REFUSED] = (_encoder, decoder) => this.#refused(readJson(decoder) as Refusal)
    provider.on('sync', (synced) => this.#inStep(synced))
    provider.on('connection-close', () => this.#disconnected())
    provider.on('closed', ({ code, reason }) => this.#endedWith(code, reason))
    this.#doc.on('update', this.#edited)
  }

  readonly #edited = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === this.provider) return
    this.#ledger.edited(placesOf(transaction), Date.now())
    this.#publish()
    this.#askLater()
  }

  #inStep(synced: boolean): void {
    const { explained, assigned, commented, agreed, versioned, told } = this
    if (synced) for (const count of [explained, assigned, commented, agreed, versioned, told]) count.set(count.get() + 1)
    this.#synced()
  }

  /** Both sides have told each other what the other one missed, in whatever order. */
  #synced(): void {
    if (!this.provider.synced) return
    this.opened.set(true)
    if (!this.#outgoing.isComplete) return
    this.#ledger.connected(Date.now())
    this.#publish()
    this.#askLater()
  }

  #disconnected(): void {
    this.#outgoing.disconnected()
    this.#ledger.disconnected(Date.now())
    // Said anew on the next connection if it still is so.
    this.stores.set(true)
    this.#publish()
  }

  #askLater(): void {
    if (this.#timer !== undefined || !this.#ledger.mayAsk || this.#outgoing.isHolding) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (!this.#ledger.mayAsk || this.#outgoing.isHolding) return
      const nonce = this.#ledger.ask()
      this.asked.set(nonce)
      this.provider.ws?.send(encodeBarrier(nonce) as Uint8Array<ArrayBuffer>)
    }, BARRIER_DELAY_MS)
  }

  #answered(nonce: number): void {
    if (!this.#ledger.answered(nonce, Date.now())) return
    this.#publish()
    this.answered.set(nonce)
    this.#askLater()
  }

  #noticed(notice: Notice): void {
    // A draining server closes this socket in a moment; what is held must not wait for the next connection.
    if (notice.type === 'draining') this.release()
    else if (notice.type === 'welcome') this.#wear(notice.color)
    else if (notice.type === 'storage') this.stores.set(notice.ok)
    else if (notice.type === 'explanations') this.explained.set(this.explained.get() + 1)
    else if (notice.type === 'comments') this.commented.set(this.commented.get() + 1)
    else if (notice.type === 'agreement') this.agreed.set(this.agreed.get() + 1)
    else if (notice.type === 'notifications') this.told.set(this.told.get() + 1)
    else if (notice.type === 'versions') this.versioned.set(this.versioned.get() + 1)
    else if (notice.type === 'restored') this.restored.set(notice)
    else if (notice.type === 'assignments') this.#reshared()
    else if (notice.type === 'members') this.#decided(notice)
    else if (notice.type === 'rights') this.#entitled(notice)
  }

  #entitled({ role, scope, except, status }: RightsNotice): void {
    this.rights.set({ role, scope: parseScope(scope) ?? NOTHING, except, status })
    if (role !== null) this.#reshared()
  }

  #decided(notice: MembersNotice): void {
    this.decided = notice
    this.#reshared()
  }

  #reshared(): void {
    this.assigned.set(this.assigned.get() + 1)
  }

  /** Shows this person in the colour that everybody else sees. */
  #wear(color: string): void {
    const { awareness } = this.provider
    const user = awareness.getLocalState()?.['user'] as object | undefined
    if (user) awareness.setLocalStateField('user', { ...user, color })
  }

  #refused({ code, params }: Refusal): void {
    this.#refusal = isErrorCode(code) ? failure(code, { ...params }) : null
  }

  #endedWith(code: number, reason: string): void {
    const known = closeCode(code)
    const why = this.#refusal ?? failure(isErrorCode(reason) ? reason : (known?.error ?? 'internal'))
    this.#refusal = null
    this.ended.set({ reaction: known?.reaction ?? 'give-up', failure: why })
  }

  #publish(): void {
    this.saved.set(this.#ledger.saved)
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code)
}

function readJson(decoder: decoding.Decoder): unknown {
  return JSON.parse(decoding.readVarString(decoder))
}
