import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Timers } from '@gongping/server/rooms/timers.ts'

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** Time that passes only when told to, and then calls everything in the order in which it is due. */
export class VirtualTime implements Timers {
  #now = 0
  #waiting: Timer[] = []

  now(): number {
    return this.#now
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run }
    this.#waiting.push(timer)
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== timer)
    }
  }

  /** As in a real process, what one timer sets off goes on before the next one is due. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds
    await nextTurn()
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.at)
      next.run()
      await nextTurn()
    }
    this.#now = until
  }

  #next(until: number): Timer | undefined {
    const [first] = this.#waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
    this.#waiting = this.#waiting.filter((timer) => timer !== first)
    return first
  }
}
