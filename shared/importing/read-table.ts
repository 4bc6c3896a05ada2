import { parseDecimal } from '../base/decimal.ts'
import type { FundRow, IndicatorRow, TableContent } from '../report/content.ts'
import { blankTable } from '../report/blank-content.ts'
import type { Template } from '../template/template.ts'
import { foldLabel } from './fold-label.ts'
import { FUND_COLUMNS, type FundColumns, fundHeader, readFundRow, unitOfAmounts, withOwnIds } from './fund-rows.ts'
import { INDICATOR_COLUMNS, type IndicatorColumns, type Levels, indicatorHeader, readIndicator } from './indicator-rows.ts'
import { isBlockName, isPrinted } from './label-words.ts'
import type { NotUnderstoodCode } from './not-understood.ts'
import type { Row } from './table-grammar.ts'
import { type Columns, cellsBeside, isEmpty, labelOf, proseOf, rowText, splitFigure, valueOf } from './table-cells.ts'
import { GOAL_LABELS, type GoalColumns, PARTIES, goalHeader, partyOf, readGoalLabel, totalLabelAt } from './table-labels.ts'

export interface ReadTable {
  readonly table: TableContent
  readonly leftovers: readonly Leftover[]
}

/** Something in a table that the form has no place for. */
export interface Leftover {
  readonly line: number
  readonly text: string
  readonly code: NotUnderstoodCode
}

/** Which block of the form the rows belong to at the moment. */
type Block =
  | { readonly kind: 'head' }
  | { readonly kind: 'funds'; readonly columns: FundColumns; readonly width: number }
  | { readonly kind: 'goals'; readonly columns: GoalColumns }
  | { readonly kind: 'indicators'; readonly columns: IndicatorColumns; readonly width: number }

/**
 * Reads the rows of one 绩效自评表 in the nine-column form and the variants that keep its blocks. Nothing is
 * computed: a missing figure stays missing.
 */
export function readTable(rows: readonly Row[], id: string, template: Template): ReadTable {
  const reader = new TableReader(template)
  for (const row of rows) if (!isEmpty(row)) reader.take(row)
  return reader.finish(id, rows.at(-1)?.line ?? 0)
}

class TableReader {
  private readonly template: Template
  private readonly leftovers: Leftover[] = []
  private readonly found = new Set<keyof typeof PARTS>()
  private readonly parties = { name: '', supervisor: '', implementer: '' }
  private readonly funds: FundRow[] = []
  private readonly goal = { expected: [] as string[], actual: [] as string[] }
  private readonly indicators: IndicatorRow[] = []
  private block: Block = { kind: 'head' }
  private unit: '万元' | '元' | null = null
  private levels: Levels = { level1: '', level2: '' }
  private printed = { weight: '', score: '' }

  constructor(template: Template) {
    this.template = template
  }

  take(row: Row): void {
    if (!(this.takeTotal(row) || this.takeHeader(row) || this.takeParties(row) || this.takeInBlock(row)))
      this.leave(row.line, rowText(row.cells), 'table-row-unknown')
  }

  finish(id: string, lastLine: number): ReadTable {
    const missing = Object.entries(PARTS).flatMap(([part, label]) => (this.found.has(part as keyof typeof PARTS) ? [] : [label]))
    if (missing.length > 0) this.leave(lastLine, missing.join('、'), 'table-incomplete')
    const blank = blankTable(this.template, id, { name: '' })
    const { weight, score } = this.printed
    return {
      leftovers: this.leftovers,
      table: {
        ...blank,
        ...this.parties,
        unit: this.unit ?? blank.unit,
        funds: this.funds.length > 0 ? withOwnIds(this.funds) : blank.funds,
        goal: { expected: this.goal.expected.join('\n'), actual: this.goal.actual.join('\n') },
        indicators: this.indicators.map((row, at) => ({ ...row, id: `${id}-${at + 1}` })),
        ...((weight !== '' || score !== '') && { printed: { weight, score } }),
      },
    }
  }

  private takeTotal(row: Row): boolean {
    const { block } = this
    const labelAt = totalLabelAt(row, block.kind === 'indicators')
    if (labelAt === null) return false
    this.found.add('total')
    const column = block.kind === 'indicators' && row.cells.length >= block.width - 1 ? block.columns.get('weight') : undefined
    const weightAt = column !== undefined && column > labelAt ? column : labelAt + 1
    this.printed = { weight: this.takeFigure(row, weightAt), score: this.takeFigure(row, weightAt + 1) }
    this.leaveCells(row.line, [...row.cells.slice(labelAt + 1, weightAt), ...row.cells.slice(weightAt + 2)])
    return true
  }

  /** The figure of a cell in the last row; what was typed below it is text. */
  private takeFigure(row: Row, at: number): string {
    const [figure, rest] = splitFigure(row.cells[at])
    for (const line of rest) this.leave(row.line, line, 'text-near-table')
    return figure
  }

