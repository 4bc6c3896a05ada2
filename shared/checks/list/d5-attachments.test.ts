import { expect, test } from 'vitest'
import type { ReportContent } from '../../report/content.ts'
import { blankContent } from '../../report/blank-content.ts'
import { findTemplate } from '../../template/catalogue.ts'
import { findingsOf, namesOf, reportOf, sectionOf, tableReport } from '../../../test/fixtures/report-of.ts'

function told(text: string, name = '白水河清淤项目', kind: 'project' | 'department' = 'project'): ReportContent {
  const tables = tableReport({ funds: [{ label: '年度资金总额' }] }).tables.map((table) => ({ ...table, name, kind }))
  return reportOf({ sections: [sectionOf('项目绩效目标完成情况', text)], tables })
}

/** The outline of the form with this in all or one of its sections. */
function outline(text: string, withTable: boolean, sectionsWritten = 99): ReportContent {
  const template = findTemplate('hunan-department@2022.1')
  if (!template) throw new Error('the form ships')
  const blank = blankContent(template, { year: 2022, unit: { name: '青石县河道管理站' }, title: '' })
  const sections = blank.sections.map((section, at) => (at < sectionsWritten ? { ...section, paragraphs: [text] } : section))
  return { ...blank, sections, tables: withTable ? blank.tables : [] }
}

const d5 = (report: ReportContent) => namesOf(report).filter((name) => name.startsWith('D5'))

test.each([
  [outline('核定编制十名。', false), 'D5 none'],
  [told('村级站点建设项目全年预算数91.5万元，全部完成。'), 'D5 project'],
  [told('2.村级站点建设项目预算安排50万元。'), 'D5 project'],
  [told('二是堤防加固工程支出1,200,000元。'), 'D5 project'],
  [told('具体见附件《部门整体支出绩效自评表》。'), 'D5 named'],
  [told('附件1：2022年度部门整体支出绩效自评表'), 'D5 named'],
  [told('详见附件：部门整体支出绩效评价基础数据表。'), 'D5 named'],
])('[CK54] the tables are there that the outline, the projects and the text ask for', (report, name) => {
  expect(d5(report)).toEqual([name])
})

test('[CK54] the finding names what is missing', () => {
  const [finding] = findingsOf(outline('核定编制十名。', false)).filter(({ code }) => code === 'D5')
  expect(finding?.message).toBe('按提纲应附《2022年度预算支出绩效自评表》，报告里一张自评表也没有，请补附。')
  const [project] = findingsOf(told('村级站点建设项目全年预算数91.5万元。')).filter(({ code }) => code === 'D5')
  expect(project?.places).toEqual([{ section: 'section', quote: '村级站点建设项目全年预算数91.5万元' }])
})

test.each([
  [outline('核定编制十名。', true)],
  [outline('', false)],
  [outline('核定编制十名。', false, 2)],
  [told('白水河清淤项目全年预算数91.5万元，全部完成。')],
  [told('白水河清淤全年预算数91.5万元。')],
  [told('村级站点建设项目全年预算数12万元。')],
  [told('该项目全年预算数91.5万元。')],
  [told('2021年堤防加固项目预算安排120万元。')],
  [told('详见附件《项目支出绩效自评表》。')],
  [told('详见附件《部门整体支出绩效自评表》。', '部门整体', 'department')],
  [reportOf({ sections: [sectionOf('其他需要说明的情况', '村级站点建设项目全年预算数91.5万元。')] })],
])('[CK1] what is there, small, or of another year is left alone', (report) => {
  expect(d5(report)).toEqual([])
})

test.each([
  ['附件：1.部门整体支出绩效评价基础数据表', '部门整体支出绩效评价基础数据表'],
  ['附件: 1、部门整体支出绩效自评表', '部门整体支出绩效自评表'],
  ['附表2 部门整体支出绩效评价基础数据表', '部门整体支出绩效评价基础数据表'],
  ['附：部门整体支出绩效自评表', '部门整体支出绩效自评表'],
])('[CK97] what is attached is named without its number: %s', (text, name) => {
  const found = findingsOf(told(text)).filter(({ code }) => code === 'D5')
  expect(found.map(({ params }) => params['text'])).toEqual([name])
})

test.each(['附件：1.项目支出绩效自评表', '附近的部门整体支出较多，另有基础数据表。', '本单位附属站点见基础情况。'])(
  '[CK97] nothing is missed in %s',
  (text) => {
    expect(d5(told(text))).toEqual([])
  },
)
