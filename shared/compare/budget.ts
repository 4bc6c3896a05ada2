/**
 * How much one comparison may try. Two reports with nothing in common would take minutes to find the shortest way from
 * one to the other; when this is used up, what is left is told as removed and added whole.
 */
export class Budget {
  #steps: number

  constructor(steps = 3_000_000) {
    this.#steps = steps
  }

  get left(): number {
    return this.#steps
  }

  spend(steps: number): void {
    this.#steps = Math.max(0, this.#steps - steps)
  }
}
