import * as prng from 'lib0/prng'

/** Repeatable chance. */
export class Dice {
  readonly #generator: prng.PRNG

  constructor(seed: number) {
    this.#generator = prng.create(seed)
  }

  /** A whole number from `from` to `to`, both possible. */
  between(from: number, to: number): number {
    return prng.int53(this.#generator, from, to)
  }

  /** True in one of so many throws. */
  oneIn(throws: number): boolean {
    return this.between(1, throws) === 1
  }

  /** @throws on an empty list. */
  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new Error('nothing to pick from')
    return values[this.between(0, values.length - 1)] as Value
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.between(0, 255))
  }
}
