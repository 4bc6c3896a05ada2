/** Tenths of a millisecond up to 100 ms, milliseconds above. */
const FINE = 1_000
const FINE_LIMIT_MS = 100
const COARSE = 60_000

/** Counts durations in milliseconds; percentiles without keeping each of them. */
export class Histogram {
  private readonly fine = new Uint32Array(FINE)
  private readonly coarse = new Uint32Array(COARSE)
  count = 0
  max = 0

  add(milliseconds: number): void {
    this.count++
    if (milliseconds > this.max) this.max = milliseconds
    const { fine, coarse } = this
    if (milliseconds < FINE_LIMIT_MS) {
      const at = Math.max(0, Math.floor(milliseconds * 10))
      fine[at] = (fine[at] ?? 0) + 1
    } else {
      const at = Math.min(COARSE - 1, Math.floor(milliseconds))
      coarse[at] = (coarse[at] ?? 0) + 1
    }
  }

  /** @param share 0.5 = the median. @returns milliseconds, the upper edge of the step; 0 if nothing was counted. */
  percentile(share: number): number {
    let left = Math.ceil(this.count * share)
    if (left === 0) return 0
    for (let at = 0; at < FINE; at++) {
      left -= this.fine[at] ?? 0
      if (left <= 0) return (at + 1) / 10
    }
    for (let at = FINE_LIMIT_MS; at < COARSE; at++) {
      left -= this.coarse[at] ?? 0
      if (left <= 0) return at + 1
    }
    return this.max
  }
}
