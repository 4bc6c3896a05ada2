import type { TableContent } from '../../report/content.ts'
import { readAmount } from '../../scoring/amount.ts'
import { foldText } from '../../scoring/fold-text.ts'
import { readQuantity } from '../../scoring/quantity.ts'
import { FUND_COLUMNS, type FundColumn, fundPlace, rowName } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { moneyUnit } from '../money-unit.ts'
import { type Located, indexAmounts } from '../prose/amount-index.ts'
import type { Amount, Prose, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'

const sentences = {
  sum: {
    severity: 'error',
    zh: '“{wrong}”的单位很可能写错了：改为“{right}”，前后金额正好相等。',
    en: 'The unit in "{wrong}" is probably wrong: with "{right}" the figures around it add up exactly.',
  },
  same: {
    severity: 'error',
    zh: '“{one}”与“{other}”数字相同，单位不同，其中一处的单位写错了，请核对。',
    en: '"{one}" and "{other}" have the same digits and different units: one of the units is wrong.',
  },
  factor: {
    severity: 'error',
    zh: '“{row}”一行的{larger}与{smaller}相差一万倍左右，其中一个很可能没有按{unit}填写，请核对单位。',
    en: 'Row "{row}": {larger} is some ten thousand times {smaller}; one of them is probably not in {unit}.',
  },
  bare: {
    severity: 'error',
    zh: '金额单位不完整：“{figure}”只写了“{unit}”，应写“{right}”（共{count}处）。',
    en: 'An incomplete unit of money: "{figure}" (places: {count}) says only "{unit}" and should say "{right}".',
  },
  doubled: {
    severity: 'error',
    zh: '“{figure}”的单位重复了，请改为“{right}”。',
    en: '"{figure}" has its unit twice; it should be "{right}".',
  },
  cells: {
    severity: 'error',
    zh: '表头已注明金额单位是{unit}，“{figure}”又写了单位，请按{unit}只填数字（共{count}处）。',
    en: 'The head of the table says {unit}, and "{figure}" (cells: {count}) says a unit again: fill in numbers of {unit} only.',
  },
} as const satisfies Sentences

const say = speaker('A11', sentences)

/** A11: 元 amid 万元 where the sum becomes right with the other unit, 万 without 元, a unit said twice. */
export const units: Check = { code: 'A11', sentences, run: checkUnits }

function checkUnits({ content, prose }: CheckInput, earlier: readonly Finding[]): Finding[] {
  const inText = prose.sections.flatMap((section) => [...checkBare(section), ...checkDoubled(section)])
  const inTables = content.tables.flatMap((table) => [...checkFactors(table), ...checkCells(table)])
  return [...checkSums(earlier), ...checkSameDigits(prose), ...inText, ...inTables]
}

/** Sums that another check found wrong, and that nothing but a unit makes right. */
function checkSums(earlier: readonly Finding[]): Finding[] {
  const wrongUnits = earlier.filter(({ params }) => params['repair'] === 'unit')
  const once = new Map(wrongUnits.map(({ params, places }) => [params['wrong'] ?? '', { params, places }]))
  return [...once.values()].map(({ params, places }) => {
    const { wrong = '', right = '' } = params
    const figures = wrong.split('、')
    const own = places.filter(({ quote }) => figures.some((figure) => quote.replace(/\s/g, '').endsWith(figure)))
    return say('sum', { wrong, right }, own.length > 0 ? own : places)
  })
}

/** So few digits are the same by chance: 总支出2万元, 总支出2元. */
const FEW_DIGITS = 3

function checkSameDigits(prose: Prose): Finding[] {
  return [...indexAmounts(prose).values()].flatMap((all) => {
    const told = all.filter(({ amount }) => amount.role === 'value' && digitsOf(amount).length > FEW_DIGITS)
    const [one, ...others] = told
    const other = one && others.find((candidate) => isSameButForUnit(one, candidate))
    if (!one || !other) return []
    const params = { one: one.amount.text, other: other.amount.text }
    return [
      say(
        'same',
        params,
        [one, other].map(({ section, amount }) => placeOf(section, amount.spot)),
      ),
    ]
  })
}

function isSameButForUnit({ amount: a }: Located, { amount: b }: Located): boolean {
  return a.unit !== b.unit && a.stage === b.stage && a.money === b.money && digitsOf(a) === digitsOf(b)
}

function digitsOf({ value, decimals }: Amount): string {
  return value?.toFixed(decimals) ?? ''
}

/** Where a slip is everywhere, these will do to find it. */
const MOST_PLACES = 20

const MONEY = /资金|经费|支出|收入|金额|投资|拨款|预算|决算|资产|[费款]$/

function checkBare(section: SectionProse): Finding[] {
  const bare = section.amounts.filter(
    (amount) =>
      /[万亿]$/.test(amount.printed) && (amount.subject !== null || MONEY.test(amount.core)) && !isWrapped(section, amount),
  )
  const [first] = bare
  if (!first) return []
  const unit = first.printed.slice(-1)
  const params = { figure: first.text, count: String(bare.length), unit, right: `${unit}元` }
  return [
    say(
      'bare',
      params,
      bare.slice(0, MOST_PLACES).map(({ spot }) => placeOf(section, spot)),
    ),
  ]
}

/** 1.5万 at the end of a paragraph and 元 at the start of the next: a page that was copied line by line. */
function isWrapped({ folded }: SectionProse, { spot }: Amount): boolean {
  const isAtEnd = folded[spot.paragraph]?.slice(spot.end).trim() === ''
  return isAtEnd && folded[spot.paragraph + 1]?.trimStart().startsWith('元') === true
}

const DOUBLED = /(?<=\d ?)(万元万元|万元元|万万元|元万元|亿元元|亿亿元|元元|%%)/g
/** What each of them was to be. */
const SAID_ONCE: Readonly<Record<string, string>> = {
  万元万元: '万元',
  万元元: '万元',
  万万元: '万元',
  元万元: '万元',
  亿元元: '亿元',
  亿亿元: '亿元',
  元元: '元',
  '%%': '%',
}

function checkDoubled(section: SectionProse): Finding[] {
  return section.folded.flatMap((folded, paragraph) =>
    [...folded.matchAll(DOUBLED)].slice(0, MOST_PLACES).map(({ 0: unit, index }) => {
      const digits = /[\d.,]{1,24} ?$/.exec(folded.slice(Math.max(0, index - LONGEST_NUMBER), index))?.[0] ?? ''
      const spot = { section: section.id, paragraph, sentence: 0, labelStart: index - digits.length, end: index + unit.length }
      const right = digits + (SAID_ONCE[unit] ?? unit)
      return say('doubled', { figure: digits + unit, right }, [placeOf(section, spot)])
    }),
  )
}

const LONGEST_NUMBER = 24

/** No money is spent five thousand times over. */
const TOO_MUCH = 5000

function checkFactors(table: TableContent): Finding[] {
  return table.funds.flatMap((fund) => {
    const budget = readAmount(fund.budget, table.unit)
    const executed = readAmount(fund.executed, table.unit)
    if (!budget?.gt(0) || !executed?.gt(0)) return []
    const isExecutedLarger = executed.gt(budget)
    const factor = isExecutedLarger ? executed.div(budget) : budget.div(executed)
    // A small part of a budget may really be all that was spent.
    if (isExecutedLarger ? factor.lt(TOO_MUCH) : !factor.eq(10_000)) return []
    const shown = [`全年预算数${fund.budget}`, `全年执行数${fund.executed}`] as const
    const [smaller, larger] = isExecutedLarger ? shown : [shown[1], shown[0]]
    const places = [fundPlace(table, fund, 'budget'), fundPlace(table, fund, 'executed')]
    return [say('factor', { row: rowName(fund.label), larger, smaller, unit: table.unit }, places)]
  })
}

function checkCells(table: TableContent): Finding[] {
  const columns = Object.keys(FUND_COLUMNS) as FundColumn[]
  const places = table.funds.flatMap((fund): Place[] =>
    columns.filter((column) => saysUnit(fund[column])).map((column) => fundPlace(table, fund, column)),
  )
  const [first] = places
  return first ? [say('cells', { unit: table.unit, figure: first.quote, count: String(places.length) }, places)] : []
}

/** 620.82万元, 620.82万. */
function saysUnit(cell: string): boolean {
  const unit = readQuantity(foldText(cell))?.unit ?? ''
  return unit !== '' && (moneyUnit(unit) ?? moneyUnit(`${unit}元`)) !== null
}
