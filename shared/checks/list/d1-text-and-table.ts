import { Decimal, formatPlain } from '../../base/decimal.ts'
import type { FundRow, TableContent } from '../../report/content.ts'
import { readAmount } from '../../scoring/amount.ts'
import { foldText, isBlank } from '../../scoring/fold-text.ts'
import { readPoints } from '../../scoring/points.ts'
import { readQuantity } from '../../scoring/quantity.ts'
import { totalFund } from '../../scoring/score-execution.ts'
import type { TableScore } from '../../scoring/score-sheet.ts'
import { countUnscored } from '../../scoring/score-standing.ts'
import { fundPlace, printedPlace } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { type Printed, isSamePrint } from '../compare/percent.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { decimalsOf } from '../prose/figure.ts'
import { frontWords, isInterim, isOwnFront } from '../prose/front-words.ts'
import { type ProjectSentence, projectSentences } from '../prose/project-mentions.ts'
import { placeOf } from '../prose/quote.ts'
import { spotIn } from '../prose/sentences.ts'
import { INDICATOR_SENTENCES, checkIndicatorFigures } from '../table/indicator-figures.ts'

const sentences = {
  amount: {
    severity: 'error',
    zh: '文中“{text}”，自评表“{table}”的{column}却是{cell}，两处应当一致，请核对。',
    en: 'The text says "{text}", but the {column} of "{table}" is {cell}: the two must agree.',
  },
  rate: {
    severity: 'error',
    zh: '文中“{text}”，自评表“{table}”的执行率却是{cell}，两处应当一致，请核对。',
    en: 'The text says "{text}", but the execution rate of "{table}" is {cell}: the two must agree.',
  },
  score: {
    severity: 'error',
    zh: '文中“{text}”，自评表“{table}”的总分却是{cell}分，两处应当一致，请核对。',
    en: 'The text says "{text}", but the total of "{table}" is {cell}: the two must agree.',
  },
  ...INDICATOR_SENTENCES,
} as const satisfies Sentences

const say = speaker('D1', sentences)

/** D1: what the text says about a project is what its 自评表 says. */
export const textAndTable: Check = { code: 'D1', sentences, run: checkTextAndTable }

function checkTextAndTable(input: CheckInput): Finding[] {
  const { content, sheet, prose } = input
  const found = projectSentences(content, prose).flatMap((about) => {
    const score = sheet.tables[content.tables.indexOf(about.table)]
    return [...checkAmounts(about), ...checkRate(about, score), ...checkScore(about, score)]
  })
  return [...found, ...checkIndicatorFigures(input)]
}

type Column = 'initial' | 'budget' | 'executed'

const COLUMNS: Readonly<Record<Column, string>> = { initial: '年初预算数', budget: '全年预算数', executed: '全年执行数' }

/** What the words in front of an amount call a column. A bare 预算 may be either budget. */
const NAMES: readonly (readonly [RegExp, readonly Column[]])[] = [
  [/年初预算(?:数|资金|金额|安排)?$/, ['initial']],
  [/(?:全年|调整后|调整)预算(?:数|资金|金额)?$/, ['budget']],
  [/(?:全年|预算|实际)?执行(?:数|金额)$|全年(?:实际)?支出$|实际支出$/, ['executed']],
  [/(?:预算(?:数|资金|金额)?|预算安排(?:资金)?)$/, ['initial', 'budget']],
]
const AMOUNT = /([^\d,，;:、()]{2,20})(?:为|是|共计?|:)? ?(\d[\d,]*(?:\.\d+)?) ?(亿元|万元|元)(?![余多\d/]|左右|以上|以下|以内)/g
/** 约 speaks of an estimate, 增加 of a change. */
const NO_TOTAL = /约|近|超|不足|增加|减少|追加|调增|调减|结转|财政拨款|自筹|中央|省级|市级|县级|第[一二三四]/

