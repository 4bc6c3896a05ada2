import { WebSocket } from 'ws'
import { encodeBarrier, encodeSyncStep2 } from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_SYNC, SYNC_STEP_1 } from '@gongping/shared/protocol/messages.ts'

/** An update of nothing: what a page answers that lacks nothing and has nothing. */
const NOTHING = encodeSyncStep2(Uint8Array.of(0, 0))
const ANSWERED = encodeBarrier(424_242)
/** A server that neither answers nor closes for so long counts as gone. */
const PATIENCE_MS = 20_000

export type Reception = 'answered' | { readonly code: number }

/** A hostile person's line: says whatever it is given, and hears only whether it is still listened to. */
export class Attacker {
  readonly #socket: WebSocket
  readonly #closed: Promise<{ readonly code: number }>
  #answered: () => void = () => {}

  private constructor(socket: WebSocket) {
    this.#socket = socket
    this.#closed = new Promise((resolve) => socket.on('close', (code) => resolve({ code })))
    socket.on('error', () => {})
    socket.on('message', (data: Buffer) => this.#hear(data))
  }

  /** @returns the close code if it is not let in. */
  static async enter(address: string): Promise<Attacker | { readonly code: number }> {
    const socket = new WebSocket(address, { perMessageDeflate: false })
    const attacker = new Attacker(socket)
    const opened = new Promise<'open'>((resolve) => socket.on('open', () => resolve('open')))
    const first = await Promise.race([opened, attacker.#closed])
    if (first !== 'open') return first
    // Whoever is unwelcome is let in for a moment.
    const reception = await attacker.say(NOTHING)
    return reception === 'answered' ? attacker : reception
  }

  /** Resolves once the server is done with the frame. */
  async say(frame: Uint8Array): Promise<Reception> {
    const answered = new Promise<'answered'>((resolve) => {
      this.#answered = () => resolve('answered')
    })
    this.#socket.send(frame)
    this.#socket.send(ANSWERED)
    let giveUp: NodeJS.Timeout | undefined
    const silence = new Promise<never>((_resolve, reject) => {
      giveUp = setTimeout(() => reject(new Error('the server neither answers nor closes')), PATIENCE_MS)
    })
    return Promise.race([answered, this.#closed, silence]).finally(() => clearTimeout(giveUp))
  }

  /** Says a great deal at once and is gone. */
  shoutAndRun(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.#socket.send(frame)
    this.#socket.terminate()
  }

  leave(): void {
    this.#socket.terminate()
  }

  #hear(data: Buffer): void {
    if (Buffer.compare(data, ANSWERED) === 0) this.#answered()
    else if (data[0] === MESSAGE_SYNC && data[1] === SYNC_STEP_1 && this.#socket.readyState === WebSocket.OPEN)
      this.#socket.send(NOTHING)
  }
}
