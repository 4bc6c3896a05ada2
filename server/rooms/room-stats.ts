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
