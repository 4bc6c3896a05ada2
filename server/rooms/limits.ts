/** What one report and one person may cost. All sizes in bytes. */
export const LIMITS = {
  /** A report's stored state; a real one has 0.2 MB, with its whole history of edits perhaps 2. */
  document: 20 * 1024 * 1024,
  /** Updates of a room that wait for the disk; beyond it nothing more is read from its people's sockets. */
  queue: 1024 * 1024,
  /** Messages that wait while a document is being built. */
  inbox: 4 * 1024 * 1024,
  /** Bytes a socket has not taken yet; beyond it the reader gets no frames and catches up later. */
  unsent: 1024 * 1024,
  /** Beyond so many unsent bytes a reader loses awareness: where people are now is soon out of date. */
  unsentAwareness: 64 * 1024,
  /** How long a reader may take none at all before it is sent away, in milliseconds. */
  unsentMs: 30_000,
  /** Connections in one room. */
  peers: 1_000,
  /** Connections of one person in one room: windows, tabs, programs. */
  peersOfPerson: 20,
  /** ClientIDs that one update may be the first of: a page has one each time it is opened. */
  clients: 100,
  /** Neighbours that the items of one update may have to be compared with, to be put in order with them. */
  comparisons: 200_000,
  /** Barriers of one connection that wait for the disk. */
  barriers: 10_000,
  /** Length of what one update may say was deleted before it came, in Yjs clock units. */
  deletedBefore: 1_000_000,
} as const
