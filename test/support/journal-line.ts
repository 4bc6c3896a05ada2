import type { Journal } from '@gongping/server/store/store.ts'

/**
 * What one server process has of the journal. When the process dies, what it asked for last may still be done, but
 * nobody hears of it any more, and it asks for nothing else.
 */
export class JournalLine {
  readonly journal: Journal
  #isCut = false

  constructor(target: Journal) {
    this.journal = new Proxy(target, {
      get: (journal, name: keyof Journal) => this.#through(journal, name),
    })
  }

  cut(): void {
    this.#isCut = true
  }

  #through(journal: Journal, name: keyof Journal): unknown {
    const method = journal[name] as (...args: readonly unknown[]) => Promise<unknown>
    return (...args: readonly unknown[]): Promise<unknown> => {
      if (this.#isCut) return new Promise(() => {})
      const answer = method.apply(journal, [...args])
      return new Promise((resolve, reject) => {
        answer.then(
          (value) => void (this.#isCut || resolve(value)),
          (error: unknown) => void (this.#isCut || reject(error)),
        )
      })
    }
  }
}
