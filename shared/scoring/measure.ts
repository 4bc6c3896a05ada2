import { Decimal } from '../base/decimal.ts'

/** What a unit counts in, and how many of that one such unit is: 万元 is 10,000 of 元. */
export interface Measure {
  /** "" for a bare number. */
  readonly counts: string
  readonly size: Decimal
}

export const RATIO = '比率'
export const MONEY = '元'

/**
 * Units that are another unit under a second name or in a fixed proportion. Units that merely resemble each
 * other (人 and 人次, 次 and 场) are not here on purpose: whether they mean the same is for a person to say.
 */
const NAMED: ReadonlyMap<string, Measure> = new Map([
  ['%', { counts: RATIO, size: new Decimal('0.01') }],
  ['‰', { counts: RATIO, size: new Decimal('0.001') }],
  ['㎡', { counts: '平方米', size: new Decimal(1) }],
  ['m²', { counts: '平方米', size: new Decimal(1) }],
  ['平米', { counts: '平方米', size: new Decimal(1) }],
  ['公里', { counts: '米', size: new Decimal(1000) }],
  ['km', { counts: '米', size: new Decimal(1000) }],
  ['公斤', { counts: '克', size: new Decimal(1000) }],
  ['kg', { counts: '克', size: new Decimal(1000) }],
])

const MULTIPLES: ReadonlyMap<string, Decimal> = new Map([
  ['千', new Decimal('1e3')],
  ['万', new Decimal('1e4')],
  ['十万', new Decimal('1e5')],
  ['百万', new Decimal('1e6')],
  ['千万', new Decimal('1e7')],
  ['亿', new Decimal('1e8')],
  ['万亿', new Decimal('1e12')],
])

const UNIT = /^(万亿|千万|百万|十万|亿|万|千)?(.*)$/s
const ONE = new Decimal(1)

export function measureOf(unit: string): Measure {
  const [, multiple = '', rest = ''] = UNIT.exec(unit) ?? []
  const { counts, size } = NAMED.get(rest) ?? { counts: rest, size: ONE }
  return { counts, size: size.times(MULTIPLES.get(multiple) ?? ONE) }
}
