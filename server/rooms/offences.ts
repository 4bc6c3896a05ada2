import type { Timers } from './timers.ts'

/** An update that had to be taken out of the document again costs everybody in the room; a broken frame nobody. */
const WEIGHT = { cheap: 1, costly: 5 } as const
const TOO_MUCH = 20
const WITHIN_MS = 10 * 60_000
const BANNED_MS = 5 * 60_000

interface Record {
  readonly marks: { readonly at: number; readonly weight: number }[]
  bannedUntil: number
}

/** Who sent what had to be refused, too often in too short a time: a broken program or an attack, not a person. */
export class Offences {
  readonly #timers: Timers
  readonly #records = new Map<string, Record>()

  constructor(timers: Timers) {
    this.#timers = timers
  }

  /** @returns whether the person is banned from now on for a while. */
  add(key: string, cost: keyof typeof WEIGHT): boolean {
    const now = this.#timers.now()
    this.#forget(now)
    const known = this.#records.get(key)
    const marks = [...(known?.marks ?? []), { at: now, weight: WEIGHT[cost] }]
    const isTooMuch = marks.reduce((sum, { weight }) => sum + weight, 0) >= TOO_MUCH
    this.#records.set(key, isTooMuch ? { marks: [], bannedUntil: now + BANNED_MS } : { marks, bannedUntil: 0 })
    return isTooMuch
  }

  isBanned(key: string): boolean {
    return (this.#records.get(key)?.bannedUntil ?? 0) > this.#timers.now()
  }

  #forget(now: number): void {
    for (const [key, { marks, bannedUntil }] of this.#records) {
      const recent = marks.filter(({ at }) => now - at < WITHIN_MS)
      if (recent.length === 0 && bannedUntil <= now) this.#records.delete(key)
      else this.#records.set(key, { marks: recent, bannedUntil })
    }
  }
}
