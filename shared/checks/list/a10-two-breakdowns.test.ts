import { describe, expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { tableReport, textReport } from '../../../test/fixtures/report-of.ts'

describe('in the text', () => {
  test.each([
    [
      '年度资金总额67.32万元，按收入性质分：一般公共预算60万元，政府性基金7.32万元；按支出性质分：基本支出61.32万元，项目支出60万元。',
      'A10 spending',
    ],
    [
      '全年预算数67.32万元，按支出性质分：基本支出61.32万元、项目支出6万元；按收入性质分：一般公共预算60万元、其他资金7.23万元。',
      'A10 income',
    ],
    ['全年数76.32万元，按收入性质分：一般公共预算67.32万元；按支出性质分：基本支出61.32万元，项目支出6万元。', 'A10 total'],
    ['按收入性质分，其中：一般公共预算60万元。按支出性质分，其中：基本支出61.32万元，项目支出16万元。', 'A10 groups'],
  ])('[CK24] both breakdowns make the same, and that is the total: %s', (text, name) => {
    expect(moneyNamesOf(textReport(text))).toEqual([name])
  })

  test('[CK24] the total and the other breakdown say which figure is wrong', () => {
    const text =
      '全年数67.32万元，按收入性质分：一般公共预算60万元、其他资金7.23万元；按支出性质分：基本支出61.32万元、项目支出6万元。'
    const [finding] = moneyFindingsOf(textReport(text))
    expect(finding?.severity).toBe('error')
    expect(finding?.message).toBe(
      '按收入性质分合计67.23万元，与全年数67.32万元和按支出性质分的合计67.32万元不相等，相差0.09万元，请核对。“其他资金7.23万元”很可能有两位数字写颠倒了，应为“7.32万元”，改后正好相等。',
    )
  })

  test.each([
    '年度资金总额67.32万元，按收入性质分：一般公共预算60万元，政府性基金7.32万元；按支出性质分：基本支出61.32万元，项目支出6万元。',
    '年初预算67.32万元，全年预算233.09万元，按收入性质分：一般公共预算233.09万元；按支出性质分：基本支出61.88万元（其中：人员经费50万元），项目支出171.21万元。',
    '按收入性质分主要是一般公共预算60万元；按支出性质分：基本支出61.32万元，项目支出6万元。',
    '按支出性质分：基本支出61.32万元，项目支出6万元。按支出性质分，上年基本支出60万元。',
    '按收入性质分：一般公共预算约60万元；按支出性质分：基本支出61.32万元，项目支出6万元。',
  ])('[CK1] what can be true of two breakdowns is left alone: %s', (text) => {
    expect(moneyNamesOf(textReport(text))).toEqual([])
  })
})

const LABELS = [
  '年度资金总额',
  '按收入性质分：',
  '其中：一般公共预算',
  '政府性基金拨款',
  '按支出性质分：',
  '其中：基本支出',
  '项目支出',
] as const

/** 全年预算数 of each row of 部门整体支出绩效自评表, top down. */
function column(...budgets: readonly string[]) {
  return tableReport({ funds: budgets.map((budget, at) => ({ label: LABELS[at] ?? '', budget })) })
}

describe('in the table', () => {
  test.each([
    [['67.32', '', '60', '7.32', '', '61.32', '60'], 'A10 spending'],
    [['67.32', '', '60', '7.23', '', '61.32', '6'], 'A10 income'],
    [['76.32', '', '60', '7.32', '', '61.32', '6'], 'A10 total'],
    [['', '', '60', '7.32', '', '61.32', '60'], 'A10 groups'],
  ])('[CK24] both breakdowns make the total, in each column: %o', (budgets, name) => {
    expect(moneyNamesOf(column(...budgets))).toEqual([name])
  })

  test('[CK24] amounts typed behind the labels are read as well', () => {
    const labels = ['按收入性质分：', '其中：一般公共预算：60', '其他资金 7.32', '按支出性质分：', '其中：基本支出：61.32']
    const report = (project: string) =>
      tableReport({
        funds: [{ label: '年度资金总额', budget: '67.32' }, ...[...labels, `项目支出：${project}`].map((label) => ({ label }))],
      })
    expect(moneyNamesOf(report('6'))).toEqual([])
    expect(moneyNamesOf(report('9'))).toEqual(['A10 spending'])
  })

  test('[CK24] the finding names the column and leads to each cell', () => {
    const [finding] = moneyFindingsOf(column('67.32', '', '60', '7.32', '', '61.32', '60'))
    expect(finding?.message).toContain('全年预算数：按支出性质分合计121.32万元，与年度资金总额67.32')
    expect(finding?.places.map(({ row, quote }) => `${row} ${quote}`)).toEqual([
      't1/fund/total 67.32',
      't1/fund/f2 60',
      't1/fund/f3 7.32',
      't1/fund/f5 61.32',
      't1/fund/f6 60',
    ])
  })

  test.each([
    [['67.32', '', '60', '7.32', '', '61.32', '6']],
    [['67.32', '', '67.32', '', '', '61.32', '6']],
    [['67.32', '', '', '', '', '61.32', '6']],
    [['67.32', '', '60', '约7', '', '61.32', '60']],
    [['', '', '', '', '', '', '']],
  ])('[CK1] what can be true of the table is left alone: %o', (budgets) => {
    expect(moneyNamesOf(column(...budgets))).toEqual([])
  })
})

/** Rows of 项目资金 below 年度资金总额 67.32, with their 全年预算数. */
function funds(...rows: readonly (readonly [label: string, budget: string])[]) {
  return tableReport({
    funds: [{ label: '年度资金总额', budget: '67.32' }, ...rows.map(([label, budget]) => ({ label, budget }))],
  })
}

const SPENDING = [
  ['按支出性质分：', ''],
  ['其中：基本支出', '61.32'],
  ['项目支出', '6'],
] as const

const OWN_AMOUNTS: readonly (readonly [report: ReturnType<typeof funds>, name: string])[] = [
  [funds(['按收入性质分：一般公共预算', '60'], ['政府性基金', '7.23'], ...SPENDING), 'A10 income'],
  [funds(['按收入性质分：', '67.32'], ['其中：一般公共预算', '60'], ['政府性基金', '7.23'], ...SPENDING), 'A10 own'],
  [funds(['按收入性质分', '67.23'], ...SPENDING), 'A10 income'],
  [funds(['按收入性质分类：其中：一般公共预算', '76.32'], ...SPENDING), 'A10 income'],
]

test.each(OWN_AMOUNTS)('[CK98] the row that names a breakdown may have an amount itself: %#', (report, name) => {
  expect(moneyNamesOf(report)).toContain(name)
})

test.each([
  [funds(['按收入性质分：一般公共预算', '60'], ['政府性基金', '7.32'], ...SPENDING)],
  [funds(['按收入性质分：', '67.32'], ['其中：一般公共预算', '60'], ['政府性基金', '7.32'], ...SPENDING)],
  [funds(['按收入性质分', '67.32'], ...SPENDING)],
  [funds(['按收入性质分：其中：一般公共预算', '67.32'], ['政府性基金', ''], ...SPENDING)],
])('[CK98] nothing is said where that amount fits: %#', (report) => {
  expect(moneyNamesOf(report)).toEqual([])
})
