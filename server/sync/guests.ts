import type { WebSocket } from 'ws'
import type { Line } from './line.ts'
import { type Visitor, stillSignedIn } from './visitor.ts'

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

  ask(webSocket: WebSocket): void {
    const guest = this.#guests.get(webSocket)
    if (guest) void stillSignedIn(guest.line, guest.visitor, guest.line.takeEdited())
  }

  /** For whom something has just ended: waits for no heartbeat. */
  askPerson(personId: string): void {
    for (const [webSocket, guest] of this.#guests) if (guest.personId === personId) this.ask(webSocket)
  }
}
