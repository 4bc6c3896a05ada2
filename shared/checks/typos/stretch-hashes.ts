const BASE = 65_599

/**
 * How often each stretch of so many Chinese characters stands in a text, by a hash of it: a number of a few
 * nanoseconds, where cutting every stretch out would cost more than all other checks. Different stretches may share a
 * hash, so a count is never too small and may be too large.
 */
export class StretchHashes {
  readonly #text: string
  readonly #length: number
  /** Hash of the stretch that begins at each position. */
  readonly #hashes: Int32Array
  /** Whether one begins there: every character of it is Chinese. */
  readonly #isStretch: Uint8Array
  readonly #keys: Int32Array
  readonly #counts: Int32Array
  /** What a character weighs at each position of a stretch. */
  readonly #weights: readonly number[]

  constructor(text: string, length: number) {
    this.#text = text
    this.#length = length
    const size = 2 ** Math.ceil(Math.log2(2 * text.length + 2))
    this.#hashes = new Int32Array(text.length)
    this.#isStretch = new Uint8Array(text.length)
    this.#keys = new Int32Array(size)
    this.#counts = new Int32Array(size)
    this.#weights = Array.from({ length }, (_, at) => power(length - 1 - at))
    this.#count()
  }

  isStretch(start: number): boolean {
    return this.#isStretch[start] === 1
  }

  /** How often the stretch stands in the text that begins at `start`, with another character (a code unit) at `at`. */
  countWith(start: number, at: number, other: number): number {
    if (!this.isStretch(start)) return 0
    const change = other - this.#text.charCodeAt(at)
    const hash = (this.#hashes[start]! + Math.imul(change, this.#weights[at - start] ?? 0)) | 0
    return this.#counts[this.#slot(hash)] ?? 0
  }

  /** Counts the stretches that are keys of a map, exactly. */
  countInto(counts: Map<string, number>): void {
    const wanted = new Set([...counts.keys()].map((stretch) => this.#hashOf(stretch, 0)))
    for (let start = 0; start + this.#length <= this.#text.length; start++) {
      if (!this.isStretch(start) || !wanted.has(this.#hashes[start]!)) continue
      const stretch = this.#text.slice(start, start + this.#length)
      const count = counts.get(stretch)
      if (count !== undefined) counts.set(stretch, count + 1)
    }
  }

  #count(): void {
    let row = 0
    for (let end = 0; end < this.#text.length; end++) {
      row = isHan(this.#text.charCodeAt(end)) ? row + 1 : 0
      if (row < this.#length) continue
      const start = end - this.#length + 1
      const hash = this.#hashOf(this.#text, start)
      const slot = this.#slot(hash)
      this.#hashes[start] = hash
      this.#isStretch[start] = 1
      this.#keys[slot] = hash
      this.#counts[slot]!++
    }
  }

  #hashOf(text: string, start: number): number {
    let hash = 0
    for (let at = start; at < start + this.#length; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
    return hash
  }

  /** Where a hash is counted, or would be. */
  #slot(hash: number): number {
    const mask = this.#keys.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
}

function power(exponent: number): number {
  let result = 1
  for (let at = 0; at < exponent; at++) result = Math.imul(result, BASE)
  return result
}

/** Characters of two code units are no look-alikes of anything. */
function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005 || code === 0x3007
}
