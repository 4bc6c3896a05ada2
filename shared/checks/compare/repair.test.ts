import { expect, test } from 'vitest'
import { Decimal } from '../../base/decimal.ts'
import type { MoneyUnit } from '../money-unit.ts'
import type { Term } from './equation.ts'
import { findRepair } from './repair.ts'

function term(printed: string): Term {
  const [, digits = '', unit = ''] = /^([\d.]+)(.*)$/.exec(printed) ?? []
  return { printed, value: new Decimal(digits), unit: unit as MoneyUnit, decimals: digits.split('.')[1]?.length ?? 0 }
}

function repairOf(total: string, ...parts: readonly string[]): string | null {
  const repair = findRepair({ total: term(total), parts: parts.map(term) })
  return repair && `${repair.kind}: ${repair.wrong} → ${repair.right}`
}

test('[CK8] a wrong unit is named when the right one makes the sum exactly true', () => {
  expect(repairOf('345.43万元', '247.75元', '49.49万元', '48.19万元')).toBe('unit: 247.75元 → 247.75万元')
  expect(repairOf('345.43元', '247.75万元', '97.68万元')).toBe('unit: 345.43元 → 345.43万元')
  expect(repairOf('1.2亿元', '8000万元', '0.4万元')).toBe('unit: 0.4万元 → 0.4亿元')
})

test('[CK8] a list in 元 below a total in 万元 is one slip, and 元 the likelier one', () => {
  expect(repairOf('186.30万元', '88.20元', '98.10元')).toBe('unit: 88.20元、98.10元 → 88.20万元、98.10万元')
  expect(repairOf('186.30万元', '186.30元')).toBe('unit: 186.30元 → 186.30万元')
  expect(repairOf('186.30万元', '88.20元', '98.20元')).toBeNull()
})

test('[CK8] so are two digits the wrong way round and a shifted decimal point', () => {
  expect(repairOf('1.96万元', '1.62万元', '0.43万元')).toBe('digits: 0.43万元 → 0.34万元')
  expect(repairOf('100.00万元', '85.20万元', '148.00万元')).toBe('point: 148.00万元 → 14.8万元')
})

test('[CK8] nothing is guessed when no single slip explains it, or two do', () => {
  expect(repairOf('100万元', '60万元', '30万元')).toBeNull()
  expect(repairOf('67.32万元', '61.23万元', '6万元')).toBeNull()
  expect(repairOf('0.6万元', '0万元', '0万元')).toBeNull()
})
