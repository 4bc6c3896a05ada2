import { expect, test } from 'vitest'
import { findingsOf, namesOf, reportOf, tableReport } from '../../../test/fixtures/report-of.ts'
import type { ReportContent } from '../../report/content.ts'

/** A report of these sections, with or without a table whose one result is filled in. */
function report(sections: readonly (readonly [number: string, title: string, text: string])[], actual = ''): ReportContent {
  const written = sections.map(([number, title, text], at) => ({
    id: `s${at}`,
    number,
    title,
    paragraphs: text === '' ? [] : [text],
  }))
  return reportOf({
    sections: written,
    tables: actual === '' ? [] : tableReport({ indicators: [{ level3: '清淤', actual }] }).tables,
  })
}

const DUTIES = ['1.', '部门主要职责', '负责河道管理。'] as const
const GOALS = ['2.', '整体绩效目标完成情况'] as const
const SPENT = ['2.', '部门决算情况', '2022年决算总支出233.09万元。'] as const

test.each([
  ['C3 goals', report([[...GOALS, '良好。']], '12公里')],
  ['C3 goals', report([[...GOALS, '全部完成']], '12公里')],
  ['C3 goals', report([[...GOALS, '无']], '12公里')],
  ['C3 emptyGoals', report([DUTIES, [...GOALS, '']], '12公里')],
  ['C3 bare', report([[...GOALS, '较好。'], SPENT])],
  ['C3 bare', report([['1.', '部门预算情况', '正常。'], SPENT])],
  ['C3 bare', report([SPENT, ['（二）', '人员编制情况', '无']])],
  [
    'C3 bare',
    report([
      ['3.', '“三公”经费执行情况', '无。'],
      ['四、', '其他需要说明的情况', '公务接待费决算0.6万元。'],
    ]),
  ],
  [
    'C3 bare',
    report([
      ['4.', '政府采购执行情况', '不涉及'],
      ['四、', '其他', '政府采购支出12万元。'],
    ]),
  ],
  ['C3 empty', report([DUTIES, ['1.', '部门预算情况', ''], SPENT])],
])('[CK70] %s: a section says something where figures ask for it', (name, content) => {
  expect(namesOf(content, 'C3')).toEqual([name])
})

test('[CK70] the finding says what is there and what is asked for', () => {
  const [finding] = findingsOf(report([[...GOALS, '良好。']], '12公里')).filter(({ code }) => code === 'C3')
  expect(finding?.message).toBe('“整体绩效目标完成情况”只写了“良好。”，自评表里有1项指标，请对照年初目标逐项写明完成情况。')
  expect(finding?.places).toEqual([{ section: 's0', quote: '良好。' }])
})

test.each([
  ['goals that are told', report([[...GOALS, '年初确定的三项目标全部完成：清淤12公里，绿化3亩，巡查36次。']], '12公里')],
  ['a remark with a figure of its own', report([[...GOALS, '清淤12公里，完成率100%']], '12公里')],
  ['a text that leads to the table', report([[...GOALS, '见附表。']], '12公里')],
  [
    'no figures anywhere',
    report([
      [...GOALS, '良好。'],
      ['四、', '其他需要说明的情况', '无。'],
    ]),
  ],
  ['no three public expenses at all', report([['3.', '“三公”经费执行情况', '无。'], SPENT])],
  ['no procurement at all', report([['4.', '政府采购执行情况', '无。'], SPENT])],
  ['nothing else to say', report([['四、', '其他需要说明的情况', '无。'], SPENT], '12公里')],
  ['a heading above others', report([['（一）', '部门预决算情况', ''], ['1.', '部门预算情况', '年初预算支出12万元。'], SPENT])],
  ['a report that has only been begun', report([['1.', '部门预算情况', ''], ['3.', '资产管理情况', ''], [...GOALS, ''], SPENT])],
])('[CK70] [CK1] what needs no more words is left alone: %s', (_, content) => {
  expect(namesOf(content, 'C3')).toEqual([])
})