  private takeHeader(row: Row): boolean {
    const [funds, goals, indicators] = [fundHeader(row), goalHeader(row), indicatorHeader(row)]
    const width = row.cells.length
    if (funds) {
      this.unit = unitOfAmounts(labelOf(row.cells[0]))
      this.enter({ kind: 'funds', columns: funds, width }, row)
      this.leaveRemarks(row, funds, FUND_COLUMNS)
    } else if (indicators) {
      this.enter({ kind: 'indicators', columns: indicators, width }, row)
      this.leaveRemarks(row, indicators, INDICATOR_COLUMNS)
    } else if (goals) {
      this.enter({ kind: 'goals', columns: goals }, row)
      this.takeGoalsInHeader(row, goals)
    }
    return funds !== null || indicators !== null || goals !== null
  }

  /** The first column holds the name of the block; a further column is one that the form does not have. */
  private enter(block: Exclude<Block, { kind: 'head' }>, header: Row): void {
    this.block = block
    this.found.add(block.kind)
    const namedAt = isBlockName(foldLabel(valueOf(header.cells[0]))) ? 0 : -1
    this.leaveCells(header.line, cellsBeside(header.cells, block.columns, namedAt))
  }

  /** What somebody wrote behind the name of a column stays, with the name that it belongs to. */
  private leaveRemarks<Field extends string>(row: Row, columns: Columns<Field>, known: Readonly<Record<Field, RegExp>>): void {
    for (const [field, at] of columns) this.leaveRemark(row, at, known[field])
  }

  private leaveRemark({ line, cells }: Row, at: number, known: RegExp): void {
    if (!isPrinted(labelOf(cells[at]), known)) this.leave(line, valueOf(cells[at]), 'table-label-extra')
  }

  private takeGoalsInHeader(row: Row, columns: GoalColumns): void {
    for (const [field, at] of columns) {
      const read = readGoalLabel(row.cells[at], field)
      if (read === null) continue
      if (!isPrinted(foldLabel(read.label), GOAL_LABELS[field])) this.leave(row.line, read.label, 'table-label-extra')
      if (read.text !== '') this.goal[field].push(read.text)
    }
  }

  /** 项目名称 … 主管部门 … 实施单位: a label and its value side by side, one or two to a row. */
  private takeParties(row: Row): boolean {
    if (partyOf(labelOf(row.cells[0])) === null) return false
    for (let at = 0; at < row.cells.length; at += 2) {
      const party = partyOf(labelOf(row.cells[at]))
      if (party === null || this.parties[party] !== '') {
        this.leaveCells(row.line, row.cells.slice(at, at + 2))
        continue
      }
      this.leaveRemark(row, at, PARTIES[party])
      this.parties[party] = valueOf(row.cells[at + 1])
      if (party === 'name') this.found.add('name')
    }
    return true
  }

  private takeInBlock(row: Row): boolean {
    const { block } = this
    if (block.kind === 'funds') return this.takeFund(row, block.columns, block.width)
    if (block.kind === 'goals') return this.takeGoals(row, block.columns)
    return block.kind === 'indicators' && this.takeIndicator(row, block.columns, block.width)
  }

  private takeFund(row: Row, columns: FundColumns, width: number): boolean {
    const read = readFundRow(row, columns, width, this.template.form.funds)
    if (!read) return false
    this.funds.push(read.fund)
    this.leaveCells(row.line, read.extra)
    return true
  }

  private takeGoals(row: Row, columns: GoalColumns): boolean {
    if (rowText(cellsBeside(row.cells, columns)) !== '') return false
    for (const [field, at] of columns) if (row.cells[at]?.length) this.goal[field].push(proseOf(row.cells[at]))
    return true
  }

  private takeIndicator(row: Row, columns: IndicatorColumns, width: number): boolean {
    const read = readIndicator(row, columns, width, this.levels)
    if (!read) return false
    this.levels = read.levels
    if (read.row) this.indicators.push(read.row)
    this.leaveCells(row.line, read.extra)
    if (!read.row) this.leaveStrangeLevels(row.line, read.own)
    const group = this.template.form.groups.find(({ level1 }) => foldLabel(level1) === foldLabel(read.levels.level1))
    if (read.points !== '' && (!group || !parseDecimal(read.points)?.eq(group.weight)))
      this.leave(row.line, `${read.levels.level1}（${read.points}分）`, 'table-points-differ')
    return true
  }

  /** Levels that only a dropped row named; those of the form are there again in an empty table. */
  private leaveStrangeLevels(line: number, { level1, level2 }: Levels): void {
    const { groups } = this.template.form
    for (const word of [level1, level2]) {
      const isOfForm = groups.some((group) => group.level1 === word || group.level2.includes(word))
      if (word !== '' && !isOfForm) this.leave(line, word, 'table-cell-extra')
    }
  }

  private leaveCells(line: number, cells: Row['cells']): void {
    const text = rowText(cells)
    if (text !== '') this.leave(line, text, 'table-cell-extra')
  }

  private leave(line: number, text: string, code: NotUnderstoodCode): void {
    this.leftovers.push({ line, text, code })
  }
}

/** The blocks a whole table has, as the list of what is missing names them. */
const PARTS = {
  name: '项目名称',
  funds: '项目资金',
  goals: '年度总体目标',
  indicators: '绩效指标',
  total: '总分',
} as const
