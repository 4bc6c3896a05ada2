/** Whoever wants to know at once that something about a person changed. */
export class Listeners {
  readonly #all = new Set<(personId: string) => void>()

  /** @returns how to stop it. */
  add(listener: (personId: string) => void): () => void {
    this.#all.add(listener)
    return () => void this.#all.delete(listener)
  }

  tell(personId: string): void {
    for (const listener of this.#all) listener(personId)
  }
}
