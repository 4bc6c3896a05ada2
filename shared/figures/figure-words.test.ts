import { expect, test } from 'vitest'
import { GAP } from '../report/rich-text.ts'
import type { Facts } from './fact-amount.ts'
import { figureWords } from './figure-words.ts'

const money = (value: string, last?: string, unit = '万元') => ({ value, unit, ...(last !== undefined && { last }) })

const FACTS: Facts = {
  'income.budget': money('67.32'),
  'income.final': money('233.09', '240.1'),
  'spending.final': money('233.09'),
  'spending.final.basic': money('61.88', '61.88'),
  'threePublic.final.abroad': money('0'),
  'threePublic.final.vehicles': money('１．５'),
  'threePublic.final.reception': money('3,400', undefined, '元'),
  'procurement.goods': money('247.75元'),
  'procurement.works': money('约49.49'),
  'assets.total': money('852.17'),
  'liabilities.total': money('20.33'),
  'staff.actual': { value: '11', unit: '', last: '12' },
}

const value = (fact: string) => figureWords(FACTS, { fact, as: 'value' })
const difference = (fact: string, of?: string) => figureWords(FACTS, { fact, as: 'difference', ...(of !== undefined && { of }) })
const threePublic = (facts: Facts) => figureWords(facts, { fact: 'threePublic.final', as: 'value' })

test('[RD32] a value stands as it was written, with its unit, and so does that of the year before', () => {
  expect(value('income.final')).toBe('233.09万元')
  expect(figureWords(FACTS, { fact: 'income.final', as: 'last' })).toBe('240.1万元')
  expect(value('procurement.goods')).toBe('247.75元')
  expect(value('procurement.works')).toBe('约49.49万元')
  expect(value('threePublic.final.vehicles')).toBe('１．５万元')
  expect(value('staff.actual')).toBe('11名')
})

test('[RD32] a difference says its direction, to the decimals of the more exact figure, also between 元 and 万元', () => {
  expect(difference('income.final', 'income.budget')).toBe('增加165.77万元')
  expect(difference('income.budget', 'income.final')).toBe('减少165.77万元')
  expect(difference('income.final')).toBe('减少7.01万元')
  expect(difference('spending.final', 'income.final')).toBe('持平')
  expect(difference('threePublic.final.vehicles', 'threePublic.final.reception')).toBe('增加1.16万元')
  expect(difference('staff.actual')).toBe('减少1名')
})

test('[RD32] rates of change and shares are percentages with two decimals, rounded half up', () => {
  expect(figureWords(FACTS, { fact: 'spending.final.basic', as: 'share', of: 'spending.final' })).toBe('26.55%')
  expect(figureWords(FACTS, { fact: 'income.final', as: 'change-rate', of: 'income.budget' })).toBe('增长246.24%')
  expect(figureWords(FACTS, { fact: 'income.final', as: 'change-rate' })).toBe('下降2.92%')
  expect(figureWords(FACTS, { fact: 'spending.final.basic', as: 'change-rate' })).toBe('持平')
})

test('[RD33] what nobody gave a value, is no figure or can not be divided is a gap that is seen', () => {
  const gaps = [
    { fact: 'income.final.other', as: 'value' },
    { fact: 'spending.final.basic', as: 'difference', of: 'nobody.knows' },
    { fact: 'procurement.works', as: 'difference', of: 'income.final' },
    { fact: 'income.final', as: 'share', of: 'threePublic.final.abroad' },
    { fact: 'income.final', as: 'share', of: 'staff.actual' },
    { fact: 'constructor', as: 'value' },
    { fact: '__proto__', as: 'share', of: 'toString' },
  ] as const
  expect(gaps.map((gap) => figureWords(FACTS, gap))).toEqual(gaps.map(() => GAP))
})

test('[RD34] a total nobody filled in is the sum of its parts once all of them are there', () => {
  expect(threePublic(FACTS)).toBe('1.84万元')
  expect(threePublic({ ...FACTS, 'threePublic.final': money('2') })).toBe('2万元')
  const { 'threePublic.final.abroad': _, ...incomplete } = FACTS
  expect(threePublic(incomplete)).toBe(GAP)
  expect(figureWords(FACTS, { fact: 'assets.net', as: 'value' })).toBe('831.84万元')
})
