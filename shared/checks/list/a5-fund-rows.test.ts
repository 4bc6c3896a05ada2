import { expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { tableReport } from '../../../test/fixtures/report-of.ts'

const LABELS = ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金']

/** The 全年预算数 column of the national form, top down. */
function column(...budgets: readonly string[]) {
  return tableReport({ funds: budgets.map((budget, at) => ({ label: LABELS[at] ?? '其他', budget })) })
}

test.each([
  [['345.43', '300', '', ''], 'A5 sum'],
  [['345.43', '345.34', '', ''], 'A5 sum'],
  [['100', '100', '5', '0'], 'A5 sum'],
  [['100', '60', '39', ''], 'A5 sum'],
  [['0', '60', '40', ''], 'A5 zero'],
])('[CK13] the rows of 项目资金 make up its total in each column: %o', (budgets, name) => {
  expect(moneyNamesOf(column(...budgets))).toEqual([name])
})

test('[CK13] the finding names the column, the figures and the likely slip', () => {
  const [finding] = moneyFindingsOf(column('345.43', '345.34', '', ''))
  expect(finding?.params).toMatchObject({ column: '全年预算数', row: '年度资金总额', difference: '0.09万元' })
  const [unit, ...more] = moneyFindingsOf(column('100万元', '60万元', '40元', ''))
  expect(more.map(({ code }) => code)).toEqual(['A11', 'A11'])
  expect(unit?.message).toContain('“40元”的单位很可能写错了，应为“40万元”')
  expect(unit?.places.map(({ row, quote }) => `${row} ${quote}`)).toEqual([
    't1/fund/total 100万元',
    't1/fund/f1 60万元',
    't1/fund/f2 40元',
  ])
})

test.each([
  [['345.43', '345.43', '', '']],
  [['345.43', '', '', '']],
  [['', '60', '40', '']],
  [['0', '0', '0', '']],
  [['100', '33.33', '33.33', '33.33']],
  [['100', '60', '约40', '']],
  [['700', '七百', '', '']],
  [['620.82', '620.82', '—', '/']],
])('[CK1] blank rows are no zeros, and what cannot be read is not added: %o', (budgets) => {
  expect(moneyNamesOf(column(...budgets))).toEqual([])
})

test('[CK13] rows that break down the row above them, and a second breakdown, are not added twice', () => {
  const nested = [
    { label: '财政资金小计', budget: '188.61' },
    { label: '① 项目支出', budget: '30' },
    { label: '② 基本支出', budget: '158.61' },
    { label: '单位其他收入', budget: '0' },
    { label: '合 计', budget: '188.61' },
  ]
  expect(moneyNamesOf(tableReport({ funds: nested }))).toEqual([])
  const twice = [
    { label: '年度资金总额', budget: '100' },
    { label: '其中：一般公共预算', budget: '80' },
    { label: '政府性基金', budget: '20' },
    { label: '其中：基本支出', budget: '70' },
    { label: '项目支出', budget: '30' },
  ]
  expect(moneyNamesOf(tableReport({ funds: twice }))).toEqual([])
  expect(moneyNamesOf(tableReport({ funds: [...twice.slice(0, 4), { label: '项目支出', budget: '31' }] }))).toEqual(['A5 sum'])
})
