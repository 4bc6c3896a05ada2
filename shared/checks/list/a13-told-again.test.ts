import { expect, test } from 'vitest'
import { findingsOf, namesOf, reportOf, sectionOf, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  [['年末结转结余6.1万元。', '2022年末结转和结余1.6万元，主要是项目尾款。']],
  [['2022年决算总收入1233.09万元。', '全年决算总收入1233.90万元，其中财政拨款较多。']],
  [['资产总额852.17万元。', '年末资产总额8521.7万元。']],
  [['政府采购支出345.43万元。', '全年政府采购支出354.43万元。']],
])('[CK99] a figure that is told again with a slip is found: %o', (paragraphs) => {
  expect(namesOf(textReport(...paragraphs), 'A13')).toEqual(['A13 again'])
})

test('[CK99] both places are named, also in two sections', () => {
  const sections = [
    sectionOf('部门决算情况', '年末结转结余6.1万元。'),
    { ...sectionOf('其他情况', '年末结转结余1.6万元。'), id: 'other' },
  ]
  const [finding] = findingsOf(reportOf({ sections })).filter(({ code }) => code === 'A13')
  expect(finding?.message).toBe(
    '同一项数前后不一：一处是“年末结转结余6.1万元”，另一处是“年末结转结余1.6万元”，多半有一处数字写错了，请核对。',
  )
  expect(finding?.places).toEqual([
    { section: 'section', quote: '年末结转结余6.1万元' },
    { section: 'other', quote: '年末结转结余1.6万元' },
  ])
})

test.each([
  [['年末结转结余6.1万元。', '上年结转1.6万元。']],
  [['年末结转结余6.1万元。', '2021年末结转结余1.6万元。']],
  [['公务接待费预算1.6万元，决算6.1万元。']],
  // 收入总计 has 上年结转 in it.
  [['本年收入合计1233.09万元，上年结转5万元。', '收入总计1238.09万元。']],
  [['年末结转结余约6.1万元。', '年末结转结余1.6万元。']],
  [['年末结转结余6万元。', '年末结转结余9万元。']],
  [['决算总支出233.09万元。', '决算总支出233.09万元。']],
  [['一般公共预算财政拨款支出1233.09万元。', '决算总支出1233.90万元。']],
  [['年初预算收入1233.09万元。', '调整后预算收入1283.09万元。']],
])('[CK99] figures of other things, years and stages are left alone: %o', (paragraphs) => {
  expect(namesOf(textReport(...paragraphs), 'A13')).toEqual([])
})

test('[CK99] what a sum has told already is not told again', () => {
  const text = [
    '总支出233.09万元，其中：基本支出61.88万元，项目支出171.21万元。',
    '总支出233.90万元，其中：基本支出61.88万元，项目支出171.21万元。',
  ]
  expect(namesOf(textReport(...text), 'A13')).toEqual([])
})
