import { Decimal, ZERO } from '../../base/decimal.ts'
import { type MoneyUnit, moneyUnit } from '../money-unit.ts'

/** A number with its unit, where it stands in folded text. */
export interface Figure {
  readonly kind: 'amount' | 'percent'
  /** In the unit printed; null when it is no exact figure: 约, 200余万元, 5-6万元, "7,00.0,77". */
  readonly value: Decimal | null
  /** null for a percentage and for a number without a unit. */
  readonly unit: MoneyUnit | null
  /** Whether its points and separators can be those of no number and of no list of numbers: "7,00.0,77". */
  readonly isMalformed: boolean
  /** Decimals as printed: 2 for "12.50". */
  readonly decimals: number
  readonly start: number
  readonly end: number
}

const NUMBERS = /\d[\d.,，]*/g
/** Lines that were wrapped by a printer part a number from its unit, and 万 from 元. */
const UNIT = /[ \n]{0,3}([余多几]?)(亿[ \n]?元|百万[ \n]?元|万[ \n]?元|千元|元|亿|万|%)/y
const DELIMITER = /[，,;；、。.:：()!?\n ]/
const WELL_FORMED = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
/** 元 that is no amount of money, or the price of one piece: 2020年元月, 1000元/人. */
const NO_AMOUNT = /^(?:月|旦|\/|每)/
const VAGUE_BEHIND = /^ ?(?:左右|上下|以上|以下|以内|之内|多|余)/
const LONGEST_NUMBER = 24

/** All amounts and percentages of a paragraph, in reading order. Time is linear in the length of the text. */
export function findFigures(folded: string): Figure[] {
  const figures: Figure[] = []
  for (const match of folded.matchAll(NUMBERS)) {
    const digits = match[0].replace(/[.,，]+$/, '')
    const figure = readFigure(folded, match.index, digits)
    if (figure) figures.push(figure)
  }
  return figures
}

function readFigure(folded: string, at: number, digits: string): Figure | null {
  const behind = at + digits.length
  UNIT.lastIndex = behind
  const [whole, roughly, wrapped] = UNIT.exec(folded) ?? []
  if (whole === undefined || wrapped === undefined) return readBareNumber(folded, at, digits)
  const unit = wrapped.replace(/\s/, '')
  const end = behind + whole.length
  const rest = folded.slice(end, end + 3)
  // "20万" is short for 20万元 only where nothing follows that is counted: 20万人, 20万平方米.
  if ((unit === '万' || unit === '亿') && rest !== '' && !DELIMITER.test(rest.charAt(0))) return null
  if (unit === '元' && NO_AMOUNT.test(rest)) return null
  const vague = roughly !== '' || VAGUE_BEHIND.test(rest) || isSecondOfRange(folded, at)
  const negative = isNegative(folded, at)
  const value = vague ? null : readNumber(digits)
  return {
    kind: unit === '%' ? 'percent' : 'amount',
    value: negative && value ? value.neg() : value,
    unit: unit === '%' ? null : moneyUnit(unit.endsWith('元') ? unit : `${unit}元`),
    isMalformed: isMalformed(folded, at, digits),
    decimals: decimalsOf(digits),
    start: negative ? at - 1 : at,
    end,
  }
}

/**
 * A number without a unit that closes a clause: "货物20，工程30万元". Zero needs no unit; of others nobody can
 * tell what they count, so they stand there without a value.
 */
function readBareNumber(folded: string, at: number, digits: string): Figure | null {
  const next = folded
    .slice(at + digits.length, at + digits.length + 3)
    .trimStart()
    .charAt(0)
  const isZero = /^0+(?:\.0+)?$/.test(digits)
  // 分别为0、0和5万元: in a list, too.
  const front = isZero ? /[\p{Script=Han}:)”"、] ?$/u : /[\p{Script=Han}:)”"] ?$/u
  const closes = next === '' || DELIMITER.test(next) || (isZero && /[和与及]/.test(next))
  if (!closes || !front.test(folded.slice(Math.max(0, at - 2), at)) || /^(?:19|20)\d\d$/.test(digits)) return null
  const value = isZero ? ZERO : null
  const [decimals, end] = [decimalsOf(digits), at + digits.length]
  return { kind: 'amount', value, unit: null, isMalformed: false, decimals, start: at, end }
}

/** Numbers with commas between them are a list, where the words in front announce one: 三年分别为20,30,50万元. */
const ANNOUNCED_LIST = /分别|依次|各|[、和与及]/
const LIST = /^\d+(?:\.\d+)?(?:[,，](?!0\d)\d+(?:\.\d+)?)+$/

function isMalformed(folded: string, at: number, digits: string): boolean {
  if (WELL_FORMED.test(digits) || digits.length > LONGEST_NUMBER) return false
  // 2022.12.31 is a date, 1，200万元 may be two figures.
  if (/^(?:19|20)\d\d\./.test(digits) || digits.includes('，')) return false
  return !(LIST.test(digits) && ANNOUNCED_LIST.test(folded.slice(Math.max(0, at - LONGEST_NUMBER), at)))
}

function readNumber(digits: string): Decimal | null {
  if (digits.length > LONGEST_NUMBER || !WELL_FORMED.test(digits)) return null
  return new Decimal(digits.replaceAll(',', ''))
}

/** Decimals that a figure is printed with: 2 for "12.50", 0 for "12". */
export function decimalsOf(digits: string): number {
  return /\.(\d+)\D*$/.exec(digits)?.[1]?.length ?? 0
}

function isSecondOfRange(folded: string, at: number): boolean {
  return /[\d元万亿%][-~—至到]$/.test(folded.slice(Math.max(0, at - 3), at))
}

function isNegative(folded: string, at: number): boolean {
  return /(?:^|[^\d元万亿%-])-$/.test(folded.slice(Math.max(0, at - 2), at))
}
