/** Characters written one after the other: their Yjs ids are (client, clock), (client, clock + 1) … */
export interface IdRun {
  readonly client: number
  readonly clock: number
  /** In UTF-16 units, as Yjs counts. */
  readonly length: number
}

/** Characters and where they stand, or stood, in a text. */
export interface PlacedRun extends IdRun {
  readonly at: number
}

/** Finds the run that a character is in. */
export class RunIndex<Run extends IdRun> {
  readonly #byClient: ReadonlyMap<number, readonly Run[]>

  constructor(runs: readonly Run[]) {
    const groups = Map.groupBy(runs, ({ client }) => client)
    for (const group of groups.values()) group.sort((a, b) => a.clock - b.clock)
    this.#byClient = groups
  }

  find(client: number, clock: number): Run | null {
    const runs = this.#byClient.get(client) ?? []
    let [low, high] = [0, runs.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const run = runs[middle]
      if (!run) return null
      if (run.clock > clock) high = middle - 1
      else if (run.clock + run.length <= clock) low = middle + 1
      else return run
    }
    return null
  }
}
