import { expect, test } from 'vitest'
import { findingsOf, reportOf, sectionOf } from '../../../test/fixtures/report-of.ts'
import type { ReportContent } from '../../report/content.ts'

const FACTS = {
  'income.budget': { value: '67.32', unit: '万元' },
  'income.final': { value: '233.09', unit: '万元' },
  'spending.final.basic': { value: '61.88', unit: '万元' },
  'spending.final.project': { value: '171.21', unit: '万元' },
  'threePublic.budget.reception': { value: '0.6', unit: '万元' },
  'procurement.goods': { value: '247.75', unit: '万元' },
  'assets.total': { value: '8521700', unit: '元' },
}

function told(section: string, title: string, text: string): ReportContent {
  return reportOf({ sections: [{ ...sectionOf(title, text), id: section }], facts: FACTS })
}

const d7 = (report: ReportContent) => findingsOf(report).filter(({ code }) => code === 'D7')

test.each([
  ['final-accounts', '部门决算情况', '2022年决算总收入233.90万元。', '决算总收入233.90万元', '决算 · 决算总收入'],
  ['final-accounts', '部门决算情况', '总支出233.09万元，其中：项目支出117.21万元。', '项目支出117.21万元', '决算 · 项目支出'],
  ['problems', '存在的问题', '年初预算收入76.32万元，偏少。', '年初预算收入76.32万元', '年初预算 · 预算收入'],
  ['procurement', '政府采购执行情况', '政府采购支出345.43万元，其中：货物247.75元。', '货物247.75元', '政府采购 · 货物'],
  ['assets', '资产管理情况', '年末资产总额852.71万元。', '资产总额852.71万元', '资产 · 资产总额'],
])('[CK86] an amount that is not its basic figure is named with both: %s, %s, %s', (section, title, text, quote, name) => {
  const findings = d7(told(section, title, text))
  expect(findings).toHaveLength(1)
  expect(findings[0]?.params['name']).toBe(name)
  expect(findings[0]?.message).toContain(findings[0]?.params['right'])
  expect(findings[0]?.places[0]?.quote).toContain(quote)
})

test.each([
  ['final-accounts', '部门决算情况', '2022年决算总收入233.09万元，总支出233.09万元。'],
  ['final-accounts', '部门决算情况', '决算总收入233.1万元。'],
  ['final-accounts', '部门决算情况', '决算总收入约230万元，上年决算总收入200.5万元。'],
  ['final-accounts', '部门决算情况', '决算总收入较预算增加165.77万元。'],
  ['problems', '存在的问题', '综治中心建设项目支出345.43万元。'],
  ['problems', '存在的问题', '项目支出20万元尚未支付。'],
  ['assets', '资产管理情况', '资产总额852.17万元，负债总额20.33万元。'],
  ['three-public', '“三公”经费执行情况', '“三公”经费预算数0.6万元，其中公务接待费0.60万元。决算数0元。'],
])('[CK86] silence where the text says the same, something else or nothing certain: %s, %s, %s', (section, title, text) => {
  expect(d7(told(section, title, text))).toEqual([])
})
