import type { IndicatorRow } from '../report/content.ts'
import { foldText } from './fold-text.ts'

/** What the rest of the report says about a cell. */
export interface Context {
  /** Name of the indicator, folded and without its number, stars and remarks: ★★发放人数(≥**人). */
  readonly name: string
  /** Names of the levels above it. */
  readonly levels: string
  /** Of the report; 0 where unknown. */
  readonly year: number
}

export const NO_CONTEXT: Context = { name: '', levels: '', year: 0 }

/** @param year of the report; 0 where unknown. */
export function contextOf({ level1, level2, level3 }: IndicatorRow, year: number): Context {
  const name = foldText(level3)
    .replace(/^[★☆*]{1,9}/, '')
    .replace(/^(?:指标)?\d{0,2}[:、.](?=\D)/, '')
    .replace(/["“”]/g, '')
    .replace(/\([^()]{0,40}\)/g, '')
  return { name, levels: foldText(level1 + level2), year }
}