function checkAmounts({ table, stem, sentence }: ProjectSentence): Finding[] {
  const fund = totalFund(table)
  if (!fund) return []
  return [...sentence.text.matchAll(AMOUNT)].flatMap((match) => {
    const [whole, label = '', digits = '', unit = ''] = match
    const words = label.replace(/(?:为|是|共计?|:)$/, '').trim()
    const [pattern, columns] = NAMES.find(([name]) => name.test(words)) ?? []
    if (!pattern || !columns || NO_TOTAL.test(words)) return []
    const at = match.index + label.search(/\S/) + words.search(pattern)
    if (!isOwnFigure(sentence.text, at, stem)) return []
    const amount = readAmount(digits + unit, table.unit)
    const cells = columns.filter((column) => !isBlank(fund[column]))
    const [first] = cells
    if (!amount || !first || cells.some((column) => isSameAmount(amount, digits, unit, fund, column, table))) return []
    const spot = spotIn(sentence, match.index, match.index + whole.length)
    const places = [placeOf(sentence.section, spot), ...cells.map((column) => fundPlace(table, fund, column))]
    const params = { text: whole.trim(), table: table.name.trim(), column: COLUMNS[first], cell: withUnit(fund[first], table) }
    return [say('amount', params, places)]
  })
}

function isSameAmount(
  amount: Decimal,
  digits: string,
  unit: string,
  fund: FundRow,
  column: Column,
  table: TableContent,
): boolean {
  const cell = readAmount(fund[column], table.unit)
  // What cannot be read is not compared.
  if (!cell) return true
  const decimals = decimalsOf(digits)
  const size = readAmount(`1${unit}`, table.unit)
  if (!size || decimals === 0) return amount.eq(cell)
  const value = cell.div(size)
  return isSamePrint({ value: amount.div(size), decimals }, { value, decimals: value.decimalPlaces() })
}

const RATE = /(?:预算|资金)?(?:执行率|支出进度|支付率)(?:为|是|达到?|:)? ?(\d+(?:\.\d+)?) ?%/g

function checkRate({ table, stem, sentence }: ProjectSentence, score: TableScore | undefined): Finding[] {
  const fund = totalFund(table)
  if (!fund) return []
  const cell = foldText(fund.rate ?? '')
  const written = readQuantity(cell)
  const rates = [
    ...(written ? [{ value: written.value, decimals: decimalsOf(cell) }] : []),
    ...(score?.execution.rate ? [printed(score.execution.rate)] : []),
  ]
  const [first] = rates
  const found = strangeFigure(sentence.text, RATE, stem, rates)
  if (!first || !found) return []
  const params = { text: found[0].trim(), table: table.name.trim(), cell: `${formatPlain(first.value)}%` }
  const fields = written ? (['rate'] as const) : (['executed', 'budget'] as const)
  return [say('rate', params, [quoted(sentence, found), ...fields.map((field) => fundPlace(table, fund, field))])]
}

const SCORE = /(?:自评|综合|绩效|评价)*(?:总?得分|评分|总分)(?:为|是|达到?|:)? ?(\d{1,3}(?:\.\d+)?) ?分(?!以|及)/g

function checkScore({ table, stem, sentence }: ProjectSentence, score: TableScore | undefined): Finding[] {
  const cell = foldText(table.printed?.score ?? '')
  const points = readPoints(cell)
  // Where the printed total is wrong itself, B2 says so.
  const computed = score && countUnscored(score) === 0 ? [printed(score.total.score)] : []
  const totals = [...(points ? [{ value: points, decimals: decimalsOf(cell) }] : []), ...computed]
  const [total] = totals
  const found = strangeFigure(sentence.text, SCORE, stem, totals)
  if (!total || !found) return []
  const params = { text: found[0].trim(), table: table.name.trim(), cell: formatPlain(total.value) }
  return [say('score', params, [quoted(sentence, found), printedPlace(table, 'score')])]
}

/** The first of the figures that are the project's own and the year's (there is one score only); none where one of them is that of the table. */
function strangeFigure(text: string, pattern: RegExp, stem: string, known: readonly Printed[]): RegExpExecArray | undefined {
  const own = [...text.matchAll(pattern)].filter(
    (found) => isOwnFront(frontWords(text, found.index), stem) && (pattern === SCORE || !isInterim(text, found.index)),
  )
  const isKnown = ([, digits = '']: RegExpExecArray) => known.some((one) => isSamePrint(printed(digits), one))
  return own.some(isKnown) ? undefined : own[0]
}

function printed(digits: string): Printed {
  return { value: new Decimal(digits), decimals: decimalsOf(digits) }
}

function isOwnFigure(text: string, at: number, stem: string): boolean {
  return isOwnFront(frontWords(text, at), stem) && !isInterim(text, at)
}

function quoted(sentence: ProjectSentence['sentence'], found: RegExpExecArray): Place {
  return placeOf(sentence.section, spotIn(sentence, found.index, found.index + found[0].length))
}

function withUnit(cell: string, { unit }: TableContent): string {
  return /元/.test(cell) ? cell.trim() : cell.trim() + unit
}
