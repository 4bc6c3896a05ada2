import { expect, test } from 'vitest'
import type { ReportContent } from '../../report/content.ts'
import { findingsOf, namesOf, reportOf, rowReport, sectionOf, textReport } from '../../../test/fixtures/report-of.ts'

const SHORT = { target: '≥12公里', actual: '9公里', score: '7.5', reason: '汛期停工，已调整工期' }
const DONE = { target: '≥12公里', actual: '12公里', score: '10' }

function problems(text: string, row: object, ...others: ReportContent['sections']): ReportContent {
  const { tables } = rowReport(row)
  return reportOf({
    tables,
    sections: [...others, { ...sectionOf('存在的问题及改进措施', text), id: 'problems', number: '三、' }],
  })
}

const section = (title: string, text: string) => ({ ...sectionOf(title, text), id: title })
const d4 = (report: ReportContent) => namesOf(report).filter((name) => name.startsWith('D4'))

test.each([
  [problems('无。', SHORT), 'D4 table'],
  [problems('', SHORT), 'D4 table'],
  [problems('暂无', { target: '基本建成', actual: '基本建成', score: '8', reason: '两处未验收' }), 'D4 table'],
  [problems('项目运转正常，暂无问题。', { ...SHORT, actual: '11公里', score: '9.17' }), 'D4 table'],
  [problems('无。', DONE, section('项目绩效目标完成情况', '护坡工程未按期完成，余款安排下年支出。')), 'D4 prose'],
  [problems('没有问题。', DONE, section('预算支出组织实施情况', '全年支出87.06万元，余款安排下年支出')), 'D4 prose'],
  [problems('无', DONE, section('项目绩效目标完成情况', '村级站点建设进度滞后。')), 'D4 prose'],
  [problems('暂无问题', DONE, section('几点建议', '拨款应及时一点')), 'D4 advice'],
])('[CK53] deviations want a word on problems', (report, name) => {
  expect(d4(report)).toEqual([name])
})

test('[CK53] the finding names the deviations and leads to them', () => {
  const finding = findingsOf(problems('无。', SHORT)).find(({ code }) => code === 'D4')
  expect(finding?.message).toBe(
    '“存在的问题及改进措施”写的是“无。”，自评表里却有没完成好的：“清淤长度”目标≥12公里、完成9公里。未完成或偏离目标较大的，要分析原因并提出改进措施。',
  )
  expect(finding?.places).toEqual([
    { section: 'problems', quote: '无。' },
    { table: 't1', row: 't1-1', field: 'actual', quote: '9公里' },
  ])
})

test('[CK53] an execution rate below 90% is a deviation', () => {
  const report = problems('无。', DONE)
  const late = (executed: string) => ({
    ...report,
    tables: report.tables.map((table) => ({
      ...table,
      funds: table.funds.map((fund) => ({ ...fund, executed, rate: '', score: '' })),
    })),
  })
  expect(d4(late('86.85'))).toEqual(['D4 table'])
  expect(d4(late('95'))).toEqual([])
})

test.each([
  [problems('无。', DONE)],
  [problems('', DONE, section('项目绩效目标完成情况', '护坡工程未按期完成。'))],
  [problems('一是项目进度安排不够均衡，汛期停工六周。', SHORT)],
  [problems('无。', DONE, section('项目绩效目标完成情况', '全年没有未完成的项目，无逾期情况。'))],
  [problems('无。', DONE, section('部门主要职责', '督促未完成整改的单位限期整改。'))],
  [problems('无。', DONE, section('项目绩效目标完成情况', '2021年护坡工程未按期完成，本年已补齐。'))],
  [problems('无。', DONE, section('资金使用情况', '结转下年0万元。'))],
  [problems('无。', DONE, section('几点建议', '无。'))],
])('[CK1] nothing to report, and problems that are told, are left alone', (report) => {
  expect(d4(report)).toEqual([])
})

test('[CK1] problems may stand below headings of their own', () => {
  const report = problems('', SHORT)
  const causes = { ...sectionOf('原因', '汛期停工六周，工期顺延。'), id: 'causes', number: '（一）' }
  expect(d4({ ...report, sections: [...report.sections, causes] })).toEqual([])
  expect(d4({ ...report, sections: [...report.sections, { ...causes, number: '四、' }] })).toEqual(['D4 table'])
})

test('[CK53] the section on problems is found among the paragraphs of another outline, and without line breaks', () => {
  const lines = [
    '三、预算支出组织实施情况',
    '全年支出87.06万元,余款安排下年支出',
    '五、存在的问题及原因分析',
    '项目运转正常,暂无问题',
    '七、其他需要说明的问题',
    '暂无',
  ]
  expect(d4(textReport(...lines))).toEqual(['D4 prose'])
  expect(d4(textReport(lines.join('')))).toEqual(['D4 prose'])
  expect(d4(textReport(...lines.with(3, '拨款晚于进度，下年提前申报')))).toEqual([])
})

const told = (...lines: readonly string[]) =>
  d4(problems('', SHORT, section('其他需要说明的情况', '无。'), { ...sectionOf('单位基本情况', ...lines), id: 'overview' }))

test('[CK58] problems that are told under a heading of another outline are told, wherever they stand', () => {
  expect(told('七、存在的问题及原因分析', '1.年中追加较多。', '八、下一步改进措施', '1.提早谋划。')).toEqual([])
  expect(told('七、存在的问题', '（一）原因', '汛期停工六周。')).toEqual([])
  expect(told('八、下一步改进措施', '提早谋划，做实项目库。')).toEqual([])
  expect(told('七、存在的问题及原因分析', '无。')).toContain('D4 table')
  expect(told('七、部门整体支出绩效情况', '汛期停工六周。')).toEqual(['D4 table'])
})

function accounts(final: string): ReportContent {
  const budget = section('部门预算情况', '年初预算安排支出67.32万元。')
  return problems('无。', DONE, budget, section('部门决算情况', `决算总支出${final}万元。`))
}

test('[CK53] accounts far from the budget are a deviation', () => {
  expect(d4(accounts('233.09'))).toEqual(['D4 accounts'])
  expect(d4(accounts('40'))).toEqual(['D4 accounts'])
  expect(d4(accounts('80'))).toEqual([])
})
