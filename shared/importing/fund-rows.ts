import type { FundRow } from '../report/content.ts'
import type { FundTemplate } from '../template/template.ts'
import { foldLabel } from './fold-label.ts'
import type { Cell, Row } from './table-grammar.ts'
import { type Columns, alignedTo, cellsBeside, columnsOf, valueOf, wordsOf } from './table-cells.ts'

type FundField = 'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score'

/** Column heads of the 项目资金 block as the published variants word them. */
export const FUND_COLUMNS: Readonly<Record<FundField, RegExp>> = {
  initial: /^年初预算/,
  budget: /^(全年预算|调整后预算|全年\(调整\)预算)/,
  executed: /^(全年执行|预算执行数)/,
  weight: /^(分值|权重|执行率权重)$/,
  score: /^(自评)?得分$|^执行率得分$/,
  rate: /^(预算)?执行率/,
}

export type FundColumns = Columns<FundField>

/** The columns of a funds header (年初预算数, 全年预算数 …), or null for any other row. */
export function fundHeader(row: Row): FundColumns | null {
  const columns = columnsOf(row, FUND_COLUMNS)
  return columns.has('budget') && (columns.has('executed') || columns.has('initial')) ? columns : null
}

/** 万元 or 元 from "项目资金(万元)"; null when the label names neither. */
export function unitOfAmounts(label: string): '万元' | '元' | null {
  return /\(万元\)/.test(label) ? '万元' : /\(元\)/.test(label) ? '元' : null
}

const LABEL_COLUMN = 1

export interface ReadFund {
  readonly fund: FundRow
  /** Cells in columns that the form does not have. */
  readonly extra: readonly Cell[]
}

/** A row below the funds header; null if it is none. Amounts stay as they are written, missing ones stay "". */
export function readFundRow(row: Row, columns: FundColumns, width: number, known: readonly FundTemplate[]): ReadFund | null {
  const cells = alignedTo(row, width, LABEL_COLUMN)
  const label = wordsOf(cells?.[LABEL_COLUMN])
  if (cells === null || label === '') return null
  const field = (name: FundField) => valueOf(cellAt(cells, columns.get(name)))
  const optional = (name: 'weight' | 'rate' | 'score') => field(name) !== '' && { [name]: field(name) }
  const fund: FundRow = {
    id: fundId(label, known) ?? '',
    label,
    initial: field('initial'),
    budget: field('budget'),
    executed: field('executed'),
    ...optional('weight'),
    ...optional('rate'),
    ...optional('score'),
  }
  return { fund, extra: cellsBeside(cells, columns, LABEL_COLUMN) }
}

/** The template's id for a row of that name; undefined for a row of the form's own. */
export function fundId(label: string, known: readonly FundTemplate[]): string | undefined {
  return known.find((fund) => kindOfFund(fund.label) === kindOfFund(label))?.id
}

/** 当年财政拨款 is 本年财政拨款 on some forms; 其中： and a closing colon come and go. */
function kindOfFund(label: string): string {
  return foldLabel(label)
    .replace(/^其中:/, '')
    .replace(/:$/, '')
    .replace(/^本年/, '当年')
}

/** Rows of the form's own get ids in their order. */
export function withOwnIds(funds: readonly FundRow[]): FundRow[] {
  const taken = new Set<string>()
  return funds.map((fund) => {
    const id = fund.id !== '' && !taken.has(fund.id) ? fund.id : `own-${taken.size + 1}`
    taken.add(id)
    return { ...fund, id }
  })
}

function cellAt(cells: readonly Cell[], at: number | undefined): Cell | undefined {
  return at === undefined ? undefined : cells[at]
}
