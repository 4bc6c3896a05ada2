import { expect, test } from 'vitest'
import { findingsOf, reportOf, sectionOf, tableReport } from '../../../test/fixtures/report-of.ts'
import type { ReportContent, SectionContent } from '../../report/content.ts'

const TITLE = '项目绩效目标完成情况（仅对50万元以上的项目资金进行分项说明）'

/** The section about projects and one table of the project 河道清淤 with so much money. */
function report(text: string, budget: string, executed = budget, title = TITLE): ReportContent {
  const { tables } = tableReport({ funds: [{ label: '年度资金总额', budget, executed }] })
  return reportOf({ sections: [sectionOf(title, text)], tables })
}

function untabled(text: string, spending: string): ReportContent {
  const accounts: SectionContent = { id: 'accounts', number: '2.', title: '部门决算情况', paragraphs: [spending] }
  return reportOf({ sections: [accounts, sectionOf(TITLE, text)] })
}

function messages(content: ReportContent): string[] {
  return findingsOf(content).flatMap(({ code, message }) => (code === 'C4' ? [message] : []))
}

test.each([
  report('无。', '345.43'),
  report('', '50'),
  report('道路养护项目全年执行数80万元，完成养护30公里。', '60'),
  report('无。', '', '51.2'),
  report('无。', '0.6亿元'),
  report('无。', '120', '120', '100万元以上项目绩效情况'),
  untabled('无。', '决算总支出233.09万元，其中：基本支出61.88万元，项目支出171.21万元。'),
])('[CK71] a project from 50万元 on has its item in the narrative', (content) => {
  expect(messages(content)).toHaveLength(1)
})

const elsewhere = (...paragraphs: readonly string[]): ReportContent => {
  const { sections, ...rest } = report('', '60')
  return { ...rest, sections: [{ id: 'overview', number: '一、', title: '单位基本情况', paragraphs }, ...sections] }
}

test('[CK58] a project may be told of under a heading of another outline', () => {
  expect(messages(elsewhere('（二）项目支出情况', '河道清淤项目全年执行数60万元，完成清淤12公里。'))).toEqual([])
  expect(messages(elsewhere('（二）项目支出情况', '道路养护项目全年执行数80万元。'))).toHaveLength(1)
  expect(messages(elsewhere('（二）人员情况', '清河道的淤，年末在职66人。'))).toHaveLength(1)
})

test('[CK71] the finding names the project, its amount and the heading, and leads to both', () => {
  const [finding] = findingsOf(report('无。', '345.43')).filter(({ code }) => code === 'C4')
  expect(finding?.message).toBe(
    '项目“河道清淤”资金345.43万元，在50万元以上，“项目绩效目标完成情况”里没有写到它，请补写这个项目的绩效目标完成情况。',
  )
  expect(finding?.places).toEqual([
    { section: 'section', quote: '无。' },
    { table: 't1', row: 't1/fund/total', field: 'budget', quote: '345.43' },
  ])
})

test.each([
  ['named', report('河道清淤项目全年执行数345.43万元，完成清淤12公里。', '345.43')],
  ['named in other words', report('全县河道的清淤工作完成12公里。', '345.43')],
  ['below the limit', report('无。', '49.99')],
  ['below the limit in 元', report('无。', '490000元')],
  ['below the limit of its heading', report('无。', '80', '80', '100万元以上项目绩效情况')],
  ['an amount that cannot be read', report('无。', '7,00.0,77')],
  ['small projects', untabled('无。', '决算总支出100万元，其中：基本支出61.88万元，项目支出38.12万元。')],
  ['said that none is so large', untabled('本单位没有50万元以上的项目。', '决算总支出233.09万元，其中项目支出171.21万元。')],
  ['a form without such a section', report('无。', '345.43', '345.43', '其他需要说明的情况')],
])('[CK71] [CK1] %s: nothing is asked for', (_, content) => {
  expect(messages(content)).toEqual([])
})
