import type { Journal } from '@gongping/server/store/store.ts'

/**
 * What happens to a request to the storage: it fails; it waits; it is done, but an error is all that is heard of it;
 * it is done, and the answer waits.
 */
export type Fault = 'error' | 'stall' | 'lost-reply' | 'late-reply'

/** What one server process has of the storage, with everything that can go wrong in between. */
export class UnreliableLine {
  readonly journal: Journal
  #fault: Fault | null = null
  #left = 0
  #isCut = false
  #waiting: (() => void)[] = []

  constructor(target: Journal) {
    this.journal = new Proxy(target, {
      get: (journal, name: keyof Journal) => {
        const method = journal[name] as (...args: readonly unknown[]) => Promise<unknown>
        return (...args: readonly unknown[]) => this.#through(() => method.apply(journal, [...args]))
      },
    })
  }

  /** The next so many requests go wrong. */
  fail(fault: Fault, requests: number): void {
    this.#fault = fault
    this.#left = requests
  }

  /** What waits goes on; also what a dead process had asked for. */
  repair(): void {
    this.#fault = null
    for (const proceed of this.#waiting.splice(0)) proceed()
  }

  /** The process is dead: it asks for nothing more and hears of nothing. */
  cut(): void {
    this.#isCut = true
  }

  async #through(request: () => Promise<unknown>): Promise<unknown> {
    if (this.#isCut) return never()
    const fault = this.#left-- > 0 ? this.#fault : null
    if (fault === 'stall') await this.#repaired()
    if (fault === 'error') throw new Error('the storage is away')
    const answer = await request()
    if (fault === 'late-reply') await this.#repaired()
    if (this.#isCut) return never()
    if (fault === 'lost-reply') throw new Error('the connection to the storage was lost')
    return answer
  }

  #repaired(): Promise<void> {
    return new Promise((resolve) => void this.#waiting.push(resolve))
  }
}

function never(): Promise<never> {
  return new Promise(() => {})
}
