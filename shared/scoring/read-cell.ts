import { type Change, readSides } from './cell-sides.ts'
import type { Direction } from './cell-words.ts'
import { isCounter } from './counter.ts'
import { type Unclear, unclear } from './doubt.ts'
import { type Quantity, isRank, quantityOf } from './quantity.ts'
import { type Range, readRange } from './read-range.ts'
import { VAGUE, tidyCell, withDigits } from './tidy-cell.ts'

/** What a cell says, as far as it can be told without guessing. */
export type CellReading =
  | {
      readonly kind: 'figure'
      readonly quantity: Quantity
      /** null where the cell has no sign and no word for one. */
      readonly direction: Direction | null
      /** Words before the figure that name it: 完成率 of "完成率95%"; mostly "". */
      readonly label: string
      readonly change: Change | null
    }
  | Range
  /** No figure at all. */
  | { readonly kind: 'words' }
  | Unclear

/** Longer cells hold sentences, and a sentence is not a figure. */
const LONGEST = 120

/** Reads a folded cell. @param year of the report, 0 where unknown: "2022年完成12次" is a figure of that year. */
export function readCell(folded: string, year: number): CellReading {
  if (folded.length > LONGEST) return /\d/.test(folded) ? unclear('long') : { kind: 'words' }
  const text = tidyCell(folded)
  if (!/\d/.test(text)) return readChinese(text)
  const disguised = disguise(text)
  if (disguised) return disguised
  const [, written, rest] = /^(20\d\d)年度?(?=\D{0,30}\d)(?!\d{1,2}月)(.+)$/.exec(text) ?? []
  if (written === undefined || rest === undefined) return readFigures(text)
  if (year !== 0 && Number(written) !== year) return unclear('other-year', written)
  return readFigures(rest)
}

/** A cell without digits is a figure only if all of it is one: 三次 and 百分之九十五以上, but not 一个不漏. */
function readChinese(text: string): CellReading {
  const converted = withDigits(text)
  if (converted === text) return { kind: 'words' }
  const reading = readFigures(converted)
  if (reading.kind === 'figure') return isCounter(reading.quantity.unit) ? reading : { kind: 'words' }
  if (reading.kind === 'range') return isCounter(reading.high.unit) ? reading : { kind: 'words' }
  return reading.kind === 'unclear' && reading.why === 'vague' ? reading : { kind: 'words' }
}

/** Numbers that name something, and letters that pass for digits. */
function disguise(text: string): Unclear | null {
  const month = /^(1[0-2]|[1-9])月份?$/.exec(text)?.[1]
  if (month !== undefined) return unclear('month', month)
  if (/\d[.,]? \d/.test(text)) return unclear('separators')
  if (/(?<![A-Za-z])[OoIl](?=\d)|(?<=\d)[Oo〇](?![A-Za-z])/.test(text)) return unclear('look-alike')
  if (/[〔[]\d{4}[〕\]]|号文|\d{3,4}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)|第\d|热线|电话/.test(text)) return unclear('identifier')
  if (/(?<![\d.,])0\d/.test(text) || /[A-Za-z]\d/.test(text)) return unclear('identifier')
  if (/^20\d\d年?(?:-|~|—|至|到)20\d\d年?度?$/.test(text)) return unclear('other')
  return null
}

const NUMBER = /\d(?:[\d.,]*\d)?/g

function readFigures(text: string): CellReading {
  const range = readRange(text)
  if (range) return range
  const numbers = [...text.matchAll(NUMBER)]
  const [first] = numbers
  if (!first) return { kind: 'words' }
  if (numbers.length > 1) {
    if (/\d(?:年|月|日|季度)/.test(text)) return unclear('date-too')
    return unclear('several', numbers.map(([digits]) => digits).join('、'))
  }
  return readOne(first[0], text.slice(0, first.index), text.slice(first.index + first[0].length))
}

function readOne(digits: string, before: string, after: string): CellReading {
  const sides = readSides(before, after)
  if (sides.kind === 'unclear') return sides
  const { negative, unit, direction, label, change } = sides
  const quantity = quantityOf(`${negative ? '-' : ''}${digits}`, unit)
  if (quantity) return { kind: 'figure', quantity, direction, label, change }
  if (!quantityOf(digits, '')) return unclear('separators')
  const vague = VAGUE.exec(unit)
  if (vague) return unclear('vague', vague[0])
  // 5A级 is no figure but a tier of its own.
  return isRank(unit) ? { kind: 'words' } : unclear('other')
}
