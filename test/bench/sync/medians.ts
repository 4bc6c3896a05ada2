/** The median of each figure over the repeats of a run; `null` where none has it. A word must be the same in all, or all are shown. */
export function medians(runs: readonly Readonly<Record<string, Figure>>[]): Record<string, Figure> {
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, middle(runs.map((run) => run[name] ?? null))]))
}

export type Figure = number | string | null

function middle(values: readonly Figure[]): Figure {
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b)
  if (numbers.length > 0) return numbers[Math.floor((numbers.length - 1) / 2)] ?? null
  return [...new Set(values)].join('/') || null
}
