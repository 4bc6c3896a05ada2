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
 * Units that are another unit under a second name or in an exact proportion, each as a multiple of what it counts
 * in. Units that merely resemble each other (人 and 人次, 次 and 场, 天 and 工作日) are not here on purpose: whether
 * they mean the same is for a person to say.
 */
const FAMILIES: readonly (readonly [counts: string, sizes: Readonly<Record<string, string>>])[] = [
  [RATIO, { '%': '0.01', '‰': '0.001' }],
  // A third of a square metre divides all of them: 1亩 is 2000/3 of a 平方米, 15亩 are 1公顷.
  [
    '面积',
    {
      平方米: '3',
      平米: '3',
      '㎡': '3',
      'm²': '3',
      m2: '3',
      亩: '2000',
      公顷: '30000',
      平方公里: '3e6',
      平方千米: '3e6',
      'km²': '3e6',
      km2: '3e6',
    },
  ],
  ['立方米', { 立方米: '1', 'm³': '1', m3: '1', 立方: '1' }],
  ['米', { 米: '1', m: '1', 公里: '1000', km: '1000' }],
  ['克', { 克: '1', g: '1', 公斤: '1000', kg: '1000', 斤: '500', 吨: '1e6', t: '1e6' }],
  ['分钟', { 分钟: '1', 小时: '60', 天: '1440', 日: '1440', 周: '10080', 星期: '10080' }],
  ['月', { 月: '1', 个月: '1', 季度: '3', 年: '12' }],
]

const NAMED: ReadonlyMap<string, Measure> = new Map(
  FAMILIES.flatMap(([counts, sizes]) =>
    Object.entries(sizes).map(([name, size]) => [name, { counts, size: new Decimal(size) }] as const),
  ),
)

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
  const [, multiple = '', written = ''] = UNIT.exec(unit) ?? []
  // 年度指标值 is a figure of one year, so 次/年 is 次; 名 and 位 count people and nothing else.
  const rest = written
    .replaceAll('·', '/')
    .replace(/(?<=.)[/每]年$/, '')
    .replace(/^(?:名|位|个人)/, '人')
  const { counts, size } = NAMED.get(rest) ?? NAMED.get(rest.replace(/^个/, '')) ?? { counts: rest, size: ONE }
  return { counts, size: size.times(MULTIPLES.get(multiple) ?? ONE) }
}

/** Counters that are often written with the thing they count: 12个 and 12个村 are the same twelve. */
const WITH_NOUN =
  /^[个项件条份套台辆处座所栋间家户场次期批人本篇](?!次|月|天|日|时|年|均|工|小时|百分点|数|\/|·)\p{Script=Han}+$/u

/** Whether two units count the same thing, one of them perhaps with the thing's name: 个 and 个村, 个村 and 村. */
export function countSame(a: string, b: string): boolean {
  if (a === b || a.replace(/^个(?=.)/, '') === b.replace(/^个(?=.)/, '')) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length === 1 && long.startsWith(short) && WITH_NOUN.test(long)
}
