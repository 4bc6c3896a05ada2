import { foldLabel } from './fold-label.ts'
import type { Cell } from './table-grammar.ts'
import { valueOf } from './table-cells.ts'

export interface JoinedTarget {
  readonly target: string
  /** Signs and units that the target has no use for: repeated, or a dash, or beside no value. */
  readonly extra: readonly Cell[]
}

/** The columns 指标性质, 指标值 and 度量单位 as one target: "≥ 800 批次". What the value itself repeats is left out. */
export function joinTarget(sign: Cell = [], value: Cell = [], unit: Cell = []): JoinedTarget {
  const written = valueOf(value)
  const [before, folded, behind] = [foldLabel(valueOf(sign)), foldLabel(written), foldLabel(valueOf(unit))]
  const takesSign = folded !== '' && !isIdle(before) && !folded.startsWith(before)
  const takesUnit = folded !== '' && !isIdle(behind) && !folded.endsWith(behind)
  const parts = [...(takesSign ? [valueOf(sign)] : []), written, ...(takesUnit ? [valueOf(unit)] : [])]
  return { target: parts.join(' '), extra: [...(takesSign ? [] : [sign]), ...(takesUnit ? [] : [unit])] }
}

/** Empty, or the dash or the 无 of a cell without use. */
function isIdle(folded: string): boolean {
  return /^(?:[—–/-]*|无)$/.test(folded)
}
