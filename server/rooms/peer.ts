import type { Packet } from './packet.ts'

/** Who is on the other end of a connection, as the server's session says; never as the client claims. */
export interface PeerPerson {
  readonly id: string
  readonly display: string
}

/** What a room needs of a connection. A WebSocket today; a room never learns more than this. */
export interface Peer {
  readonly person: PeerPerson
  /** The client said that it understands notices and refusals (`?notices=1`). */
  readonly wantsNotices: boolean
  /** Bytes that were sent and not taken yet. */
  readonly unsent: number
  send(packet: Packet): void
  /** Runs once, when everything unsent was taken. */
  whenDrained(run: () => void): void
  /** Reads nothing more from it until `resume`: its sender is held up by the network itself. */
  pause(): void
  resume(): void
  close(code: number, reason: string): void
}
