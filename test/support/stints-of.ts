import type { Stint } from '@gongping/server/store/stint.ts'
import type { AuditRow } from '@gongping/server/store/store.ts'

/** Who wrote when, told apart wherever somebody else wrote in between. */
export function stintsOf(rows: readonly AuditRow[]): Stint[] {
  const stints: Stint[] = []
  for (const { personId, seq, at } of rows) {
    const before = stints.at(-1)
    if (before?.personId === personId && before.at.slice(0, 16) === at.slice(0, 16))
      stints[stints.length - 1] = { ...before, last: seq, at }
    else stints.push({ personId, first: seq, last: seq, from: at, at })
  }
  return stints
}
