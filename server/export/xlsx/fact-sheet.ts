import { type Decimal, sum } from '@gongping/shared/base/decimal.ts'
import type { FactLine, FactParts, Mention } from '@gongping/shared/printing/layout-facts.ts'
import type { PrintWorkbook } from '@gongping/shared/printing/layout-workbook.ts'
import { cellAddress } from './cell-address.ts'
import type { PrintedSheet } from './form-sheet.ts'
import { type ListCell, listSheet } from './list-sheet.ts'
import type { LongTexts } from './long-texts.ts'
import type { PageMark } from './page-setup.ts'
import { type TypedFigure, typedFigure } from './typed-figure.ts'

const COLUMNS = [
  { head: '类别', share: 16, holds: 'words' },
  { head: '名称', share: 32, holds: 'words' },
  { head: '本年数', share: 20, holds: 'figures' },
  { head: '上年数', share: 20, holds: 'figures' },
  { head: '单位', share: 12, holds: 'figures' },
  { head: '出处', share: 56, holds: 'words' },
] as const
const VALUE_COLUMN = 2

/** 数据清单: the basic figures of the report, then every amount of its narrative, with where each stands. */
export function factSheet(name: string, { facts, mentions }: PrintWorkbook, mark: PageMark, longTexts: LongTexts): PrintedSheet {
  const rows = [...facts.map((fact) => factRow(fact, facts)), ...mentions.map(mentionRow)]
  return listSheet(name, COLUMNS, rows, mark, longTexts)
}

function factRow(fact: FactLine, all: readonly FactLine[]): ListCell[] {
  const { group, name, last, unit, places } = fact
  return [group, name, valueOf(fact, all), last, unit, places.join('\n')]
}

/** A total that nobody filled in is a live sum of its parts, where these are plain figures in its unit. */
function valueOf({ value, unit, parts }: FactLine, all: readonly FactLine[]): ListCell {
  const figure = typedFigure(value)
  const live = parts && figure && sumFormula(parts, figure, unit, all)
  return live ? { formula: live, result: figure.value.toNumber(), format: figure.format } : value
}

function sumFormula({ plus, less }: FactParts, { value }: TypedFigure, unit: string, all: readonly FactLine[]): string | null {
  const [added, taken] = [plus, less].map((keys) => termsOf(keys, unit, all))
  if (!added || !taken || !total(added).minus(total(taken)).eq(value)) return null
  const difference = taken.length > 0 ? `${sumOf(added)}-${sumOf(taken)}` : sumOf(added)
  return `ROUND(${difference},${value.decimalPlaces()})`
}

interface Term {
  readonly cell: string
  readonly value: Decimal
}

function termsOf(keys: readonly string[], unit: string, all: readonly FactLine[]): Term[] | null {
  const terms = keys.map((key) => {
    const at = all.findIndex((fact) => fact.key === key)
    const figure = all[at]?.unit === unit ? typedFigure(all[at].value) : null
    // Below the names of the columns.
    return figure && { cell: cellAddress(at + 1, VALUE_COLUMN), value: figure.value }
  })
  return terms.every((term) => term !== null) ? terms : null
}

function sumOf(terms: readonly Term[]): string {
  return `SUM(${terms.map(({ cell }) => cell).join(',')})`
}

function total(terms: readonly Term[]): Decimal {
  return sum(terms.map(({ value }) => value))
}

function mentionRow({ section, amount, quote }: Mention): ListCell[] {
  const [, figure = amount, unit = ''] = /^(-?[\d.,]+)(\D*)$/.exec(amount) ?? []
  return ['正文金额', quote, figure, '', unit, section]
}
