import type { Timers } from './timers.ts'

/** Something to do once nothing has happened for a while. One timer, however often something happens. */
export class Lull {
  readonly #timers: Timers
  readonly #milliseconds: number
  readonly #run: () => void
  #touchedAt = 0
  #callOff: (() => void) | null = null

  constructor(timers: Timers, milliseconds: number, run: () => void) {
    this.#timers = timers
    this.#milliseconds = milliseconds
    this.#run = run
  }

  /** Something happened: the while begins anew. */
  touch(): void {
    this.#touchedAt = this.#timers.now()
    if (!this.#callOff) this.#wait(this.#milliseconds)
  }

  /** Nothing is to be done, until something happens again. */
  stop(): void {
    this.#callOff?.()
    this.#callOff = null
  }

  #wait(milliseconds: number): void {
    this.#callOff = this.#timers.after(milliseconds, () => {
      this.#callOff = null
      const left = this.#touchedAt + this.#milliseconds - this.#timers.now()
      // Timers fire up to a millisecond early.
      if (left > 1) this.#wait(left)
      else this.#run()
    })
  }
}
