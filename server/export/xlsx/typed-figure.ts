import { Decimal } from '@gongping/shared/base/decimal.ts'

/** A figure that somebody typed, with the number format that shows it exactly so: 12.50 stays 12.50. */
export interface TypedFigure {
  readonly value: Decimal
  readonly format: string
}

/** No leading zeros: 007 names something. Separators only where every thousand has one. */
const FIGURE = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?<separated>,\d{3})+)(?:\.(?<decimals>\d{1,10}))?$/
/** What Excel's numbers hold. */
const MOST_DIGITS = 15

/** @returns null for anything that a number could not show exactly as it was typed. */
export function typedFigure(text: string): TypedFigure | null {
  const groups = FIGURE.exec(text)?.groups
  if (!groups) return null
  const digits = text.replace(/[-,.]/g, '').replace(/^0+/, '')
  if (digits.length > MOST_DIGITS || (digits === '' && text.startsWith('-'))) return null
  const { separated, decimals } = groups
  const isWhole = separated === undefined && decimals === undefined && digits.length <= MOST_DIGITS_OF_GENERAL
  const format = isWhole ? GENERAL : numberFormat(decimals?.length ?? 0, separated !== undefined)
  return { value: new Decimal(text.replaceAll(',', '')), format }
}

/** Shows 12 as 12, and 12.5 once somebody makes that of it; of more digits it shows 1.2E+11. */
const GENERAL = 'General'
const MOST_DIGITS_OF_GENERAL = 10

function numberFormat(decimals: number, separated = false): string {
  return `${separated ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
}

const PERCENT = /^-?\d{1,12}(?:\.(?<decimals>\d{1,8}))?%$/

/** "97.02%" as Excel has it: 0.9702 in a format that shows percent. Its value is that in percent. */
export function typedPercent(text: string): TypedFigure | null {
  const match = PERCENT.exec(text)
  if (!match) return null
  return { value: new Decimal(text.slice(0, -1)), format: `${numberFormat(match.groups?.['decimals']?.length ?? 0)}%` }
}
