import type { WebSocket } from 'ws'

/** Why nothing is read from a socket: nobody was let in yet, its room has too much to store, or its sender is too fast. */
export type Hold = 'door' | 'room' | 'rate'

/** Reading from a socket, which stops while there is any reason to. The network then holds up the sender. */
export class Valve {
  readonly #socket: WebSocket
  readonly #holds = new Set<Hold>()

  constructor(socket: WebSocket) {
    this.#socket = socket
  }

  hold(reason: Hold): void {
    this.#holds.add(reason)
    this.#socket.pause()
  }

  release(reason: Hold): void {
    if (this.#holds.delete(reason) && this.#holds.size === 0) this.#socket.resume()
  }

  /** Reads on, whatever reasons there were not to. */
  open(): void {
    this.#holds.clear()
    this.#socket.resume()
  }
}
