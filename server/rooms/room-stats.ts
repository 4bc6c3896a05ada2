import type { Room } from './room.ts'

/** What is going on, in numbers. */
export interface RoomStats {
  readonly rooms: number
  /** Rooms with a live document. */
  readonly live: number
  /** Once per connection. */
  readonly people: number
  readonly queuedUpdates: number
  readonly queuedBytes: number
  readonly unsentBytes: number
}

export function statsOf(rooms: readonly Room[]): RoomStats {
  const sum = (of: (room: Room) => number): number => rooms.reduce((total, room) => total + of(room), 0)
  return {
    rooms: rooms.length,
    live: sum(({ document }) => (document.isLive ? 1 : 0)),
    people: sum(({ size }) => size),
    queuedUpdates: sum(({ document }) => document.waiting.updates),
    queuedBytes: sum(({ document }) => document.waiting.bytes),
    unsentBytes: sum(({ peers }) => peers.reduce((bytes, { unsent }) => bytes + unsent, 0)),
  }
}
