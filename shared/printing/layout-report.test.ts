import { expect, test } from 'vitest'
import { blankContent, blankTable } from '../report/blank-content.ts'
import type { ReportContent } from '../report/content.ts'
import { scoreReport } from '../scoring/score-report.ts'
import { hunanDepartment2022v1 as hunan } from '../template/forms/hunan-department-2022-1.ts'
import { nationalProject2020v1 as national } from '../template/forms/national-project-2020-1.ts'
import { layoutReport } from './layout-report.ts'
import type { PrintBlock } from './print-document.ts'

const header = { year: 2023, unit: { name: '清溪县档案馆' }, title: '' }

test('[EX5] the title, then the numbered headings of the template, then the form on a new page', () => {
  const blocks = layout(blankContent(hunan, header))
  expect(outline(blocks)).toEqual([
    '2023年度部门整体支出绩效自评报告',
    '1 一、单位基本情况',
    '2 （一）部门主要职责',
    '2 （二）人员编制情况',
    '1 二、预算支出及绩效情况',
    '2 （一）部门预决算情况',
    '3 1.部门预算情况',
    '3 2.部门决算情况（含年中预算追加情况）',
    '3 3.“三公”经费执行情况',
    '3 4.政府采购执行情况',
    '3 5.资产管理情况',
    '2 （二）资金使用及绩效情况',
    '3 1.整体绩效目标完成情况',
    '3 2.项目绩效目标完成情况（仅对50万元以上的项目资金进行分项说明）',
    '1 三、存在的问题及改进措施',
    '1 四、其他需要说明的情况',
    '2023年度预算支出绩效自评表 单位：万元 (new page)',
  ])
})

test('[EX3] an empty section leaves an empty line, a heading directly above another one does not', () => {
  const blocks = layout(blankContent(hunan, header))
  expect(blocks.slice(1, 6).map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph', 'heading', 'paragraph'])
  expect(blocks[3]).toEqual({ kind: 'paragraph', runs: [] })
})

test('[EX5] every further form starts a page and says the unit of its amounts', () => {
  const blank = blankContent(hunan, header)
  const second = { ...blankTable(hunan, 't2', header.unit), unit: '元' } as const
  const blocks = layout({ ...blank, tables: [...blank.tables, second] })
  expect(outline(blocks).slice(-2)).toEqual([
    '2023年度预算支出绩效自评表 单位：万元 (new page)',
    '2023年度预算支出绩效自评表 单位：元 (new page)',
  ])
})

test('[EX5] a form alone is headed by the title of the report and needs no page before it', () => {
  const blocks = layout(blankContent(national, { ...header, title: '古籍修复项目绩效自评表' }))
  expect(outline(blocks)).toEqual(['古籍修复项目绩效自评表 单位：万元'])
})

test('[EX3] a report that names no year is printed without one', () => {
  const blocks = layout({ ...blankContent(hunan, header), year: 0 })
  expect(outline(blocks).at(-1)).toBe('预算支出绩效自评表 单位：万元 (new page)')
})

function layout(content: ReportContent): readonly PrintBlock[] {
  return layoutReport(content, scoreReport(content)).blocks
}

function outline(blocks: readonly PrintBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'title') return [block.text]
    if (block.kind === 'heading') return [`${block.level} ${block.number}${block.text}`]
    return block.kind === 'form' ? [`${block.title} ${block.note}${block.startsPage ? ' (new page)' : ''}`] : []
  })
}
