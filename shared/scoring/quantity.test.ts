import { expect, test } from 'vitest'
import { readAmount } from './amount.ts'
import { foldText } from './fold-text.ts'
import { formatQuantity, readQuantity } from './quantity.ts'

const WRITTEN: readonly (readonly [written: string, read: string])[] = [
  ['98%', '98%'],
  ['９８．５％', '98.5%'],
  [' 95 % ', '95%'],
  ['1,200人次', '1200人次'],
  ['1，234，567.8元', '1234567.8元'],
  ['12.5 万元', '12.5万元'],
  ['0起', '0起'],
  ['-3.2%', '-3.2%'],
  ['5‰', '5‰'],
  ['已完成98%', '98%'],
  ['实际完成12次', '12次'],
  ['100%完成', '100%'],
  ['1500元/人', '1500元/人'],
  ['38.6㎡', '38.6㎡'],
  ['12个月', '12个月'],
]

test.each(WRITTEN)('[SC10] the figure "%s" is %s', (written, read) => {
  const quantity = readQuantity(foldText(written))
  expect(quantity && formatQuantity(quantity)).toBe(read)
})

const NO_FIGURE = [
  '',
  '优',
  '约98%',
  '98%左右',
  '98%以上',
  '≥98%',
  '90%-95%',
  '12多次',
  '5天内',
  '12月',
  '3 5次',
  '95.\n10%',
  '7,00.0,77',
  '12,34',
  '1.2.3',
  '①完成',
  '第3季度',
  '2次/3场',
  '9'.repeat(50),
]

test.each(NO_FIGURE)('[SC11] "%s" is not one figure', (written) => {
  expect(readQuantity(foldText(written))).toBeNull()
})

const AMOUNTS: readonly (readonly [written: string, unit: '万元' | '元', yuan: string | null])[] = [
  ['345.43', '万元', '3454300'],
  ['387664.62', '元', '387664.62'],
  ['620.82万元', '万元', '6208200'],
  ['7,064,000元', '万元', '7064000'],
  ['0.03亿元', '万元', '3000000'],
  ['345.43万', '元', '3454300'],
  ['880吨', '万元', null],
  ['—', '万元', null],
  ['', '万元', null],
]

test.each(AMOUNTS)('[SC10] the amount "%s" in a table in %s is %s yuan', (written, unit, yuan) => {
  expect(readAmount(written, unit)?.toFixed() ?? null).toBe(yuan)
})
