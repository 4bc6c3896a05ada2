import type { WebSocket } from 'ws'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Line } from './line.ts'
import { type Visitor, stillSignedIn } from './visitor.ts'

const NOT_KNOWN = Promise.resolve(null)

/** Everybody who has a socket open, to be asked again who they are. */
export class Guests {
  readonly #guests = new Map<WebSocket, { readonly line: Line; readonly visitor: Visitor; personId: string | null }>()

  /** Somebody at the door, until their socket closes. */
  add(line: Line, visitor: Visitor): void {
    const { webSocket } = line
    this.#guests.set(webSocket, { line, visitor, personId: null })
    webSocket.once('close', () => this.#guests.delete(webSocket))
  }

  /** They were let in, as this person. */
  recognise(line: Line, personId: string): void {
    const guest = this.#guests.get(line.webSocket)
    if (guest) guest.personId = personId
  }

  /** @param why what the person is told if their session has ended; null: not known. */
  ask(webSocket: WebSocket, why: Promise<Failure | null> = NOT_KNOWN): void {
    const guest = this.#guests.get(webSocket)
    if (guest) void stillSignedIn(guest.line, guest.visitor, guest.line.takeEdited(), why)
  }

  /** For whom something has just ended: waits for no heartbeat. */
  askPerson(personId: string, why: () => Promise<Failure | null>): void {
    const windows = [...this.#guests].filter(([, guest]) => guest.personId === personId)
    if (windows.length === 0) return
    const said = why()
    for (const [webSocket] of windows) this.ask(webSocket, said)
  }
}
