import { expect, test } from 'vitest'
import type { ReportContent } from '../../report/content.ts'
import { findingsOf, namesOf, rowReport, sectionOf, textReport } from '../../../test/fixtures/report-of.ts'

/** A table of 100 points or less, and a section with these words. */
function told(title: string, text: string, lost = 0): ReportContent {
  const table = rowReport(
    { target: '≥9个', actual: '9个', score: '10' },
    { weight: '80', target: '基本建成', actual: '基本建成', score: String(80 - lost), reason: '两处尚未验收' },
  )
  const tables = table.tables.map((one) => ({ ...one, indicators: one.indicators.slice(0, 2) }))
  return { ...table, tables, sections: [sectionOf(title, text)] }
}

test.each([
  ['本项目自评得分88分，等级为“优”。', 'B9 prose'],
  ['2022年综合评分为95.5分，评价等级：良好。', 'B9 prose'],
  ['经综合评价，总分79.9分，评定为良。', 'B9 prose'],
  ['自评总分58分，评价结果为合格。', 'B9 prose'],
  ['根据评分标准，得分92分，等次为良。', 'B9 prose'],
])('[CK45] a grade fits the score of its sentence: %s', (text, name) => {
  const [finding] = findingsOf(textReport(text))
  expect(`${finding?.code} ${finding?.params['sentence']}`).toBe(name)
})

test.each([
  [told('整体绩效目标完成情况', '良好。'), 'B9 table'],
  [told('其他需要说明的情况', '我单位绩效自评结果为优秀。', 15), 'B9 table'],
  [told('其他需要说明的情况', '我单位绩效评价等级为“中”。', 15), 'B9 table'],
])('[CK45] a grade without a score is that of the table', (report, name) => {
  expect(namesOf(report).filter((found) => found.startsWith('B9'))).toEqual([name])
})

test('[CK45] the finding names the word, the total and the right word', () => {
  const finding = findingsOf(told('整体绩效目标完成情况', '良好。')).find(({ code }) => code === 'B9')
  expect(finding?.message).toBe('文中的评价是“良好”，自评表总分却是100分，按规定应为“优”，请统一。')
  expect(finding?.places[0]).toEqual({ section: 'section', quote: '良好' })
})

test.each([
  [textReport('本项目自评得分88分，等级为“良”。')],
  [textReport('自评得分90分以上的等级为优，80分以上的等级为良。')],
  [textReport('2021年度自评得分95分，等级为良。')],
  [textReport('满分120分，自评得分110分，等级为良。')],
  [textReport('力争明年绩效评价等级为优秀。')],
  [textReport('设备运行状况良好，群众评价为满意。')],
  [told('整体绩效目标完成情况', '优。')],
  [told('整体绩效目标完成情况', '良好。', 15)],
  [told('资产管理情况', '良好。')],
])('[CK1] a grade that fits, or that is of something else, is left alone', (report) => {
  expect(namesOf(report).filter((name) => name.startsWith('B9'))).toEqual([])
})
