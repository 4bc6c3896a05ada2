import { expect, test } from 'vitest'
import { findingsOf, namesOf, reportOf, rowReport, sectionOf, tableReport, textReport } from '../../../test/fixtures/report-of.ts'

/** A report of 2022 with this text under this heading. */
function under(title: string, ...paragraphs: readonly string[]) {
  return namesOf(reportOf({ sections: [sectionOf(title, ...paragraphs)] }), 'C7')
}

test.each(['2021年度部门整体支出绩效自评报告', '青石县河道管理站2023年度部门整体支出绩效自评报告', '２０２０年度绩效自评报告'])(
  '[CK79] the title is of the year of the report: %s',
  (title) => {
    expect(namesOf(reportOf({ title }), 'C7')).toEqual(['C7 title'])
  },
)

test.each([
  ['C7 figures', '部门预算情况', '2021年年初预算安排收入67.32万元，其中基本支出61.32万元。'],
  ['C7 figures', '“三公”经费执行情况', '2023年“三公”经费预算数0.6万元。'],
  ['C7 figures', '政府采购执行情况', '我单位2020年度政府采购支出345.43万元。'],
  [
    'C7 slip',
    '部门预算情况',
    '2022年年初预算安排收入67.32万元；2021年年初预算安排支出67.32万元，其中：基本支出61.32万元，项目支出6万元。',
  ],
  ['C7 slip', '“三公”经费执行情况', '2022年“三公”经费预算数0.6万元；2021年“三公”经费决算数0万元。'],
  [
    'C7 slip',
    '资产管理情况',
    '2022年末资产总额852.17万元，负债20.33万元，净资产831.84万元。截至2021年12月31日，固定资产账面原值500万元。',
  ],
  ['C7 closing', '资产管理情况', '截至2021年12月31日，固定资产完好。'],
  ['C7 closing', '人员编制情况', '核定编制10名，2021年末实有10名。'],
  ['C7 closing', '资产管理情况', '2020年底资产盘点相符。'],
  ['C7 deadline', '存在的问题及改进措施', '下一步，将在2021年6月底前建立台账。'],
  ['C7 deadline', '改进措施', '计划于2020年12月前完成制度修订。'],
  ['C7 deadline', '下一步打算', '力争2021年底前支付全部尾款。'],
  ['C7 figures', '部门预算情况', '（2021年）年初预算安排收入67.32万元。'],
  ['C7 closing', '资产管理情况', '固定资产完好（截至2021年12月31日）。'],
  ['C7 date', '其他', '2022年11月31日通过验收。'],
  ['C7 date', '其他', '2022年13月完成。'],
  ['C7 date', '其他', '2月30日开工。'],
  ['C7 date', '其他', '2022年2月29日完工。'],
  ['C7 year', '其他', '2202年完成清淤。'],
  ['C7 year', '其他', '20222年完成清淤。'],
  ['C7 year', '其他', '022年完成清淤。'],
  ['C7 range', '其他', '项目实施期为2022年9月至2022年3月。'],
  ['C7 range', '其他', '起止时间：2022年10月—2021年12月。'],
  ['C7 range', '其他', '2022年5月20日至2022年5月12日清淤。'],
])('[CK79] [CK80] %s: years and dates in “%s”: %s', (name, title, text) => {
  expect(under(title, text)).toEqual([name])
})

test.each(['2021年12月底前', '2020年完成', '2019年10月'])(
  '[CK79] a target of the table is not of an earlier year: %s',
  (target) => {
    expect(namesOf(tableReport({ indicators: [{ level3: '完工时间', target }] }), 'C7')).toEqual(['C7 target'])
  },
)

test('[CK79] the finding names both years', () => {
  const report = reportOf({ sections: [sectionOf('部门预算情况', '2021年年初预算安排收入67.32万元。')] })
  const [finding] = findingsOf(report).filter(({ code }) => code === 'C7')
  expect(finding?.message).toBe(
    '“2021年年初预算安排收入67.32万元”写的是2021年的数，这一节没有2022年的，多半是沿用了往年的文字，请核对年份。',
  )
})

