import type { IndicatorRow } from '../report/content.ts'
import { isBlank } from './fold-text.ts'

/** 一级指标 and 二级指标 that hold for a row, also where it stands below a merged cell. */
export interface Levels {
  readonly level1: string
  readonly level2: string
}

/** The levels of each row: an empty cell carries on the row above, a new 一级指标 begins without a 二级指标. */
export function levelsOf(rows: readonly IndicatorRow[]): Levels[] {
  let above: Levels = { level1: '', level2: '' }
  return rows.map((row) => (above = carryOn(above, row)))
}

function carryOn(above: Levels, { level1, level2 }: IndicatorRow): Levels {
  if (!isBlank(level1) && level1 !== above.level1) return { level1, level2 }
  return { level1: above.level1, level2: isBlank(level2) ? above.level2 : level2 }
}
