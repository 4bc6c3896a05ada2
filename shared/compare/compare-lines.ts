import { Budget } from './budget.ts'
import { matchEqual } from './match-equal.ts'

/** Lines that two lists do not have in common, side by side; null: nothing stands there. */
export interface ChangedLine {
  readonly before: number | null
  readonly after: number | null
}

/** Where two lists of lines differ, in their order. Between two lines that are the same, the first stands for the first. */
export function compareLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const same = [...matchEqual(before, after, new Budget()), { before: before.length, after: after.length }]
  let [one, other] = [0, 0]
  return same.flatMap((pair) => {
    const changed = between(one, pair.before, other, pair.after)
    ;[one, other] = [pair.before + 1, pair.after + 1]
    return changed
  })
}

function between(before: number, beforeEnd: number, after: number, afterEnd: number): ChangedLine[] {
  const length = Math.max(beforeEnd - before, afterEnd - after)
  return Array.from({ length }, (_, at) => ({
    before: before + at < beforeEnd ? before + at : null,
    after: after + at < afterEnd ? after + at : null,
  }))
}
