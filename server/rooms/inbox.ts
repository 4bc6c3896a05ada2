/** What waits for the document to be there, in the order in which it came. */
export class Inbox {
  #waiting: (() => void)[] = []
  #bytes = 0

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  get bytes(): number {
    return this.#bytes
  }

  put(bytes: number, run: () => void): void {
    this.#bytes += bytes
    this.#waiting.push(() => {
      this.#bytes -= bytes
      run()
    })
  }

  /** Runs what waits, until nothing does or `mayGoOn` says no. */
  run(mayGoOn: () => boolean): void {
    while (mayGoOn()) {
      const next = this.#waiting.shift()
      if (!next) return
      next()
    }
  }
}
