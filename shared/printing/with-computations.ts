import { parseDecimal } from '../base/decimal.ts'
import type { TableContent } from '../report/content.ts'
import { fundRowId } from '../report/shape.ts'
import { groupName } from '../scoring/group-name.ts'
import { levelsOf } from '../scoring/row-levels.ts'
import { rowArithmetic } from '../scoring/row-arithmetic.ts'
import type { RuleSet } from '../scoring/rules/rule-set.ts'
import { totalFund } from '../scoring/score-execution.ts'
import type { ExecutionScore, TableScore } from '../scoring/score-sheet.ts'
import type { Computation, Sum } from './computation.ts'
import { type CellRef, type GridCell, type GridRow, type Placed, type TableGrid, placeCells } from './table-grid.ts'

/** A form whose scores also say how they came about. */
export interface Scored {
  readonly table: TableContent
  readonly score: TableScore
  /** Null where the rules that scored it are not known here: then nothing but sums is known. */
  readonly rules: RuleSet | null
  readonly year: number
}

/** A cell that may say how it came about. */
export interface ExplainedCell extends GridCell {
  /** How it follows from other cells; absent where no plain arithmetic says it. */
  readonly computation?: Computation
  /** The sentence of the score sheet about it. */
  readonly because?: string
}

/**
 * The same grid, whose computed cells say how they follow from other cells, and what the score sheet says of them.
 * For writers whose files can reckon; the others have no use for it.
 */
export function withComputations(grid: TableGrid, scored: Scored): TableGrid<ExplainedCell> {
  const placed = placeCells(grid.rows.map(({ cells }) => cells))
  const summed = summedColumns(grid, placed)
  const explain = explainer(scored)
  const rows = grid.rows.map((row, at) => ({
    ...row,
    cells: placed
      .filter((place) => place.row === at)
      .map(({ cell, column }): ExplainedCell => {
        const field = row.kind === 'total' && cell.role === 'computed' ? summed.get(column) : undefined
        return { ...cell, ...(field === undefined ? explain(cell, row) : explainTotal(field, scored)) }
      }),
  }))
  return { ...grid, rows }
}

/** 总分 adds up what stands above it: the columns of 分值 and 得分. */
function summedColumns({ rows }: TableGrid, placed: readonly Placed<GridCell>[]): ReadonlyMap<number, 'weight' | 'score'> {
  const columns = placed.flatMap(({ cell: { cellRef }, row, column }): [number, 'weight' | 'score'][] => {
    const field = rows[row]?.kind === 'indicator' ? cellRef?.field : undefined
    return field === 'weight' || field === 'score' ? [[column, field]] : []
  })
  return new Map(columns)
}

type Explained = Pick<ExplainedCell, 'computation' | 'because'>

function explainer(scored: Scored): (cell: GridCell, row: GridRow) => Explained {
  const { table, score } = scored
  const funds = fundsRow(table)
  const rows = new Map(table.indicators.map((row, at) => [row.id, at]))
  return ({ cellRef, role, text }, { entity }) => {
    if (role === 'label') return cellRef?.field === 'level1' ? explainGroup(text, cellRef.row, scored) : {}
    if (role !== 'computed' || cellRef === undefined || text === '') return {}
    if (entity === funds && funds !== undefined) return explainExecution(cellRef, funds, scored)
    const at = rows.get(cellRef.row)
    return cellRef.field === 'score' && at !== undefined
      ? { ...ruleOf(at, scored), because: sentenceOf(score.indicators[at]) }
      : {}
  }
}

/** 年度资金总额, as its row is known in the document. */
function fundsRow(table: TableContent): string | undefined {
  const fund = totalFund(table)
  return fund && fundRowId(table.id, fund.id)
}

function explainExecution({ field }: CellRef, row: string, { score: { execution }, rules }: Scored): Explained {
  if (field === 'weight') return {}
  const because = field === 'score' ? sentenceOf(execution) : execution.because
  if (!rules || execution.rate === null || rules.rounding.mode !== undefined) return { because }
  const { execution: rule, rounding } = rules
  const { rateOfNoBudget, rateOfNothing = rateOfNoBudget } = rule
  if (field === 'rate') {
    const computation: Computation = {
      kind: 'rate',
      dividend: { row, field: 'executed' },
      divisor: { row, field: rule.basis === 'initial' ? 'initial' : 'budget' },
      places: rounding.rate,
      ofNone: [rateOfNoBudget, rateOfNothing],
    }
    return { because, computation }
  }
  if (execution.given !== null || rule.steps) return { because }
  const computation: Computation = {
    kind: 'share',
    rate: { row, field: 'rate' },
    points: { row, field: 'weight' },
    cap: rule.cap,
    places: rounding.points,
  }
  return { because, computation }
}

function ruleOf(at: number, { table, rules, year }: Scored): Explained {
  const row = table.indicators[at]
  const arithmetic = row && rules ? rowArithmetic({ ...row, ...levelsOf(table.indicators)[at] }, rules, year) : null
  if (!row || !arithmetic) return {}
  const [target, actual, points] = (['target', 'actual', 'weight'] as const).map((field) => ({ row: row.id, field }))
  return target && actual && points ? { computation: { kind: 'rule', arithmetic, target, actual, points } } : {}
}

/** That a score is the unit's own is said also where it is that of the rule. */
function sentenceOf(score: Pick<ExecutionScore, 'given' | 'because'> | undefined): string {
  if (score === undefined) return ''
  return score.given === null ? score.because : `得分由单位填写。${score.because}`
}

/** "产出指标(50分)": the points of all rows of the group, wherever they stand. */
function explainGroup(text: string, rowId: string, { table }: Scored): Explained {
  const levels = levelsOf(table.indicators).map(({ level1 }) => groupName(level1))
  const group = levels[table.indicators.findIndex(({ id }) => id === rowId)]
  const [, before, points, after] = /^(.*\()(\d+(?:\.\d+)?)(分\))$/s.exec(text) ?? []
  if (group === undefined || before === undefined || points === undefined || after === undefined) return {}
  const of = table.indicators.filter((_, at) => levels[at] === group).map(({ id }): CellRef => ({ row: id, field: 'weight' }))
  return { computation: { kind: 'sum', of, places: placesIn([points]), words: [before, after] } }
}

function explainTotal(of: 'weight' | 'score', { table, score }: Scored): Explained {
  const funds = fundsRow(table)
  if (of === 'score' && score.total.because !== undefined) return { because: score.total.because }
  const rows = [...(funds === undefined ? [] : [funds]), ...table.indicators.map(({ id }) => id)]
  const places = of === 'score' ? 2 : placesIn([score.execution.weight, ...score.indicators.map(({ weight }) => weight)])
  const computation: Sum = { kind: 'sum', of: rows.map((row) => ({ row, field: of })), places }
  return { computation }
}

/** At least two, so that a sum stays right when somebody changes 12 into 12.5. */
function placesIn(figures: readonly string[]): number {
  return Math.max(2, ...figures.map((figure) => parseDecimal(figure)?.decimalPlaces() ?? 0))
}
