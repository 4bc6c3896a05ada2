import type { FundRow, TableContent } from '../../report/content.ts'
import { readAmount } from '../../scoring/amount.ts'
import { foldText, isBlank } from '../../scoring/fold-text.ts'
import { totalFund } from '../../scoring/score-execution.ts'
import { FUND_COLUMNS, type FundColumn, fundPlace, rowName } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { type Term, formatYuan, sumOf, toleranceOf, yuanOf } from '../compare/equation.ts'
import { findRepair } from '../compare/repair.ts'
import { termOfCell } from '../compare/term-of-cell.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type BreakdownFigure, findBreakdowns } from '../prose/find-breakdowns.ts'
import type { SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { repairParams } from '../sentence-text.ts'

const sentences = {
  groups: {
    severity: 'error',
    zh: '{where}按收入性质分合计{income}，按支出性质分合计{spending}，两者应当相等，相差{difference}，请核对。',
    en: '{where}By kind of income it makes {income}, by kind of spending {spending}; they should be equal and differ by {difference}.',
  },
  income: {
    severity: 'error',
    zh: '{where}按收入性质分合计{income}，与{total}和按支出性质分的合计{spending}不相等，相差{difference}，请核对。',
    en: '{where}By kind of income it makes {income}, but {total} and the kinds of spending make {spending}, which differs by {difference}.',
  },
  spending: {
    severity: 'error',
    zh: '{where}按支出性质分合计{spending}，与{total}和按收入性质分的合计{income}不相等，相差{difference}，请核对。',
    en: '{where}By kind of spending it makes {spending}, but {total} and the kinds of income make {income}, which differs by {difference}.',
  },
  own: {
    severity: 'error',
    zh: '{where}“{row}”一行是{total}，下面各项合计{sum}，相差{difference}，请核对。',
    en: '{where}The row "{row}" says {total}, but the rows below it make {sum}, which differs by {difference}.',
  },
  total: {
    severity: 'error',
    zh: '{where}按收入性质分合计{income}，按支出性质分合计{spending}，与{total}不相等，相差{difference}，请核对。',
    en: '{where}By kind of income it makes {income} and by kind of spending {spending}, but the total is {total}, which differs by {difference}.',
  },
} as const satisfies Sentences

const say = speaker('A10', sentences)

/** A10: 按收入性质分 = 按支出性质分 = 全年数, in the text and in each column of 部门整体支出绩效自评表. */
export const twoBreakdowns: Check = { code: 'A10', sentences, run: checkBreakdowns }

const COLUMNS = Object.keys(FUND_COLUMNS) as FundColumn[]

/** A figure of a breakdown and where it stands. */
interface Part {
  readonly term: Term
  readonly place: () => Place
}

interface Breakdowns {
  /** What it is about: "全年预算数：", or "" in the text. */
  readonly where: string
  readonly income: readonly Part[]
  readonly spending: readonly Part[]
  /** What both should make; any of them may be meant. */
  readonly totals: readonly Part[]
}

function checkBreakdowns({ content, prose }: CheckInput): Finding[] {
  const inText = prose.sections.flatMap((section) =>
    findBreakdowns(section).map(({ income, spending, totals }) => ({
      where: '',
      income: partsIn(section, income),
      spending: partsIn(section, spending),
      totals: partsIn(section, totals),
    })),
  )
  return [...[...inText, ...content.tables.flatMap(breakdownsOf)].flatMap(checkOne), ...content.tables.flatMap(checkOwnTotals)]
}

/** A row 按收入性质分 with an amount of its own, which the rows below it make up. */
function checkOwnTotals(table: TableContent): Finding[] {
  return Object.values(rowsByNature(table)).flatMap(({ head, rows }) =>
    COLUMNS.flatMap((column) => {
      const total = head && termOfCell(head[column], table.unit)
      const filled = rows.filter((fund) => !isBlank(fund[column]))
      const parts = filled.flatMap((fund) => termOfCell(fund[column], table.unit) ?? [])
      if (!total || parts.length === 0 || parts.length < filled.length) return []
      const difference = sumOf(parts).minus(yuanOf(total))
      if (difference.abs().lte(toleranceOf([total, ...parts]))) return []
      const params = {
        where: `${FUND_COLUMNS[column]}：`,
        row: rowName(head.label).replace(/[:：]$/, ''),
        total: total.printed,
        sum: formatYuan(sumOf(parts), table.unit),
        difference: formatYuan(difference.abs(), table.unit),
        ...repairParams(findRepair({ total, parts })),
      }
      return [
        say(
          'own',
          params,
          [head, ...filled].map((fund) => fundPlace(table, fund, column)),
        ),
      ]
    }),
  )
}

function partsIn(section: SectionProse, figures: readonly BreakdownFigure[]): Part[] {
  return figures.map((amount) => ({ term: { ...amount, printed: amount.text }, place: () => placeOf(section, amount.spot) }))
}

function checkOne({ where, income, spending, totals }: Breakdowns): Finding[] {
  if (income.length === 0 || spending.length === 0) return []
  const sides = [income, spending].map((parts) => parts.map(({ term }) => term)) as [Term[], Term[]]
  const [byIncome, bySpending] = [sumOf(sides[0]), sumOf(sides[1])]
  const tolerance = toleranceOf([...sides.flat(), ...totals.map(({ term }) => term)])
  const isEqual = byIncome.minus(bySpending).abs().lte(tolerance)
  const fits = (sum: typeof byIncome) => totals.find(({ term }) => yuanOf(term).minus(sum).abs().lte(tolerance))
  const total = fits(byIncome) ?? fits(bySpending) ?? totals.at(-1)
  if (isEqual && (!total || fits(byIncome))) return []
  const { unit } = (total ?? income[0] ?? spending[0])?.term ?? { unit: '万元' as const }
  const sentence = sentenceFor(isEqual, fits(byIncome) !== undefined, fits(bySpending) !== undefined)
  const difference = isEqual && total ? yuanOf(total.term).minus(byIncome) : byIncome.minus(bySpending)
  const wrong = sentence === 'income' ? sides[0] : sides[1]
  const repair = total && !isEqual && sentence !== 'groups' ? findRepair({ total: total.term, parts: wrong }, true) : null
  const params = {
    where,
    income: formatYuan(byIncome, unit),
    spending: formatYuan(bySpending, unit),
    difference: formatYuan(difference.abs(), unit),
    ...(total && sentence !== 'groups' && { total: total.term.printed }),
    ...repairParams(repair),
  }
  const shown = total && sentence !== 'groups' ? [total] : []
  const places = [...shown, ...income, ...spending].map(({ place }) => place())
  return [say(sentence, params, places)]
}

function sentenceFor(isEqual: boolean, isIncomeRight: boolean, isSpendingRight: boolean): keyof typeof sentences {
  if (isEqual) return 'total'
  if (isSpendingRight) return 'income'
  return isIncomeRight ? 'spending' : 'groups'
}

/** One for each column; amounts typed behind the label (其中：一般公共预算：67.32) are a column of their own. */
function breakdownsOf(table: TableContent): Breakdowns[] {
  const natures = rowsByNature(table)
  const [income, spending] = [rowsOf(natures.income), rowsOf(natures.spending)]
  if (income.length === 0 || spending.length === 0) return []
  const total = totalFund(table)
  const columns = COLUMNS.flatMap((column): Breakdowns[] => {
    const part = (fund: FundRow, name = ''): Part[] => {
      const term = termOfCell(fund[column], table.unit)
      return term ? [{ term: { ...term, printed: name + term.printed }, place: () => fundPlace(table, fund, column) }] : []
    }
    const isRead = (fund: FundRow) => isBlank(fund[column]) || readAmount(fund[column], table.unit) !== null
    if (![...income, ...spending].every(isRead)) return []
    const totals = total ? part(total, rowName(total.label)) : []
    const [by, of] = [income, spending].map((rows) => rows.flatMap((fund) => part(fund)))
    return [{ where: `${FUND_COLUMNS[column]}：`, income: by ?? [], spending: of ?? [], totals }]
  })
  const labelled = (rows: readonly FundRow[]) =>
    rows.flatMap((fund): Part[] => {
      const amount = /\d[\d.,]*(?:万元|元)?$/.exec(foldText(fund.label))?.[0]
      const term = amount === undefined ? null : termOfCell(amount, table.unit)
      return term ? [{ term, place: () => fundPlace(table, fund, 'label') }] : []
    })
  const totals = columns.flatMap((column) => column.totals)
  return [...columns, { where: '', income: labelled(income), spending: labelled(spending), totals }]
}

/** What stands below 按收入性质分 or 按支出性质分. */
interface Nature {
  /** The row itself, where it has amounts and names nothing else: they are the sum of the others. */
  head: FundRow | null
  readonly rows: FundRow[]
}

function rowsByNature({ funds }: TableContent): Readonly<Record<'income' | 'spending', Nature>> {
  const natures = { income: nature(), spending: nature() }
  let current: Nature | null = null
  for (const fund of funds) {
    const [whole, kind] = /^按(收入|支出)性质分类?:?(?:其中:?)?/.exec(foldText(fund.label)) ?? []
    if (whole === undefined) {
      current?.rows.push(fund)
      continue
    }
    current = kind === '收入' ? natures.income : natures.spending
    // 按收入性质分：一般公共预算 is the first of the rows itself.
    if (/\p{Script=Han}/u.test(foldText(fund.label).slice(whole.length))) current.rows.push(fund)
    else if (COLUMNS.some((column) => !isBlank(fund[column]))) current.head = fund
  }
  return natures
}

function nature(): Nature {
  return { head: null, rows: [] }
}

/** The rows of one breakdown; its own amount where nothing below it has any. */
function rowsOf({ head, rows }: Nature): readonly FundRow[] {
  return head && !rows.some((fund) => COLUMNS.some((column) => !isBlank(fund[column]))) ? [head] : rows
}
