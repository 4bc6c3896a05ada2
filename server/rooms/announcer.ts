import { type AwarenessEntry, encodeAwareness } from '@gongping/shared/protocol/frames.ts'
import type { Peer } from './peer.ts'
import { Presence, type PresentPerson } from './presence.ts'
import type { Timers } from './timers.ts'

/**
 * Renewed awareness waits so long for that of others: two hundred pages that each say "still here" twice a minute
 * would otherwise be forty thousand frames. Pages take somebody for gone whom they did not hear of for 30 seconds.
 */
const RENEWAL_MS = 6_000

/** Awareness on its way to everybody: of each the newest only, gathered until somebody takes it. */
export class Announcer {
  readonly #presence: Presence
  readonly #timers: Timers
  readonly #due: () => void
  #news = new Map<number, AwarenessEntry>()
  #renewed = new Map<number, AwarenessEntry>()

  /** @param due called when there is something new to take. */
  constructor(authorOf: (clientId: number) => string | undefined, timers: Timers, due: () => void) {
    this.#presence = new Presence(authorOf)
    this.#timers = timers
    this.#due = due
  }

  speakerOf(clientId: number): string | undefined {
    return this.#presence.speakerOf(clientId)
  }

  announce(peer: Peer, person: PresentPerson, entries: readonly AwarenessEntry[]): void {
    for (const { entry, isRenewal } of this.#presence.announce(peer, person, entries)) {
      if (isRenewal) this.#renew(entry)
      else this.#tell(entry)
    }
  }

  leave(peer: Peer): void {
    this.#presence.leave(peer).forEach((entry) => this.#tell(entry))
  }

  /** A frame of everybody who is present; null if nobody is. */
  present(): Uint8Array | null {
    const present = this.#presence.present()
    return present.length > 0 ? encodeAwareness(present) : null
  }

  /** A frame of what is new, which then no longer is; null if nothing is. */
  take(): Uint8Array | null {
    if (this.#news.size === 0) return null
    const frame = encodeAwareness([...this.#news.values()])
    this.#news = new Map()
    return frame
  }

  #tell(entry: AwarenessEntry): void {
    this.#renewed.delete(entry.clientId)
    this.#news.set(entry.clientId, entry)
    this.#due()
  }

  #renew(entry: AwarenessEntry): void {
    if (this.#renewed.size === 0) this.#timers.after(RENEWAL_MS, () => this.#tellRenewed())
    this.#renewed.set(entry.clientId, entry)
  }

  #tellRenewed(): void {
    const renewed = this.#renewed
    this.#renewed = new Map()
    for (const entry of renewed.values()) this.#tell(entry)
  }
}
