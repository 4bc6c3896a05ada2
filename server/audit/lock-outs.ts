/** Lock-outs that are remembered; beyond these many all are forgotten, and each is noted once more. */
const MOST = 10_000

/** Tells the beginning of a lock-out from attempts during it: a script that goes on must not fill the log. */
export class LockOuts {
  readonly #ends = new Map<string, number>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** @param seconds how long it still lasts. */
  begins(whose: string, seconds: number): boolean {
    const isKnown = (this.#ends.get(whose) ?? 0) > this.#now()
    if (!isKnown && this.#ends.size >= MOST) this.#ends.clear()
    if (!isKnown) this.#ends.set(whose, this.#now() + seconds * 1000)
    return !isKnown
  }
}
