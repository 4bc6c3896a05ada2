import type { Budget } from './budget.ts'
import { compareWords } from './compare-words.ts'
import type { CellChange } from './comparison.ts'

type Cells = Readonly<Record<string, string>>

/** The cells that differ; one that is missing is an empty one. */
export function compareCells(before: Cells, after: Cells, budget: Budget): CellChange[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...fields].flatMap((field) => {
    const [one, other] = [before[field] ?? '', after[field] ?? '']
    if (one === other) return []
    return [{ field, before: one, after: other, parts: compareWords(one, other, budget) }]
  })
}
