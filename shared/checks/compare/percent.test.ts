import { assert, expect, test } from 'vitest'
import { Decimal } from '../../base/decimal.ts'
import { percentHolds } from './percent.ts'

function holds(printed: string, part: string, whole: string): boolean {
  const [p, w] = [part, whole].map((digits) => ({ value: new Decimal(digits), unit: '万元' as const, decimals: 2 }))
  assert(p && w)
  return percentHolds(new Decimal(printed), printed.split('.')[1]?.length ?? 0, p, w)
}

test('[CK7] a percentage may be rounded or truncated to the decimals that it has', () => {
  expect(holds('26.55', '61.88', '233.09')).toBe(true)
  expect(holds('26.54', '61.88', '233.09')).toBe(true)
  expect(holds('27', '61.88', '233.09')).toBe(true)
  expect(holds('26', '61.88', '233.09')).toBe(true)
  expect(holds('26.5', '61.88', '233.09')).toBe(true)
  expect(holds('25.65', '61.88', '233.09')).toBe(false)
  expect(holds('28', '61.88', '233.09')).toBe(false)
  expect(holds('100', '992', '1000')).toBe(false)
})

test('[CK7] the last share may be adjusted by 0.01 to make 100', () => {
  expect(holds('33.34', '100', '300')).toBe(true)
  expect(holds('33.36', '100', '300')).toBe(false)
})

test('[CK7] small amounts are rounded themselves, which their share may show', () => {
  expect(holds('8.30', '0.12', '1.49')).toBe(true)
  expect(holds('9.30', '0.12', '1.49')).toBe(false)
})

test('[CK7] nothing is a share of nothing', () => {
  expect(holds('0', '0', '0')).toBe(true)
})
