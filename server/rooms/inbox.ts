interface Entry {
  readonly bytes: number
  readonly run: () => void
  readonly otherwise: () => void
}

/** What waits for the document to be there, in the order in which it came. */
export class Inbox {
  #waiting: Entry[] = []
  #bytes = 0

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  get bytes(): number {
    return this.#bytes
  }

  /** @param otherwise called if it never runs. */
  put(bytes: number, run: () => void, otherwise: () => void = () => {}): void {
    this.#bytes += bytes
    this.#waiting.push({ bytes, run, otherwise })
  }

  /** Runs what waits, until nothing does or `mayGoOn` says no. */
  run(mayGoOn: () => boolean): void {
    while (mayGoOn() && !this.isEmpty) this.#shift()?.run()
  }

  /** Nothing of what waits will run. */
  drop(): void {
    for (let next = this.#shift(); next; next = this.#shift()) next.otherwise()
  }

  #shift(): Entry | undefined {
    const next = this.#waiting.shift()
    this.#bytes -= next?.bytes ?? 0
    return next
  }
}
