import { expect, test } from 'vitest'
import type { ReportContent } from '../../report/content.ts'
import { findingsOf, namesOf, reportOf, sectionOf, tableReport } from '../../../test/fixtures/report-of.ts'

function told(text: string, ...carried: readonly object[]): ReportContent {
  const tables = (carried.length > 0 ? carried : [{}]).flatMap((cells, at) =>
    tableReport({
      funds: [
        { label: '年度资金总额', budget: '85', executed: '85' },
        { label: '其中：当年财政拨款', budget: '85', executed: '85' },
        { label: '上年结转资金', ...cells },
      ],
    }).tables.map((table) => ({ ...table, id: `t${at}` })),
  )
  return reportOf({ sections: [sectionOf('部门决算情况', text)], tables })
}

const d3 = (report: ReportContent) => namesOf(report).filter((name) => name.startsWith('D3'))

test.each([
  ['差异产生的主要原因是上年度结转以及网格化管理经费的指标追加。'],
  ['上年结转40.00万元在本年安排使用。'],
  ['项目资金来源为当年财政拨款和上年结转资金。'],
  ['上年度财政拨款结转和结余12万元。'],
])('[CK52] money carried over that the text names stands in a table: %s', (text) => {
  expect(d3(told(text))).toEqual(['D3 blank'])
  expect(d3(told(text, {}, { budget: '—' }))).toEqual(['D3 blank'])
})

test('[CK52] the finding quotes the words and leads to the empty rows', () => {
  const finding = findingsOf(told('其中上年结转40.00万元。')).find(({ code }) => code === 'D3')
  expect(finding?.params['text']).toBe('上年结转40.00万元')
  expect(finding?.places).toEqual([
    { section: 'section', quote: '上年结转40.00万元' },
    { table: 't0', row: 't0/fund/f2', field: 'budget', quote: '' },
  ])
})

test.each([
  [told('上年结转40.00万元在本年安排使用。', {}, { budget: '40', executed: '40' })],
  [told('上年结转40.00万元在本年安排使用。', { budget: '0' })],
  [told('本年无上年结转资金。')],
  [told('上年结转0万元。')],
  [told('上年结转为0.00万元，年末结转7.5万元。')],
  [told('年末结转和结余7.5万元。')],
  [told('上年结转的基本支出3万元用于发放补贴。')],
])('[CK1] money carried over that is told nowhere, is nought, or stands in a table is left alone', (report) => {
  expect(d3(report)).toEqual([])
})
