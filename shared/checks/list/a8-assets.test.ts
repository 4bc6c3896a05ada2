import { expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  ['年末资产总额852.17万元，负债总额20.33万元，净资产813.84万元。', 'A8 net'],
  ['资产总额8521700元，负债20.33万元，净资产830.84万元。', 'A8 net'],
  ['净资产800万元，资产合计852.17万元，负债合计20.33万元。', 'A8 net'],
  ['固定资产原值1200万元，其中在用资产1100万元，使用率92.67%。', 'A8 use'],
  ['固定资产账面原值1200万元，在用固定资产1100万元，资产使用率为100%。', 'A8 use'],
  ['固定资产原价1200万元，在用1200万元，利用率达99%。', 'A8 use'],
  ['资产总额852.17万元。固定资产账面原值1186.81万元。', 'A8 cost'],
  ['固定资产原值1200万元，资产总额1000万元，负债0万元，净资产1000万元。', 'A8 cost'],
  ['年末总资产0.1亿元，固定资产原值1200万元。', 'A8 cost'],
])('[CK16] assets, liabilities and net assets fit, and so does the rate of use: %s', (text, name) => {
  expect(moneyNamesOf(textReport(text))).toEqual([name])
})

test.each([
  '固定资产原值1186.81万元，累计折旧334.64万元，净值825.17万元。',
  '固定资产账面原值1186.81万元，固定资产累计折旧334.64万元，固定资产净值852.71万元。',
  '累计折旧100万元，固定资产净值800万元，固定资产原价1000万元。',
])('[CK30] the net value of fixed assets is their cost less depreciation: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual(['A8 depreciation'])
})

test('[CK16] the finding says what net assets should be, and which digits changed places', () => {
  const [finding] = moneyFindingsOf(textReport('资产总额852.17万元，负债20.33万元，净资产813.84万元。'))
  expect(finding?.message).toBe(
    '净资产应等于资产减负债：资产总额852.17万元减负债20.33万元等于831.84万元，文中净资产813.84万元，相差18万元，请核对。“813.84万元”很可能有两位数字写颠倒了，应为“831.84万元”，改后正好相等。',
  )
})

test.each([
  '年末资产总额852.17万元，负债总额20.33万元，净资产831.84万元。',
  '年初资产总额800万元，年末资产总额852.17万元，负债总额20.33万元，净资产831.84万元。',
  '2021年末资产总额800万元，2022年末资产总额852.17万元，负债20.33万元，净资产831.84万元。',
  '资产总额852.17万元，负债20.33万元。',
  '固定资产原值1186.81万元，累计折旧435.14万元，资产总额852.17万元，在用资产1186.81万元，资产使用率100%。',
  '固定资产净值1186.81万元，资产总额852.17万元。',
  '固定资产原值1186.81万元，累计折旧334.64万元，净值852.17万元，资产总额900万元。',
  '固定资产原值1186.81万元，本年计提折旧34.64万元，净值852.17万元。',
  '2021年固定资产原值1000万元，2022年累计折旧334.64万元，净值852.17万元。',
  '固定资产原值592.60万元，在用资产575.80万元，资产使用率97.17%，高于上年的使用率95%。',
  '固定资产原值592.60万元，设备使用率98%。',
  '资产总额约850万元，负债20.33万元，净资产831.84万元。',
])('[CK1] what can be true of assets is left alone: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual([])
})
