import { expect, test } from 'vitest'
import type { ReportContent } from '../../report/content.ts'
import { findingsOf, namesOf, reportOf, rowReport, sectionOf, tableReport } from '../../../test/fixtures/report-of.ts'

function table(id: string, name: string, cells: object, score: string): ReportContent['tables'] {
  const { tables } = tableReport({ funds: [{ label: '年度资金总额', ...cells }], printed: { weight: '100', score } })
  return tables.map((one) => ({ ...one, id, name }))
}

/** 白水河清淤项目: 80 in the budget, 150 in the year, 142.5 spent, 98 points; and a second project. */
function told(...paragraphs: readonly string[]): ReportContent {
  return reportOf({
    sections: [sectionOf('项目绩效目标完成情况', ...paragraphs)],
    tables: [
      ...table('t1', '白水河清淤项目', { initial: '80', budget: '150', executed: '142.5', rate: '95%' }, '98'),
      ...table('t2', '村级站点建设项目', { initial: '40', budget: '40', executed: '40', rate: '100%' }, '100'),
    ],
  })
}

const d1 = (report: ReportContent) => namesOf(report).filter((name) => name.startsWith('D1'))

test.each([
  ['白水河清淤项目全年预算数150万元，全年执行数140.25万元。', ['D1 amount']],
  ['白水河清淤年初预算安排85万元。', ['D1 amount']],
  ['白水河清淤项目全年预算数1500000元，实际支出1425元。', ['D1 amount']],
  ['白水河清淤项目预算安排120万元，已全部到位。', ['D1 amount']],
  ['村级站点建设项目全部完成。全年执行数38.5万元。', ['D1 amount']],
  ['白水河清淤项目全年预算数150.00万元，执行率96.5%。', ['D1 rate']],
  ['白水河清淤项目资金支付率达到90%。', ['D1 rate']],
  ['村级站点建设项目资金执行率为98.25%。', ['D1 rate']],
  ['白水河清淤项目完成清淤十二公里，自评得分96分。', ['D1 score']],
  ['村级站点建设项目综合评分为97.5分。', ['D1 score']],
  ['白水河清淤项目经调整预算数为151万元，截至2022年12月31日实际支出141万元。', ['D1 amount', 'D1 amount']],
  ['农村公路养护项目自评得分97分，白水河清淤项目自评得分96分。', ['D1 score']],
  ['白水河清淤项目2022年实际支出（其中财政拨款100万元）全部到位，执行率93%。', ['D1 rate']],
  ['白水河清淤项目已完工。本项目年末执行率90%。', ['D1 rate']],
  ['白水河清淤项目已完工。绩效自评总分为100分。', ['D1 score']],
])('[CK50] what the text says about a project is what its table says: %s', (text, expected) => {
  expect(d1(told(text))).toEqual(expected)
})

test('[CK50] the finding names both figures and leads to both', () => {
  const finding = findingsOf(told('白水河清淤项目全年预算数150万元，全年执行数140.25万元。')).find(({ code }) => code === 'D1')
  expect(finding?.message).toBe(
    '文中“全年执行数140.25万元”，自评表“白水河清淤项目”的全年执行数却是142.5万元，两处应当一致，请核对。',
  )
  expect(finding?.places).toEqual([
    { section: 'section', quote: '全年执行数140.25万元' },
    { table: 't1', row: 't1/fund/total', field: 'executed', quote: '142.5' },
  ])
})

test.each([
  ['白水河清淤项目全年预算数150.00万元，全年执行数142.50万元，执行率95.00%，自评得分98分。'],
  ['白水河清淤项目全年预算数1,500,000元，实际支出1425000元。'],
  ['白水河清淤项目预算80万元，年中追加70万元。'],
  ['白水河清淤项目全年执行数约140万元。'],
  ['白水河清淤项目2021年全年执行数60万元，执行率88%。'],
  ['白水河清淤项目全年执行数142.5万元，其中：财政拨款支出102.5万元。'],
  ['白水河清淤项目与村级站点建设项目执行率分别为95%和100%。'],
  ['白水河清淤项目已完工。我单位全年预算数412万元，执行率97%。'],
  ['全年执行数300万元，执行率90%，部门整体自评得分95分。'],
])('[CK1] figures that agree, or are of something else, are left alone: %s', (text) => {
  expect(d1(told(text))).toEqual([])
})

function indicator(text: string, goal = '', level3 = '清淤验收合格率', target = '≥95%', actual = '96%'): ReportContent {
  const report = rowReport({ level3, target, actual, score: '10' })
  const tables = report.tables.map((table) => ({ ...table, goal: { expected: '', actual: goal } }))
  return { ...report, tables, sections: [sectionOf('整体绩效目标完成情况', text)] }
}

