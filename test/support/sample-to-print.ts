import { blankContent, blankTable } from '@gongping/shared/report/blank-content.ts'
import type { IndicatorRow, ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import type { RichNode } from '@gongping/shared/report/rich-text.ts'
import { hunanDepartment2022v1 as hunan } from '@gongping/shared/template/forms/hunan-department-2022-1.ts'

const unit = { name: '清溪县档案馆', supervisor: '清溪县委办公室' }
const blank = blankContent(hunan, { year: 2023, unit, title: '' })

/** A report of a fictional unit with everything that print has to cope with: marks, lists, a table, two forms. */
export const SAMPLE_TO_PRINT: ReportContent = {
  ...blank,
  sections: blank.sections.map((section) => {
    if (section.id === 'duties') return { ...section, paragraphs: duties() }
    if (section.id === 'three-public')
      return { ...section, paragraphs: ['“三公”经费决算数0.42万元 & 均为公务接待费。', spending()] }
    return section
  }),
  tables: [restoration(), { ...blankTable(hunan, 't2', unit), unit: '元', name: '库房恒温恒湿改造项目' }],
}

function duties(): (string | RichNode)[] {
  return [
    '清溪县档案馆的主要职责是：',
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [
        item('接收、征集、整理和保管全县各类档案；', {
          type: 'bulletList',
          content: [item('文书档案')],
        }),
        item('提供档案查阅利用服务。'),
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '馆藏档案' },
        { type: 'text', text: '十二万余卷', marks: [{ type: 'bold' }, { type: 'underline' }] },
        { type: 'hardBreak' },
        { type: 'text', text: '其中民国档案三千卷', marks: [{ type: 'italic' }] },
      ],
    },
  ]
}

function spending(): RichNode {
  return {
    type: 'table',
    content: [
      row(cell('支出项目', 'tableHeader'), cell('金额（万元）', 'tableHeader', { colspan: 2 })),
      row(cell('公务接待费', 'tableCell'), cell('0.50', 'tableCell'), cell('0.42', 'tableCell')),
    ],
  }
}

function restoration(): TableContent {
  const table = blankTable(hunan, 't1', unit)
  const indicators = [
    indicator('r1', '数量指标', '修复破损档案卷数', '≥1200卷', '1260卷', '20'),
    indicator('r2', '数量指标', '数字化扫描页数', '≥30万页', '28.5万页', '30', '受设备到货延迟影响，余下页数已于次年一月补扫。'),
    { ...indicator('r3', '社会效益指标', '查档群众一次办结率', '≥95%', '98.2%', '30'), level1: '效益指标' },
    { ...indicator('r4', '服务对象满意度指标', '查档群众满意度', '≥90%', '96%', '10'), level1: '满意度指标' },
  ]
  return {
    ...table,
    name: '珍贵档案抢救修复项目',
    funds: table.funds.map((fund) =>
      fund.id === 'total' ? { ...fund, initial: '50', budget: '48.60', executed: '47.15' } : fund,
    ),
    goal: { expected: '目标1：修复破损档案。\n目标2：完成数字化扫描。', actual: '修复1260卷，扫描28.5万页。' },
    indicators,
  }
}

function indicator(
  id: string,
  level2: string,
  level3: string,
  target: string,
  actual: string,
  weight: string,
  reason = '',
): IndicatorRow {
  return { id, level1: '产出指标', level2, level3, target, actual, weight, score: '', reason }
}

function item(text: string, ...more: RichNode[]): RichNode {
  return { type: 'listItem', content: [paragraph(text), ...more] }
}

function row(...content: RichNode[]): RichNode {
  return { type: 'tableRow', content }
}

function cell(text: string, type: 'tableCell' | 'tableHeader', attrs: Record<string, unknown> = {}): RichNode {
  return { type, attrs, content: [paragraph(text)] }
}

function paragraph(text: string): RichNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
