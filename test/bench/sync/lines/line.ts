/** Where a room is. */
export interface RoomAddress {
  readonly name: string
  /** The XmlFragment to write in. */
  readonly root: string
  /** Sockets to the room, one for each person; connections take them in turn. */
  readonly urls: readonly string[]
}

/** What a client of the load hears. Payloads are views that are valid during the call. */
export interface LineListener {
  /** The server's state is there: `update` has what an empty client lacked. */
  synced(update: Uint8Array): void
  updated(update: Uint8Array): void
  /** Of {@link Line.askSaved} in the order asked, or, where the server says so by itself, of each update sent. */
  saved(): void
  closed(reason: string): void
}

/** A connection to a room, as one of the peers' protocols speaks it. */
export interface Line {
  /** Frames received. */
  readonly frames: number
  /** Asks for the server's state. */
  askState(): void
  sendUpdate(update: Uint8Array): void
  /** @param entries as y-protocols encodes an awareness update. */
  sendAwareness(entries: Uint8Array): void
  /** Asks to be told when all that was sent is stored; where the server tells by itself, does nothing. */
  askSaved(): void
  close(): void
}

export type OpenLine = (url: string, room: string, listener: LineListener) => Promise<Line>

/** Protocols that the contestants speak. */
export type Dialect = 'y-websocket' | 'hocuspocus' | 'socket.io'
