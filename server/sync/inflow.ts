/** What one connection may send: more than the fastest typist or the largest paste needs. */
const PER_SECOND = { messages: 2_000, bytes: 8 * 1024 * 1024 }
/** How many seconds' worth may come at once. */
const BURST_SECONDS = 2

/** Counts what a connection sends against what it may: whole messages, and bytes as the network brings them. */
export class Inflow {
  #messages = PER_SECOND.messages * BURST_SECONDS
  #bytes = PER_SECOND.bytes * BURST_SECONDS
  #countedAt: number

  /** @param now milliseconds of a clock that never goes back. */
  constructor(now: number) {
    this.#countedAt = now
  }

  /** Takes note of what came. @returns how many milliseconds the connection is ahead of what it may. */
  take(messages: number, bytes: number, now: number): number {
    const seconds = (now - this.#countedAt) / 1000
    this.#countedAt = now
    this.#messages = Math.min(this.#messages + seconds * PER_SECOND.messages, PER_SECOND.messages * BURST_SECONDS)
    this.#messages -= messages
    this.#bytes = Math.min(this.#bytes + seconds * PER_SECOND.bytes, PER_SECOND.bytes * BURST_SECONDS)
    this.#bytes -= bytes
    const owed = Math.max(-this.#messages / PER_SECOND.messages, -this.#bytes / PER_SECOND.bytes)
    return owed > 0 ? Math.ceil(owed * 1000) : 0
  }
}
