/** One line of a benchmark's table. */
export interface BenchRow {
  /** What was measured, and of whom: "keystroke to colleague · gongping". */
  readonly what: string
  /** Named figures with their unit in the name: `{ 'median ms': 0.8, 'p99 ms': 5.9 }`. */
  readonly figures: Readonly<Record<string, number | string>>
}

/** A *.bench.ts file exports this as `run`. @param words further words of the command line, to run a part of it. */
export type Bench = (words: readonly string[]) => Promise<BenchRow[]>

/** Tells a row as soon as it is known, to whoever waits for the table. @returns it. */
export function told(row: BenchRow): BenchRow {
  const figures = Object.entries(row.figures).map(([name, figure]) => `${name} ${figure}`)
  console.error(`${row.what}: ${figures.join(', ')}`)
  return row
}

/** Median and 99th percentile of a list of durations in milliseconds, to a hundredth. */
export function spread(milliseconds: readonly number[]): Record<string, number> {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100
  return { 'median ms': at(0.5), 'p99 ms': at(0.99), 'max ms': at(1), samples: sorted.length }
}
