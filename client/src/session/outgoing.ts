import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_SYNC, SYNC_STEP_2, SYNC_UPDATE } from '@gongping/shared/protocol/messages.ts'

type Send = (frame: Uint8Array) => void

/**
 * Stands between the stock provider and its socket, for two reasons.
 *
 * While a word is being composed its updates are held back: colleagues must not see raw pinyin.
 *
 * On a new connection nothing is sent before the answer to the server's question "what do I miss?". That answer
 * holds every edit made until then; an update sent before it would build on edits the server does not have yet,
 * and only after it can a durable answer be asked for.
 */
export class Outgoing {
  readonly #onComplete: () => void
  #isComplete = false
  #holding = false
  #held: Uint8Array[] = []
  #send: Send | null = null

  /** @param onComplete called when everything the server missed was sent on the present connection. */
  constructor(onComplete: () => void) {
    this.#onComplete = onComplete
  }

  /** Everything this page knows has been sent on the present connection, but for what is held. */
  get isComplete(): boolean {
    return this.#isComplete
  }

  get isHolding(): boolean {
    return this.#holding
  }

  hold(): void {
    this.#holding = true
  }

  /** Sends what was held as one update: the letters of a composed word cancel out against its characters. */
  release(): void {
    this.#holding = false
    if (this.#held.length > 0) this.#send?.(encodeUpdate(Y.mergeUpdates(this.#held)))
    this.#held = []
  }

  /** The connection was lost. The next one begins with comparing what both sides have. */
  disconnected(): void {
    this.#isComplete = false
    this.#held = []
    this.#send = null
  }

  /** Lets a frame of the provider through to its socket now, later, or not at all. */
  pass(frame: Uint8Array, send: Send): void {
    this.#send = send
    const [message, step] = frame
    if (message === MESSAGE_SYNC && step === SYNC_UPDATE) {
      if (!this.#isComplete) return
      if (this.#holding) return void this.#held.push(updateIn(frame))
    }
    send(frame)
    if (message !== MESSAGE_SYNC || step !== SYNC_STEP_2) return
    this.#held = []
    this.#isComplete = true
    this.#onComplete()
  }
}

/** A socket class for the provider: each of its sockets sends through `outgoing`. */
export function socketThrough(outgoing: Outgoing): typeof WebSocket {
  return class extends WebSocket {
    override send(frame: Uint8Array<ArrayBuffer>): void {
      outgoing.pass(frame, (bytes) => super.send(bytes as Uint8Array<ArrayBuffer>))
    }
  }
}

function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}
