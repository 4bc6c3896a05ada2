import { createHash } from 'node:crypto'

/** What a link of the chain vouches for. */
export interface Link {
  readonly seq: number
  readonly batch: string
  readonly personId: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly update: Uint8Array
}

/** The chain before its first link: 32 zero bytes. */
export const CHAIN_START: Uint8Array = new Uint8Array(32)

/**
 * The next hash of a report's log: SHA-256 over the previous hash, the update's digest and who wrote it when. Whoever
 * changes, drops or reorders a row, or who wrote it, would have to change every later hash as well.
 */
export function nextHash(previous: Uint8Array, { seq, batch, personId, at, update }: Link): Uint8Array {
  const digest = sha256(update)
  const line = JSON.stringify([seq, batch, personId, at])
  return createHash('sha256').update(previous).update(digest).update(line).digest()
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}
