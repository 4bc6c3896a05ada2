/** Who is on the other end of a connection, as the server's session says; never as the client claims. */
export interface PeerPerson {
  readonly id: string
  readonly display: string
}

/** What a room needs of a connection. A WebSocket today; a room never learns more than this. */
export interface Peer {
  readonly person: PeerPerson
  readonly mayWrite: boolean
  /** The client said that it understands notices and refusals (`?notices=1`). */
  readonly wantsNotices: boolean
  /** Queues one frame. The bytes may be shared with other peers: never changed afterwards by anyone. */
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
}
