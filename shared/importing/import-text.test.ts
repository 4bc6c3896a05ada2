import { expect, test } from 'vitest'
import { sampleContent, sampleText } from '../../test/fixtures/sample-report.ts'
import { SMALL_TABLE } from '../../test/fixtures/table-lines.ts'
import { findTemplate } from '../template/catalogue.ts'
import { importText } from './import-text.ts'
import type { ImportedReport } from './imported-report.ts'

const TITLE = '2024年度部门整体支出绩效自评报告'

function imported(text: string, template?: string): ImportedReport {
  const form = template === undefined ? undefined : findTemplate(template)
  const result = importText(text, form && { template: form })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function section({ content }: ImportedReport, id: string): readonly unknown[] {
  return content.sections.find((candidate) => candidate.id === id)?.paragraphs ?? []
}

const codes = ({ notUnderstood }: ImportedReport) =>
  notUnderstood.map(({ code }) => code).filter((code) => code !== 'section-missing')

test('[IM1] the sample report is understood to the last row; only its mistyped heading is listed', () => {
  const { content, notUnderstood } = imported(sampleText())
  expect(content).toEqual(sampleContent())
  expect(notUnderstood).toEqual([{ line: 33, text: '3、 存在的问题及改进措施', keptIn: 'problems', code: 'heading-number-odd' }])
})

test('[IM33] the section on problems is known under the names of other outlines, and the measures below it stay with it', () => {
  const lines = [TITLE, '六、部门整体支出绩效情况', '预算执行率99.36%。', '七、存在的问题及原因分析', '1.年中追加较多。']
  const report = imported([...lines, '八、下一步改进措施', '1.提早谋划。', '十、其他需要说明的情况', '无。'].join('\n'))
  expect(section(report, 'problems')).toEqual(['1.年中追加较多。', '八、下一步改进措施', '1.提早谋划。'])
  expect(report.notUnderstood).toContainEqual(
    expect.objectContaining({ text: '七、存在的问题及原因分析', code: 'heading-wording-differs' }),
  )
})

test('[IM33] what a list says of problems is no section', () => {
  const lines = [
    TITLE,
    '（二）资金使用及绩效情况',
    '（三）存在的主要问题',
    '拨款较晚。',
    '三、存在的问题及改进措施',
    '汛期停工。',
  ]
  expect(section(imported(lines.join('\n')), 'problems')).toEqual(['汛期停工。'])
})

test('[IM2] full-width and half-width signs, inner spaces and a line break make no other heading', () => {
  const report = imported(
    [
      '二、预 算 支 出 及 绩 效 情 况',
      '（一） 部门预决算情况',
      '２．部门决算情况(含年中',
      '预算追加情况)',
      '决算',
      '3.“三公”经费执行情况',
      '三公',
    ].join('\n'),
  )
  expect(section(report, 'final-accounts')).toEqual(['决算'])
  expect(section(report, 'three-public')).toEqual(['三公'])
  expect(codes(report)).toEqual(['title-missing', 'year-missing', 'unit-missing'])
})

test('[IM2] a numbered list is text even where an item has the number of the next heading', () => {
  const report = imported(
    ['（一）部门主要职责', '1.保管档案；', '2.编研；', '（二）宣传档案工作；', '（二）人员编制情况', '编制12名。'].join('\n'),
  )
  expect(section(report, 'duties')).toEqual(['1.保管档案；', '2.编研；', '（二）宣传档案工作；'])
  expect(section(report, 'staffing')).toEqual(['编制12名。'])
})

test('[IM3] a heading with another number or other words in brackets is placed and listed', () => {
  const report = imported(
    ['2、单位基本情况', '（一）部门(单位)主要职责', '保管档案。', '4、 其他需要说明的情况', '无。'].join('\n'),
  )
  expect(section(report, 'duties')).toEqual(['保管档案。'])
  expect(section(report, 'other')).toEqual(['无。'])
  expect(codes(report).slice(0, 3)).toEqual(['heading-number-odd', 'heading-wording-differs', 'heading-number-odd'])
})

test('[IM3] text that begins on the line of its heading is its first paragraph', () => {
  const report = imported(['1.部门预算情况：年初预算100万元。', '其中基本支出60万元。'].join('\n'))
  expect(section(report, 'initial-budget')).toEqual(['年初预算100万元。', '其中基本支出60万元。'])
  expect(report.notUnderstood[0]).toMatchObject({ line: 1, text: '1.部门预算情况：', code: 'heading-wording-differs' })
})

test('[IM3] a table of contents does not take the place of the sections', () => {
  const outline = ['一、单位基本情况', '(一)部门主要职责', '三、存在的问题及改进措施']
  const report = imported(
    [TITLE, ...outline, '一、单位基本情况', '(一)部门主要职责', '保管档案。', '三、存在的问题及改进措施', '人手不足。'].join(
      '\n',
    ),
  )
  expect(section(report, 'overview')).toEqual(outline)
  expect(section(report, 'duties')).toEqual(['保管档案。'])
  expect(codes(report).slice(0, 3)).toEqual(['heading-repeated', 'heading-repeated', 'heading-repeated'])
})

test('[IM3] an item that reads like an earlier heading does not send the text back there', () => {
  const report = imported(
    [
      '4.政府采购执行情况',
      '采购10万元。',
      '5.资产管理情况',
      '资产20万元。',
      '三、存在的问题及改进措施',
      '1.政府采购执行情况',
      '执行偏慢。',
    ].join('\n'),
  )
  expect(section(report, 'procurement')).toEqual(['采购10万元。'])
  expect(section(report, 'problems')).toEqual(['1.政府采购执行情况', '执行偏慢。'])
  expect(codes(report)[0]).toBe('heading-repeated')
})

test('[IM4] strange text stays where it is and is listed with its line', () => {
  const cover = ['关于报送自评材料的函', TITLE, '一、单位基本情况', '（五）党建工作开展情况', '五个支部。', '']
  const lines = [...cover, ...SMALL_TABLE.split('\n'), '注：本表一式两份。', '（盖章）']
  const report = imported(lines.join('\n'))
  expect(section(report, 'overview')).toEqual([lines[0], lines[3], lines[4], ...lines.slice(-2)])
  expect(report.notUnderstood.filter(({ line }) => line !== 0)).toEqual([
    { line: 1, text: lines[0], keptIn: 'overview', code: 'before-first-heading' },
    { line: 4, text: lines[3], keptIn: 'overview', code: 'heading-unknown' },
    { line: lines.length - 1, text: lines.at(-2), keptIn: 'overview', code: 'text-near-table' },
    { line: lines.length, text: lines.at(-1), keptIn: 'overview', code: 'text-near-table' },
  ])
})

test('[IM4] text that is merely indented with TABs is text', () => {
  const report = imported(
    ['\t一、单位基本情况', '\t本单位为公益一类事业单位。', '', '\t二、预算支出及绩效情况', '\t见下。'].join('\n'),
  )
  expect(section(report, 'overview')).toEqual(['本单位为公益一类事业单位。'])
  expect(section(report, 'spending')).toEqual(['见下。'])
  expect(report.content.tables).toEqual([])
})

test.each([
  ['the sentence on its duties', [TITLE, '（一）部门主要职责', '云溪县档案馆的主要职责是：'], '云溪县档案馆'],
  ['the line below the title', [TITLE, '填报单位（盖章）：云溪县档案馆', '一、单位基本情况'], '云溪县档案馆'],
  ['the title', [`云溪县档案馆${TITLE}`], '云溪县档案馆'],
  ['the table', [TITLE, '', SMALL_TABLE], '云溪县档案馆'],
  ['nowhere, as 本单位 is no name', [TITLE, '（一）部门主要职责', '本单位的主要职责是：'], ''],
])('[IM5] the name of the unit comes from %s', (_place, lines, name) => {
  expect(imported(lines.join('\n')).content.unit.name).toBe(name)
})

test.each([
  ['填报单位：云溪县档案馆    填报日期：2025年3月1日', '云溪县档案馆', '填报日期：2025年3月1日'],
  ['填报单位：云溪县档案馆 填报日期：2025年3月1日', '云溪县档案馆', '填报日期：2025年3月1日'],
  ['填报单位：云溪县档案馆　　（盖章）', '云溪县档案馆', '（盖章）'],
  ['填报单位（盖章）：云溪县档案馆，联系人：张三', '云溪县档案馆', '，联系人：张三'],
  ['填报单位：云溪县档案馆填报日期：2025年3月1日', '云溪县档案馆', '填报日期：2025年3月1日'],
  ['填报单位（李四代填）：云溪县档案馆', '云溪县档案馆', '填报单位（李四代填）：云溪县档案馆'],
])('[IM5] the name of the unit ends where something else begins: %s', (line, name, rest) => {
  const report = imported([TITLE, line, '一、单位基本情况', '略。'].join('\n'))
  expect(report.content.unit.name).toBe(name)
  expect(section(report, 'overview')).toEqual([rest, '略。'])
  expect(report.notUnderstood[0]).toEqual({ line: 2, text: rest, keptIn: 'overview', code: 'before-first-heading' })
})

test('[IM5] a label without a name is text', () => {
  const report = imported([TITLE, '填报单位：  填报日期：2025年3月1日', '一、单位基本情况'].join('\n'))
  expect(report.content.unit.name).toBe('')
  expect(section(report, 'overview')).toEqual(['填报单位：  填报日期：2025年3月1日'])
})

test.each(['云溪县 档案馆', '云溪县档案馆（云溪县方志办）'])('[IM5] the name %s is one', (name) => {
  const report = imported([TITLE, `填报单位：${name}`, '一、单位基本情况'].join('\n'))
  expect(report.content.unit.name).toBe(name)
  expect(codes(report)).toEqual([])
})

test.each([
  ['2024年度部门整体支出绩效自评报告', 2024],
  ['二〇二四年度部门整体支出绩效自评报告', 2024],
  ['２０２３年度部门整体支出绩效自评报告', 2023],
])('[IM5] the year comes from the title %s', (title, year) => {
  expect(imported(title).content.year).toBe(year)
})

test('[IM5] a title broken in two is one, and a year that nobody wrote is not made up', () => {
  expect(imported('2024年度部门整体支出\n绩效自评报告').content).toMatchObject({ title: TITLE, year: 2024 })
  const report = imported('一、单位基本情况')
  expect(report.content).toMatchObject({ year: 0, title: findTemplate('hunan-department')?.name, unit: { name: '' } })
  expect(codes(report)).toEqual(['title-missing', 'year-missing', 'unit-missing'])
})

test('[IM6] a table alone is the national form, and its year stands below its title', () => {
  const { content, notUnderstood } = imported(`项目支出绩效自评表\n（2023年度）\n\n${SMALL_TABLE}`)
  expect(content).toMatchObject({ template: 'national-project@2020.1', title: '项目支出绩效自评表', year: 2023, sections: [] })
  expect(content.tables).toHaveLength(1)
  expect(notUnderstood).toEqual([])
})

test('[IM6] the form that is asked for is used, and what it cannot hold is only listed', () => {
  const { content, notUnderstood } = imported(`${TITLE}\n一、单位基本情况\n\n${SMALL_TABLE}`, 'national-project')
  expect(content.sections).toEqual([])
  expect(content.tables).toHaveLength(1)
  expect(content).toMatchObject({ title: TITLE, year: 2024 })
  expect(notUnderstood).toEqual([{ line: 2, text: '一、单位基本情况', keptIn: '', code: 'before-first-heading' }])
})

test.each([
  ['nothing', ''],
  ['a shopping list', '牛奶\n面包\n\n1.鸡蛋'],
  ['indented notes', '\t周一\t开会\n\t周二\t出差\n'],
])('[IM12] %s is no report', (_what, text) => {
  expect(importText(text)).toEqual({ ok: false, error: { code: 'file-not-a-report', params: {} } })
})
