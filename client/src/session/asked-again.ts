import type { Answer } from '../api/request.ts'
import { keepEqual } from './keep-equal.ts'
import { LiveValue } from './live-value.ts'

/**
 * Something that the server keeps and others change too: asked for again whenever it may be another. One question at
 * a time, so that the newest answer is the last one. While the server cannot be asked, what it said last stays.
 */
export class AskedAgain<T> {
  readonly value: LiveValue<T>
  readonly #ask: () => Answer<T>
  #loading: Promise<void> | null = null
  #isOutdated = false

  /** @param changes is set to another value whenever the server may know something else; null: others say when to ask. */
  constructor(initial: T, changes: LiveValue<unknown> | null, ask: () => Answer<T>) {
    this.value = new LiveValue(initial)
    this.#ask = ask
    changes?.watch(() => void this.reload())
  }

  /** Resolves once the answer shows here. */
  reload(): Promise<void> {
    this.#isOutdated = true
    this.#loading ??= this.#loadAll()
    return this.#loading
  }

  async #loadAll(): Promise<void> {
    try {
      while (this.#isOutdated) {
        this.#isOutdated = false
        const answer = await this.#ask()
        if (answer.ok) this.value.set(keepEqual(this.value.get(), answer.value))
      }
    } finally {
      // Also after what nobody expected: the next change is asked about again.
      this.#loading = null
    }
  }
}
