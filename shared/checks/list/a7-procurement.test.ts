import { expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  '2022年度政府采购支出100万元（其中：货物类20万元，工程类30万元，服务类60万元）。',
  '政府采购支出总额100万元，政府采购货物支出20万元、政府采购工程支出30万元、政府采购服务支出40万元。',
  '货物20万元、工程30万元、服务40万元，政府采购支出合计100万元。',
  '2022年度政府采购预算120万元，其中：货物60万元，服务50万元；实际采购100万元，其中：货物50万元，服务50万元。',
])('[CK15] procurement is the sum of goods, works and services: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual(['A7 sum'])
})

test('[CK15] a figure in 元 among 万元 is told with the unit it should have', () => {
  const [finding] = moneyFindingsOf(
    textReport('2022年度政府采购支出345.43万元，其中：货物247.75元，工程49.49万元，服务48.19万元。'),
  )
  expect(finding?.message).toBe(
    '2022年度政府采购支出345.43万元与货物、工程、服务之和不相等：货物247.75元、工程49.49万元、服务48.19万元，合计97.7万元，相差247.73万元，请核对。“247.75元”的单位很可能写错了，应为“247.75万元”，改后正好相等。',
  )
})

test.each([
  '2022年政府采购支出300万元。2022年总支出233.09万元。',
  '本年支出合计100万元，其中财政拨款支出80万元。政府采购金额100.01万元。',
  '政府采购支出1亿元，全年总支出9999万元。',
])('[CK15] procurement above the spending of the year needs a word: %s', (text) => {
  const [finding, ...more] = moneyFindingsOf(textReport(text))
  expect(more).toEqual([])
  expect(`${finding?.code} ${finding?.severity}`).toBe('A7 warning')
})

test.each([
  '2022年度政府采购支出186.30万元，其中：货物88.20万元，工程0万元，服务98.10万元。',
  '政府采购支出1000.5元，其中货物0.05万元，服务500.5元。',
  '政府采购支出100万元，其中货物80万元。',
  '政府采购支出100万元，其中货物20，工程30，服务50万元。',
  '政府采购支出100万元，主要用于货物20万元、工程30万元。',
  '政府采购预算300万元。2022年总支出233.09万元，政府采购支出233.09万元。',
  '2021年政府采购支出300万元。2022年总支出233.09万元。',
  '一般公共预算财政拨款支出100万元。政府采购支出200万元。',
  '项目总投资300万元，通过政府采购节约资金400万元。全年总支出233万元。',
])('[CK1] what can be true of procurement is left alone: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual([])
})
