import { expect, test } from 'vitest'
import { readDate, readDeadline } from './date.ts'
import { foldText } from './fold-text.ts'

const DATES: readonly (readonly [written: string, first: number, last: number])[] = [
  ['2022年11月', 20221101, 20221130],
  ['2022年2月', 20220201, 20220228],
  ['2024年2月', 20240201, 20240229],
  ['2022年11月30日', 20221130, 20221130],
  ['2022.11.30', 20221130, 20221130],
  ['2022/11', 20221101, 20221130],
  ['２０２２年 １１ 月', 20221101, 20221130],
  ['2022年11月中旬', 20221101, 20221130],
  ['2022年11月底前完成', 0, 20221130],
  ['2022年', 20220101, 20221231],
  ['7月', 701, 731],
]

test.each(DATES)('[SC9] "%s" is a day from %i to %i', (written, first, last) => {
  expect(readDate(foldText(written))).toMatchObject({ first, last })
})

test.each(['', '已完成', '98%', '13月', '2022年2月30日', '31日', '2022', '2022年11月左右', '年中'])(
  '[SC9] "%s" is no date',
  (written) => {
    expect(readDate(foldText(written))).toBeNull()
  },
)

/** In time up to the first day; late after the second; what lies between depends on who reads it. */
const DEADLINES: readonly (readonly [written: string, inTime: number, latest: number])[] = [
  ['2022年12月31日前', 20221231, 20221231],
  ['2022年12月底前', 20221231, 20221231],
  ['2022年12月末', 20221231, 20221231],
  ['2022年12月', 20221231, 20221231],
  ['2022年底前', 20221231, 20221231],
  ['2022年内', 20221231, 20221231],
  ['2022年12月前', 20221200, 20221231],
  ['2022年12月中旬', 20221200, 20221231],
  ['9月前', 900, 930],
  ['9月底前', 930, 930],
  ['6月30日', 630, 630],
  ['年底完成', 1231, 1231],
  ['年内完成', 1231, 1231],
  ['本年底前', 1231, 1231],
]

test.each(DEADLINES)('[SC9] what is due "%s" is in time up to %i and late after %i', (written, inTime, latest) => {
  expect(readDeadline(foldText(written))).toMatchObject({ inTime, latest })
})

test.each(['汛期前', '每月底前', '合同期内完成'])('[SC9] "%s" is a deadline without a date', (written) => {
  expect(readDeadline(foldText(written))).toBe('undated')
})

test.each(['', '及时', '95%', '30日内', '12月', '2022.12', '12个月'])('[SC9] "%s" is no deadline', (written) => {
  expect(readDeadline(foldText(written))).toBeNull()
})
