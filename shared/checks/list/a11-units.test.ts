import { describe, expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { reportOf, sectionOf, tableReport, textReport } from '../../../test/fixtures/report-of.ts'

const row = (cells: object) => tableReport({ funds: [{ label: '年度资金总额', ...cells }] })

function unitsIn(report: Parameters<typeof moneyFindingsOf>[0]) {
  return moneyFindingsOf(report).filter(({ code }) => code === 'A11')
}

test.each([
  ['政府采购支出186.30万元，其中：货物88.20元，服务98.10万元。', '88.20元', '88.20万元'],
  ['2022年总支出233.09万元，其中：基本支出61.88万元，项目支出171.21元。', '171.21元', '171.21万元'],
  ['“三公”经费决算2.50元，其中：公务用车运行维护费2.00万元，公务接待费0.50万元。', '2.50元', '2.50万元'],
  ['年初预算支出67.32万元。决算总支出233.09万元，较预算增加165.77元。', '165.77元', '165.77万元'],
  ['年末资产总额852.17万元，负债20.33万元，净资产831.84元。', '831.84元', '831.84万元'],
  ['决算总收入480.50万元，总支出455万元，年末结转25.50元。', '25.50元', '25.50万元'],
  ['政府采购支出186.30万元，其中：货物88.20元，服务98.10元。', '88.20元、98.10元', '88.20万元、98.10万元'],
])('[CK25] a unit is wrong where the other one makes the sum exactly true: %s', (text, wrong, right) => {
  const [finding, ...more] = unitsIn(textReport(text))
  expect(more).toEqual([])
  expect(finding).toMatchObject({ severity: 'error', params: { sentence: 'sum', wrong, right } })
  expect(finding?.places.map(({ quote }) => quote).join('、')).toContain(wrong.split('、')[0])
})

test('[CK25] a whole list in a wrong unit is one slip', () => {
  const [finding] = unitsIn(textReport('政府采购支出186.30万元，其中：货物88.20元，服务98.10元。'))
  expect(finding?.message).toBe('“88.20元、98.10元”的单位很可能写错了：改为“88.20万元、98.10万元”，前后金额正好相等。')
  expect(finding?.places.map(({ quote }) => quote)).toEqual(['货物88.20元', '服务98.10元'])
})

test.each([
  ['决算总支出233.09万元。', '全年决算总支出233.09元。'],
  ['决算总支出233.09亿元。', '全年决算总支出233.09万元。'],
  ['年初预算收入67.32万元。', '部门预算总收入为67.32元。'],
])('[CK25] the same digits of the same thing have the same unit: %s %s', (...paragraphs) => {
  expect(moneyNamesOf(textReport(...paragraphs))).toEqual(['A11 same'])
})

test.each(['本年收入67.32万，支出67.32万元。', '基本支出61.32万；项目支出6万。', '专项资金1.2亿，已拨付到位。'])(
  '[CK25] 万 and 亿 of money are 万元 and 亿元: %s',
  (text) => {
    const [finding, ...more] = moneyFindingsOf(textReport(text))
    expect(more).toEqual([])
    expect(finding?.params['sentence']).toBe('bare')
  },
)

test('[CK25] one finding names every such place of a section', () => {
  const [finding] = moneyFindingsOf(textReport('基本支出61.32万；项目支出6万。'))
  expect(finding?.message).toBe('金额单位不完整：“基本支出61.32万”只写了“万”，应写“万元”（共2处）。')
  expect(finding?.places.map(({ quote }) => quote)).toEqual(['基本支出61.32万', '项目支出6万'])
})

test.each([
  ['本年收入67.32万元元。', '67.32万元'],
  ['本年收入67.32万万元。', '67.32万元'],
  ['资产使用率100%%。', '100%'],
])('[CK25] a unit stands once: %s', (text, right) => {
  const [finding, ...more] = moneyFindingsOf(textReport(text))
  expect(more).toEqual([])
  expect(finding?.params).toMatchObject({ sentence: 'doubled', right })
})

describe('in the table', () => {
  test('[CK25] cells under a head with a unit hold numbers only', () => {
    const cell = '620.82万元'
    const [finding, ...more] = moneyFindingsOf(row({ initial: cell, budget: cell, executed: cell }))
    expect(more).toEqual([])
    expect(finding?.severity).toBe('error')
    expect(finding?.message).toBe('表头已注明金额单位是万元，“620.82万元”又写了单位，请按万元只填数字（共3处）。')
    expect(finding?.places.map(({ field }) => field)).toEqual(['initial', 'budget', 'executed'])
    expect(moneyNamesOf(row({ budget: '6208200元' }))).toEqual(['A11 cells'])
    expect(moneyNamesOf(row({ budget: '620.82万' }))).toEqual(['A11 cells'])
  })

  test.each([
    [{ budget: '345.43', executed: '3454300' }, ['A4 over', 'A11 factor']],
    [{ budget: '3454300', executed: '345.43' }, ['A11 factor']],
    [{ budget: '345.43', executed: '3000000' }, ['A4 over', 'A11 factor']],
  ])('[CK25] ten thousand times as much is another unit: %o', (cells, names) => {
    expect(moneyNamesOf(row(cells))).toEqual(names)
  })

  test('[CK25] so it is where the column adds up with it', () => {
    const funds = [
      { label: '年度资金总额', budget: '345.43' },
      { label: '当年财政拨款', budget: '3000000' },
      { label: '其他资金', budget: '45.43' },
    ]
    const [finding] = unitsIn(tableReport({ funds }))
    expect(finding?.params).toMatchObject({ sentence: 'sum', wrong: '3000000' })
    expect(finding?.places.map(({ row: id, quote }) => `${id} ${quote}`)).toEqual(['t1/fund/f1 3000000'])
  })

  test.each([
    { initial: '0', budget: '345.43', executed: '0.03' },
    { budget: '387664.62', executed: '387664.62' },
    { budget: '—', executed: '/' },
    { budget: '100', executed: '' },
  ])('[CK1] what can be true of a cell is left alone: %o', (cells) => {
    expect(moneyNamesOf(row(cells))).toEqual([])
  })
})

test.each([
  '政府采购支出186.30万元，其中：货物88.20万元，服务981000元。',
  '“三公”经费决算2.085万元，其中：公务接待费850元，公务用车运行维护费2万元。',
  '公务接待费850元，接待10批次，人均85元。',
  '每人补助200元，共发放补助资金2.40万元。',
  '受益人口20万，播种面积3.5万亩，服务群众1.2万人次。',
  '辖区人口约20万。',
  '总支出2万元。',
  '一般公共预算财政拨款支出233.09万元；政府性基金支出233.09元。',
  '决算总支出233.09万元，年初预算支出233.09元。',
  '公务接待费支出1.5万\n元。',
])('[CK1] what can be true of a unit is left alone: %s', (text) => {
  expect(moneyNamesOf(reportOf({ sections: [sectionOf('其他', text)] }))).toEqual([])
})
