import { Decimal } from '../base/decimal.ts'

export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元'

const SIZES: Readonly<Record<MoneyUnit, Decimal>> = {
  元: new Decimal(1),
  千元: new Decimal('1e3'),
  万元: new Decimal('1e4'),
  百万元: new Decimal('1e6'),
  亿元: new Decimal('1e8'),
}

/** The unit of that name, or null if it is none of money. */
export function moneyUnit(name: string): MoneyUnit | null {
  return Object.hasOwn(SIZES, name) ? (name as MoneyUnit) : null
}

/** How many 元 one of this unit is. */
export function sizeOf(unit: MoneyUnit): Decimal {
  return SIZES[unit]
}