test.each([
  [indicator('清淤验收合格率达到98%，群众反映良好。'), ['D1 indicator']],
  [indicator('全年清淤验收合格率为９８％。'), ['D1 indicator']],
  [indicator('完成清淤长度13公里。', '', '完成清淤长度', '≥12公里', '12公里'), ['D1 indicator']],
  [indicator('', '清淤验收合格率98%。'), ['D1 goal']],
  [indicator('', '馆藏档案数字化108万页。', '馆藏档案数字化数量', '≥120万页', '110万页'), ['D1 goal']],
])('[CK50] a result that the text tells is that of the indicator', (report, expected) => {
  expect(d1(report)).toEqual(expected)
})

test.each([
  [indicator('清淤验收合格率达到96%，高于95%的目标。')],
  [indicator('清淤验收合格率目标为95%以上。')],
  [indicator('清淤验收合格率较上年提高3个百分点。')],
  [indicator('2021年清淤验收合格率92%。')],
  [indicator('完成清淤长度12000米。', '', '完成清淤长度', '≥12公里', '12公里')],
  [indicator('', '清淤验收合格率96.0%。')],
])('[CK1] a result that agrees, in any unit, or a target, is left alone', (report) => {
  expect(d1(report)).toEqual([])
})

const road = (text: string) => indicator(text, '', '硬化道路里程', '≥20公里', '18.6公里')
const waste = (text: string) => indicator(text, '', '清运垃圾数量', '≥4000吨', '4200吨')

const NEARLY_NAMED = [
  [road('完成硬化村组道路16.8公里，验收合格。')],
  [road('全年共硬化道路19.6公里。')],
  [waste('清运垃圾2400吨。')],
  [indicator('目标人群覆盖率96%。', '', '目标人群覆盖率', '≥94%', '90%')],
  [indicator('', '购置设备8台（套）。', '购置设备数量', '6台（套）', '6台（套）')],
]

test.each(NEARLY_NAMED)('[CK101] a result is known again by the most of its name and its unit: %#', (report) => {
  expect(d1(report)).toHaveLength(1)
})

test.each([
  [road('完成硬化村组道路18.6公里，验收合格。')],
  [road('计划硬化道路20公里。')],
  [road('改造道路16.8公里，硬化场地3公里。')],
  [road('其中柳林村硬化道路2.4公里。')],
  [road('硬化道路16.8万平方米。')],
  [road('2021年硬化道路16.8公里。')],
  [road('硬化道路3条。')],
  [road('一季度硬化道路6.8公里。')],
  [road('硬化村组道路10公里，硬化通户道路8.6公里。')],
  [waste('日均清运垃圾12吨，全年清运垃圾4200吨。')],
  [indicator('目标人群覆盖率90%。', '', '目标人群覆盖率', '≥94%', '90%')],
  [indicator('', '购置设备6台。', '购置设备数量', '6台（套）', '6台（套）')],
])('[CK101] figures of parts, plans, other units and other works are left alone: %#', (report) => {
  expect(d1(report)).toEqual([])
})

test.each([
  ['白水河清淤项目自评得分98分。农村公路养护项目自评得分97分，执行率90%。'],
  ['白水河清淤项目自评得分98分，农村公路养护项目自评得分97分，执行率90%。'],
  ['农村公路养护工程自评得分97分，白水河清淤项目自评得分98分。'],
  ['白水河清淤项目全年支出142.5万元，其中材料费实际支出80万元，人工费实际支出62.5万元。'],
  ['白水河清淤项目实际支出142.5万元。其中：材料费实际支出80万元；人工费实际支出62.5万元。'],
  ['白水河清淤项目材料费实际支出80万元，人工费实际支出62.5万元。'],
  ['白水河清淤项目（三年总预算900万元）全年预算数150万元，三季度末执行率72%，年末执行率95%。'],
  ['白水河清淤项目9月30日实际支出80万元。'],
  ['白水河清淤项目截至9月底，实际支出80万元，执行率53.3%。'],
  ['白水河清淤项目总投资1500万元，累计支出1120万元。'],
  ['白水河清淤项目自评得分98分，其中产出指标得分50分。'],
])('[CK57] figures of other projects, parts, quarters and several years are not compared: %s', (text) => {
  expect(d1(told(text))).toEqual([])
})

test.each([
  [indicator('一期清淤验收合格率98%，二期清淤验收合格率94%，综合清淤验收合格率96%。')],
  [indicator('一期清淤验收合格率98%。二期清淤验收合格率94%。')],
  [indicator('清淤验收合格率初验98%，清淤验收合格率98%。复验后清淤验收合格率96%。')],
  [indicator('上半年清淤验收合格率90%。')],
  [indicator('', '一期清淤验收合格率98%，清淤验收合格率96%。')],
])('[CK57] a result of a stage, or told right afterwards, is not compared', (report) => {
  expect(d1(report)).toEqual([])
})
