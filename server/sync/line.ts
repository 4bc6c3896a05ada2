import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { decodeFrame } from '@gongping/shared/protocol/frames.ts'
import { MAX_FRAME_BYTES } from '@gongping/shared/protocol/messages.ts'
import type { Seat } from '../rooms/seat.ts'
import { Inflow } from './inflow.ts'
import { Valve } from './valve.ts'

/** What may still come from somebody who was turned away at the door: a goodbye, and what was on its way with it. */
const STRANGERS_BYTES = 64 * 1024
/** How long the other side may take to answer a goodbye, in milliseconds. */
const GOODBYE_MS = 5_000

/**
 * A connection: the WebSocket, and the network socket below it, which packets are written to as they are.
 *
 * Nothing is read before somebody took a seat, and nothing is heard once this side has said goodbye: the library goes
 * on handing over messages until the other side answers, which a hostile one never does.
 */
export class Line {
  readonly webSocket: WebSocket
  readonly network: Socket
  readonly valve: Valve
  readonly #inflow = new Inflow(performance.now())
  #seat: Seat | null = null
  #isOver = false
  #strangersBytes = 0
  #hasEdited = false

  constructor(webSocket: WebSocket, network: Socket) {
    this.webSocket = webSocket
    this.network = network
    this.valve = new Valve(webSocket)
    this.valve.hold('door')
    this.#closeTooLargeForGood()
    // A socket without a listener for errors would take the whole process down with one broken frame.
    webSocket.on('error', (error) => isTooLarge(error) || webSocket.terminate())
    webSocket.on('close', () => this.#end())
    webSocket.on('message', (data: Buffer, isBinary: boolean) => this.#hear(isBinary ? data : new Uint8Array()))
    network.on('data', ({ byteLength }: Buffer) => this.#count(byteLength))
  }

  /** @returns whether edits have come since this was last asked. */
  takeEdited(): boolean {
    const edited = this.#hasEdited
    this.#hasEdited = false
    return edited
  }

  /** From now on what comes is for this seat, which is left when the line ends. */
  take(seat: Seat): void {
    if (this.#isOver) return seat.leave()
    this.#seat = seat
    this.valve.release('door')
  }

  /** One message, for what is said beside what a room sends. */
  send(message: Uint8Array): void {
    if (!this.#isOver) this.webSocket.send(message)
  }

  /** Says goodbye. Nothing that comes from now on is taken. */
  close(code: number, reason: string): void {
    if (this.#isOver) return
    this.#end()
    // A socket that is not read would not hear the other side's goodbye either.
    this.valve.open()
    this.webSocket.close(code, reason)
    this.#hangUpSoon()
  }

  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#seat?.leave()
  }

  #hangUpSoon(): void {
    const timer = setTimeout(() => this.webSocket.terminate(), GOODBYE_MS).unref()
    this.webSocket.once('close', () => clearTimeout(timer))
  }

  #hear(frame: Uint8Array): void {
    if (this.#isOver || !this.#seat) return
    this.#holdBack(this.#inflow.take(1, 0, performance.now()))
    if (frame.byteLength > MAX_FRAME_BYTES) return this.#seat.turnAway(CLOSE.frameTooLarge, 'frame too large')
    const message = decodeFrame(frame)
    // The answer to a question of ours is sent by the page, not by the person.
    if (message?.kind === 'update' && !message.step2) this.#hasEdited = true
    this.#seat.receive(message)
  }

  /** Bytes count as they come: a message that never ends is none. */
  #count(bytes: number): void {
    if (this.#seat) return this.#holdBack(this.#inflow.take(0, bytes, performance.now()))
    this.#strangersBytes += bytes
    if (this.#strangersBytes > STRANGERS_BYTES) this.webSocket.terminate()
  }

  /** Reads no more for a while from somebody who sends faster than they may. */
  #holdBack(milliseconds: number): void {
    if (milliseconds === 0 || this.#isOver) return
    this.valve.hold('rate')
    setTimeout(() => this.valve.release('rate'), milliseconds).unref()
  }

  /**
   * The library closes a frame beyond its own limit with 1009. To a stock client that means to try again, with the same
   * frame; this must not end in a goodbye that is cut off either.
   */
  #closeTooLargeForGood(): void {
    const { webSocket } = this
    const close = webSocket.close.bind(webSocket)
    webSocket.close = (code, reason) => {
      if (code !== 1009) return close(code, reason)
      this.#end()
      close(CLOSE.frameTooLarge.code, CLOSE.frameTooLarge.error)
      this.#hangUpSoon()
    }
  }
}

function isTooLarge(error: Error): boolean {
  return 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
}
