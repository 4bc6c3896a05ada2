import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE_SYNC, SYNC_STEP_2, SYNC_UPDATE } from '@gongping/shared/protocol/messages.ts'

/**
 * Stands between the stock provider and its socket: holds document updates back while a word is being
 * composed (colleagues must not see raw pinyin) and notices when the answer to the server's question "what
 * do I miss?" has gone out, for only after it may a durable answer be asked for.
 */
export class Outgoing {
  readonly #onComplete: () => void
  #holding = false
  #held: Uint8Array[] = []
  #send: ((frame: Uint8Array) => void) | null = null

  /** @param onComplete called when everything the server missed was sent on the present connection. */
  constructor(onComplete: () => void) {
    this.#onComplete = onComplete
  }

  hold(): void {
    this.#holding = true
  }

  /** Sends what was held as one update: the letters of a composed word cancel out against its characters. */
  release(): void {
    this.#holding = false
    if (this.#held.length > 0 && this.#send) this.#send(updateFrame(Y.mergeUpdates(this.#held)))
    this.#held = []
  }

  get holding(): boolean {
    return this.#holding
  }

  /** A lost connection needs no resending: on the next one the two sides compare what they have. */
  forget(): void {
    this.#held = []
    this.#send = null
  }

  /** Lets a frame of the provider through to its socket, now or later. */
  pass(frame: Uint8Array, send: (frame: Uint8Array) => void): void {
    this.#send = send
    const [message, step] = frame
    if (message === MESSAGE_SYNC && step === SYNC_UPDATE && this.#holding) {
      this.#held.push(updateIn(frame))
      return
    }
    send(frame)
    if (message === MESSAGE_SYNC && step === SYNC_STEP_2) this.#onComplete()
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

function updateFrame(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    encoding.writeVarUint(encoder, SYNC_UPDATE)
    encoding.writeVarUint8Array(encoder, update)
  })
}