test.each([
  ['部门决算情况', '2022年决算总支出233.09万元。', '2021年决算总支出200万元。'],
  ['“三公”经费执行情况', '接待费0.5万元，2021年接待费0.6万元，减少0.1万元。'],
  ['部门决算情况', '上年结转40万元，为2021年追加的清淤经费40万元。'],
  ['资产管理情况', '截至2022年12月31日，资产总额12万元。'],
  ['部门决算情况', '2022年决算总收入233.09万元，2021年末结转5万元，2020年追加清淤经费3万元。'],
  ['部门决算情况', '2022年决算总支出233.09万元，2021年决算总支出200万元，2020年决算总支出180万元。'],
  ['资产管理情况', '2021年末资产总额10万元，2022年末12万元。'],
  ['存在的问题及改进措施', '下一步，将在2023年6月底前建立台账。'],
  ['存在的问题及改进措施', '2021年底前开工的项目进度偏慢。'],
  ['主要职责', '本站2019年3月成立，2021年购车一辆，支出12万元。'],
  ['其他', '2020年2月29日开工，2022年1月至2022年12月实施，为期3月。'],
  ['其他', '规划期为2021年至2035年，距今2200年前开凿。'],
  ['其他', '电话0734-2202年检，编号20222，2022-13号。'],
])('[CK79] [CK80] [CK1] other years that can be meant are left alone: %s: %s', (title, ...paragraphs) => {
  expect(under(title, ...paragraphs)).toEqual([])
})

test.each([
  ['部门决算情况', '总支出1200万元（2021年1100万元、2020年1050万元），其中基本支出700万元，项目支出500万元。'],
  ['部门决算情况', '总支出1200万元（含2021年结转60万元），其中基本支出700万元，项目支出500万元。'],
  ['部门决算情况', '2022年基本支出700万元（2021年680万元），项目支出500万元（2021年420万元）。'],
  ['部门决算情况', '2022年和2021年总支出分别为1200万元和1100万元。'],
  ['部门决算情况', '2021年、2022年总支出分别为1100万元和1200万元。'],
  ['“三公”经费执行情况', '公务接待费3.15万元，2021年4.00万元。'],
  [
    '“三公”经费执行情况',
    '公务接待费3.15万元，2021年4.00万元，下降21.25%；公务用车运行维护费9.20万元，2021年9.50万元，下降3.16%。',
  ],
  [
    '资产管理情况',
    '2022年末资产总额950万元（2021年末900万元），负债50万元（2021年末60万元），净资产900万元（2021年末840万元）。',
  ],
  ['人员编制情况', '核定编制10名，实有10名（2021年末实有9名）。'],
])('[CK33] a year in brackets or one of two years is compared, and no slip: %s: %s', (title, text) => {
  expect(under(title, text)).toEqual([])
})

test.each([
  ['2022年12月底前', '完工时间'],
  ['2021年10月至2022年10月', '实施时间'],
  ['2023年3月前', '支付尾款'],
  ['2021年', '上年结转任务完成时间'],
  ['较2021年增长5%', '收入'],
])('[CK79] [CK1] a target that can be of this year is left alone: %s', (target, level3) => {
  expect(namesOf(tableReport({ indicators: [{ level3, target }] }), 'C7')).toEqual([])
})

test('[CK79] a report that names no year is not held to one', () => {
  const sections = [sectionOf('部门预算情况', '2021年年初预算安排收入67.32万元。')]
  expect(namesOf(reportOf({ title: '2021年度报告', year: 0, sections }), 'C7')).toEqual([])
  expect(namesOf(textReport('一切正常。'), 'C7')).toEqual([])
})

test.each([
  ['2023年11月31日', ['C7 date']],
  ['2月30日', ['C7 date']],
  ['20222年底', ['C7 year']],
  ['2023年9月至2023年3月', ['C7 range']],
  ['2023年11月30日', []],
  ['6个月', []],
  ['2.30', []],
])('[CK102] a date in a cell is in the calendar: %s', (actual, names) => {
  expect(namesOf(rowReport({ level3: '完成时间', target: '', actual, score: '' }), 'C7')).toEqual(names)
})
