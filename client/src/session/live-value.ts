/** A value that can be watched. It keeps its identity until it is set to another one, as React snapshots need. */
export class LiveValue<T> {
  #value: T
  readonly #watchers = new Set<() => void>()

  constructor(initial: T) {
    this.#value = initial
  }

  readonly get = (): T => this.#value

  /** @returns the function that ends the watch. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  set(next: T): void {
    if (Object.is(next, this.#value)) return
    this.#value = next
    for (const watcher of this.#watchers) watcher()
  }
}
