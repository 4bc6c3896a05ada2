import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumeral } from './chinese-numeral.ts'

const NUMERALS: readonly (readonly [written: string, read: string])[] = [
  ['零', '0'],
  ['三', '3'],
  ['两', '2'],
  ['十', '10'],
  ['十二', '12'],
  ['二十', '20'],
  ['九十五', '95'],
  ['一百', '100'],
  ['一百零五', '105'],
  ['一百一十', '110'],
  ['两千', '2000'],
  ['一千二百', '1200'],
  ['一万二千', '12000'],
  ['三万零五十', '30050'],
  ['一亿二千万', '120000000'],
  ['二〇二二', '2022'],
  ['三点五', '3.5'],
  ['九十九点九五', '99.95'],
]

test.each(NUMERALS)('[SC40] the numeral %s is %s', (written, read) => {
  expect(readNumeral(written)).toBe(read)
})

test.each(['', '百', '二三', '二三百', '十十', '万', '三点', '点五', '一点二点三', '百二十', '三甲', '零零', '一百五', '一万二'])(
  '[SC40] "%s" is no numeral',
  (written) => {
    expect(readNumeral(written)).toBeNull()
  },
)

test('[SC40] every number below a hundred million is read as it is said', () => {
  const law = fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
    expect(readNumeral(say(value))).toBe(String(value))
  })
  fc.assert(law)
})

/** A number as it is said. */
function say(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000
    return `${say(Math.floor(value / 10_000))}万${rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${say(rest)}`}`
  }
  let words = ''
  let gap = false
  for (const [sign, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit > 0) words += `${gap ? '零' : ''}${'零一二三四五六七八九'[digit]}${sign}`
    gap = digit === 0 && words !== ''
  }
  return words === '' ? '零' : words
}
