import { emptyIndicator } from '../report/blank-content.ts'
import type { IndicatorRow } from '../report/content.ts'
import { foldLabel } from './fold-label.ts'
import { joinTarget } from './joined-target.ts'
import type { Cell, Row } from './table-grammar.ts'
import { type Columns, alignedTo, cellsBeside, columnsOf, labelOf, proseOf, valueOf, wordsOf } from './table-cells.ts'

type IndicatorField =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'sign'
  | 'target'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'method'
  | 'score'
  | 'reason'

/** Column heads of the 绩效指标 block as the published variants word them. */
export const INDICATOR_COLUMNS: Readonly<Record<IndicatorField, RegExp>> = {
  level1: /^一级指标/,
  level2: /^二级指标/,
  level3: /^三级指标/,
  sign: /^指标性质/,
  target: /^(年度|年初|全年)?指标值/,
  unit: /^(度量|计量)单位/,
  actual: /^(全年)?(实际)?完成值|^全年实际值/,
  weight: /^(分值|权重)/,
  method: /^(?:评分|评价|计分|得分|赋分)(?:计算)?(?:标准|方法|办法|细则|规则)(?:[及和与、](?:依据|说明))?/,
  score: /^(自评)?得分/,
  reason: /原因(分析|说明)?([及和与、]?(拟?采取的?|下一步)?(改进|整改|纠正)措施)?/,
}

export type IndicatorColumns = Columns<IndicatorField>

/** The columns of an indicator header (一级指标, 三级指标 …), or null for any other row. */
export function indicatorHeader(row: Row): IndicatorColumns | null {
  const columns = columnsOf(row, INDICATOR_COLUMNS)
  return columns.has('level3') && (columns.has('level1') || columns.has('level2')) ? columns : null
}

/** What the merged cells above a row say. */
export interface Levels {
  readonly level1: string
  readonly level2: string
}

export interface ReadIndicator {
  readonly levels: Levels
  /** The levels that the row itself names; "" where it carries on those above. */
  readonly own: Levels
  /** Points printed with a first-level indicator, "50" in "产出指标(50分)"; "" where the row has none. */
  readonly points: string
  /** null for a placeholder row such as "......" or "指标2：". */
  readonly row: IndicatorRow | null
  /** Cells in columns that the form does not have. */
  readonly extra: readonly Cell[]
}

/**
 * A row below the indicator header; null if it is of another make.
 * @param above the merged first and second level that this row may carry on.
 */
export function readIndicator(row: Row, columns: IndicatorColumns, width: number, above: Levels): ReadIndicator | null {
  const cells = alignedTo(row, width, columns.get('level3') ?? 0)
  if (cells === null) return null
  const cell = (field: IndicatorField) => {
    const at = columns.get(field)
    return at === undefined ? undefined : cells[at]
  }
  const own = { level1: withoutPoints(wordsOf(cell('level1'))), level2: wordsOf(cell('level2')) }
  const levels = { level1: own.level1 || above.level1, level2: own.level2 || (own.level1 ? '' : above.level2) }
  const level3 = valueOf(cell('level3'))
  const { target, extra } = joinTarget(cell('sign'), cell('target'), cell('unit'))
  const figures = {
    target,
    actual: valueOf(cell('actual')),
    weight: valueOf(cell('weight')),
    score: valueOf(cell('score')),
    reason: proseOf(cell('reason')),
  }
  const method = proseOf(cell('method'))
  const says = [...Object.values(figures), method].some((figure) => figure !== '')
  const isUnused = level3 === '' ? own.level1 === '' && own.level2 === '' : PLACEHOLDER.test(foldLabel(level3))
  return {
    levels,
    own,
    points: POINTS.exec(labelOf(cell('level1')))?.[1] ?? '',
    row: isUnused && !says ? null : { ...emptyIndicator(''), ...levels, level3, ...figures, ...(method !== '' && { method }) },
    extra: [...cellsBeside(cells, columns), ...extra],
  }
}

/** "......", "……", "指标2：": rows of the empty form that nobody took out. */
const PLACEHOLDER = /^(指标\d*:?)?[.。·…]*$/

const POINTS = /\((\d+(?:\.\d+)?)分\)$/

function withoutPoints(label: string): string {
  return label.replace(/[(（]\d+(\.\d+)?分[)）]$/, '')
}
