import { totalFund } from '../../scoring/score-execution.ts'
import { type Decimal, ZERO, sum } from '../../base/decimal.ts'
import type { FundRow, TableContent } from '../../report/content.ts'
import { readAmount } from '../../scoring/amount.ts'
import { foldText, isBlank } from '../../scoring/fold-text.ts'
import { FUND_COLUMNS, type FundColumn, fundPlace, rowName } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import { formatYuan } from '../compare/equation.ts'
import { findRepair } from '../compare/repair.ts'
import { termOfCell } from '../compare/term-of-cell.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { sizeOf } from '../money-unit.ts'
import { repairParams } from '../sentence-text.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  sum: {
    severity: 'error',
    zh: '{column}：“{row}”{total}与各项资金之和不相等：{parts}，合计{sum}，相差{difference}，请核对。',
    en: '"{column}": "{row}" {total} is not the sum of its rows: {parts} make {sum}, which differs by {difference}.',
  },
  zero: {
    severity: 'error',
    zh: '{column}：“{row}”为0，但各项资金有数：{parts}，合计{sum}，请填写总额。',
    en: '"{column}": "{row}" is 0, but its rows are not: {parts} make {sum}.',
  },
} as const satisfies Sentences

const say = speaker('A5', sentences)

/** A5: in each column the 其中 rows of 项目资金 make up 年度资金总额. Blank rows are no zeros. */
export const fundRows: Check = { code: 'A5', sentences, run: perTable(checkFundRows) }

function checkFundRows({ table }: TableInput): Finding[] {
  const total = totalFund(table)
  if (!total) return []
  return (Object.keys(FUND_COLUMNS) as FundColumn[]).flatMap((column) => checkColumn(table, total, column))
}

/** A row of the column that has something in it. */
interface Part {
  readonly fund: FundRow
  /** In 元. */
  readonly amount: Decimal
}

function checkColumn(table: TableContent, totalFund: FundRow, column: FundColumn): Finding[] {
  const total = readAmount(totalFund[column], table.unit)
  // Rows below 按收入性质分 and 按支出性质分 are two breakdowns of the same: A10.
  const natures = table.funds.findIndex(({ label }) => /^按(?:收入|支出)性质/.test(foldText(label)))
  const rows = natures < 0 ? table.funds : table.funds.slice(0, natures)
  const filled = rows.filter((fund) => fund !== totalFund && !isBlank(fund[column]))
  const parts = filled.flatMap((fund): Part[] => {
    const amount = readAmount(fund[column], table.unit)
    return amount ? [{ fund, amount }] : []
  })
  // One cell that cannot be read, and nobody knows what the sum is.
  if (!total || parts.length === 0 || parts.length < filled.length) return []
  const tolerance = sizeOf(table.unit).times('0.01')
  const adds = (some: readonly Part[]) => sumOf(some).minus(total).abs().lte(tolerance)
  if (readings(parts).some((groups) => groups.every(adds))) return []
  const places = [totalFund, ...parts.map(({ fund }) => fund)].map((fund) => fundPlace(table, fund, column))
  const [whole, ...terms] = [totalFund, ...parts.map(({ fund }) => fund)].flatMap(
    (fund) => termOfCell(fund[column], table.unit) ?? [],
  )
  const params = {
    column: FUND_COLUMNS[column],
    row: rowName(totalFund.label),
    total: totalFund[column],
    parts: parts.map(({ fund }) => `${rowName(fund.label)}${fund[column]}`).join('、'),
    sum: formatYuan(sumOf(parts), table.unit),
    difference: formatYuan(sumOf(parts).minus(total).abs(), table.unit),
  }
  if (total.isZero()) return [say('zero', params, places)]
  const repair = whole ? findRepair({ total: whole, parts: terms }) : null
  return [say('sum', { ...params, ...repairParams(repair) }, places)]
}

function sumOf(parts: readonly Part[]): Decimal {
  return sum(parts.map(({ amount }) => amount))
}

/**
 * How the rows may be meant: each reading is a list of groups that must all make up the total. Forms nest rows (小计
 * with ① and ②, 其中 below a part) and put two breakdowns below each other (by source, by kind of spending).
 */
function readings(parts: readonly Part[]): (readonly (readonly Part[])[])[] {
  const breakdowns: Part[][] = []
  for (const [at, part] of parts.entries()) {
    if (at === 0 || isMarked(part)) breakdowns.push([])
    breakdowns.at(-1)?.push(part)
  }
  const outermost = parts.filter((part, at) => at === 0 || !isMarked(part))
  return [[parts], [outermost], [withoutDetails(parts)], breakdowns]
}

function isMarked({ fund }: Part): boolean {
  return /^(?:[①-⑳]|\(\d{1,2}\)|其中|按)/.test(foldText(fund.label))
}

/** Without the rows that break down the row above them: a marked row and those behind it that make up its amount. */
function withoutDetails(parts: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    if (!part) break
    kept.push(part)
    const next = parts[at + 1]
    if (next && isMarked(next)) at += detailCount(parts, at)
  }
  return kept
}

function detailCount(parts: readonly Part[], at: number): number {
  let running = ZERO
  for (let next = at + 1; next < parts.length; next++) {
    running = running.plus(parts[next]?.amount ?? ZERO)
    if (running.eq(parts[at]?.amount ?? ZERO)) return next - at
  }
  return 0
}
