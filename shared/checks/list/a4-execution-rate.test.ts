import { describe, expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { tableReport, textReport } from '../../../test/fixtures/report-of.ts'

type Cells = Readonly<Partial<Record<'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score', string>>>

const row = (cells: Cells) => tableReport({ funds: [{ label: '年度资金总额', ...cells }] })

describe('in the table', () => {
  test.each<[Cells, string]>([
    [{ budget: '345.43', rate: '100%', score: '10' }, 'A4 missing'],
    [{ executed: '345.43', rate: '100%' }, 'A4 missing'],
    [{ score: '10' }, 'A4 missing'],
    [{ initial: '300', executed: '300', rate: '90%' }, 'A4 missing'],
    [{ budget: '345.43', executed: '300', rate: '96.85%' }, 'A4 rate'],
    [{ budget: '100', executed: '99.2', rate: '100%' }, 'A4 rate'],
    [{ budget: '329.77', executed: '300.00', rate: '102.59%' }, 'A4 rate'],
    [{ initial: '310.2', executed: '154.74', rate: '50%', score: '5' }, 'A4 initial'],
    [{ initial: '200', executed: '190', rate: '95%' }, 'A4 initial'],
    [{ budget: '880', executed: '880', weight: '10', score: '10' }, 'A4 unstated'],
    [{ budget: '329.77', executed: '338.31', rate: '102.59%' }, 'A4 over'],
    [{ budget: '329.77', executed: '338.31', rate: '100%' }, 'A4 over'],
    [{ budget: '0', executed: '5', rate: '0%' }, 'A4 unbudgeted'],
  ])('[CK12] a rate is 全年执行数 ÷ 全年预算数, at most 100%%, and never without both: %o', (cells, name) => {
    expect(moneyNamesOf(row(cells))).toEqual([name])
  })

  test('[CK12] each row that claims a rate without its amounts is named, with all of its cells', () => {
    const claim = { budget: '345.43', weight: '10', rate: '100%', score: '10' }
    const findings = moneyFindingsOf(
      tableReport({
        funds: [
          { label: '年度资金总额', ...claim },
          { label: '其中：当年财政\n拨款', ...claim },
        ],
      }),
    )
    expect(findings.map(({ message }) => message)).toEqual([
      '“年度资金总额”一行填了“执行率100%、得分10”，但“全年执行数”没有填，执行率无从算起，请补填金额或删去。',
      '“当年财政拨款”一行填了“执行率100%、得分10”，但“全年执行数”没有填，执行率无从算起，请补填金额或删去。',
    ])
    expect(findings[1]?.places).toEqual([
      { table: 't1', row: 't1/fund/f1', field: 'rate', quote: '100%' },
      { table: 't1', row: 't1/fund/f1', field: 'score', quote: '10' },
      { table: 't1', row: 't1/fund/f1', field: 'budget', quote: '345.43' },
      { table: 't1', row: 't1/fund/f1', field: 'executed', quote: '' },
    ])
  })

  test('[CK29] a rate of the initial budget is told with both figures', () => {
    const [finding] = moneyFindingsOf(row({ initial: '310.2', executed: '154.74', rate: '50%', score: '5' }))
    expect(finding?.severity).toBe('warning')
    expect(finding?.message).toBe(
      '“年度资金总额”的执行率50%是按年初预算数算的（154.74÷310.2＝49.88%），全年预算数没有填；请补填全年预算数，执行率按全年预算数计算。',
    )
  })

  test('[CK29] a score without its rate is a remark of style', () => {
    const [finding] = moneyFindingsOf(row({ budget: '880', executed: '792', weight: '10', score: '9' }))
    expect(finding?.severity).toBe('style')
    expect(finding?.message).toBe('“年度资金总额”一行填了得分9，执行率没有填，按792÷880应为90.00%，请补填。')
  })

  test.each<Cells>([
    { budget: '345.43', executed: '345.43', rate: '100%', score: '10' },
    { budget: '345.43', executed: '300', rate: '86.8%' },
    { budget: '345.43', executed: '300', rate: '86.85' },
    { budget: '345.43', executed: '300', rate: '0.8685' },
    { budget: '188.61', executed: '188.45', rate: '99.9' },
    { budget: '345.43', executed: '300' },
    { budget: '345.43', rate: '0%', score: '0' },
    { budget: '0', executed: '0', rate: '0.00%' },
    { budget: '700', executed: '约700', rate: '100%' },
    { budget: '880', executed: '880', weight: '10', score: '—' },
    { budget: '—', executed: '/', rate: '-', score: '—' },
  ])('[CK1] what can be true of a rate is left alone: %o', (cells) => {
    expect(moneyNamesOf(row(cells))).toEqual([])
  })
})

describe('in the text', () => {
  test.each([
    '2022年“三公”经费支出预算为3万元，支出决算为2.5万元，完成预算的88.33%。',
    '全年预算数345.43万元，全年执行数300万元，预算执行率96.85%。',
    '河道清淤项目：年初预算100万元，全年支出95万元，执行率96%。',
    '2022年完成支出233.09万元，完成年初预算67.32万元的356.24%。',
    '全年预算数345.43万元，实际支出300万元，支付进度96.85%。',
    '网格化管理项目200万元，执行180万元，执行率95%。',
    '“三公”经费支出预算为10万元，支出决算为8万元，完成预算的80%，其中：因公出国费支出预算为0万元，支出决算为0万元；公务接待费支出预算为3万元，支出决算为2万元，完成预算的76.67%；公务用车费支出预算为7万元，支出决算为6万元。',
    '一般公共预算财政拨款支出年初预算为1300万元，支出决算为1400万元，完成年初预算的117.69%。',
  ])('[CK12] a rate in the text is what was spent ÷ the budget: %s', (text) => {
    expect(moneyNamesOf(textReport(text))).toEqual(['A4 prose'])
  })

  test.each([
    '“三公”经费支出预算为21.00万元，支出决算为16.95万元，完成预算的80.71%，其中：公务用车运行费支出决算为16.95万元，完成预算的82.68%。',
    '2022年年初预算67.32万元，决算支出233.09万元，完成年初预算的346.24%。',
    '项目预算100万元，到位90万元，支出81万元，预算执行率90%。',
    '计划安排资金500万元，实际到位450万元，到位率90%，支出400万元，资金使用率88.89%。',
    '上级下达300万元，县级应配套200万元，实际到位450万元，到位率90%。',
    '工程总投资500万元，累计完成投资300万元，执行率95%。',
    '网格化管理项目200万元，执行180万元，执行率90%。',
    '资金到位率100%，预算执行率95%。',
    '预算执行率为95%，较上年提高2个百分点。',
    '全年预算数345.43万元，全年执行数约300万元，预算执行率87%。',
  ])('[CK1] what can be true of a rate in the text is left alone: %s', (text) => {
    expect(moneyNamesOf(textReport(text))).toEqual([])
  })

  test.each([
    '计划安排资金500万元，实际到位450万元，到位率95%。',
    '2022年下达资金500万元，到位资金500万元，资金到位率为90%，支出400万元。',
    '项目预算200万元，到位150万元，到位率85%。',
  ])('[CK29] what arrived is reckoned from what was to arrive: %s', (text) => {
    expect(moneyNamesOf(textReport(text))).toEqual(['A4 arrived'])
  })
})

test.each([
  '全年预算1000万元，全年支出968万元，三季度末执行率58.3%。',
  '全年预算1000万元，全年支出968万元，截至9月底执行率58.3%。',
  '全年预算1000万元，全年支出968万元，截至10月末，预算执行率88.3%。',
  '全年预算1000万元，全年支出968万元，上半年执行率46%。',
  '全年预算1000万元，全年支出968万元，累计支付进度90%。',
  '全年预算1000万元，1—6月支出462万元，执行率58.3%。',
  '2022年预算1000万元，累计完成支出2800万元，执行率98%。',
  '项目三年总预算3000万元，2022年全年执行数900万元，预算执行率90%。',
  '项目总投资预算3000万元，2022年支出900万元，执行率95%。',
])('[CK12] [CK1] the rate of a part of the year or of several years is not the rate of the year: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual([])
})

test.each([
  '全年预算1000万元，全年支出968万元，截至12月底执行率86.9%。',
  '三年总投资3000万元，2022年预算1000万元，支出900万元，执行率95%。',
  '2022年预算1000万元，2022年支出900万元，预算执行率95%。',
])('[CK12] the rate of the whole year still is: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual(['A4 prose'])
})

test.each<Cells>([
  { budget: '345.43', executed: '320.11', rate: '92.68%' },
  { budget: '345.43', executed: '320.11', rate: '92.66%' },
  { budget: '345.43', executed: '320.11', rate: '92.8%' },
  { budget: '345.43', executed: '320.11', rate: '92.675%' },
  { budget: '1000', executed: '968.4', rate: '97.0' },
])('[CK94] one unit off in the last place is wrong: %o', (cells) => {
  expect(moneyNamesOf(row(cells))).toEqual(['A4 rate'])
  const text = `全年预算${cells.budget}万元，实际支出${cells.executed}万元，预算执行率${cells.rate?.replace('%', '')}%。`
  expect(moneyNamesOf(textReport(text))).toEqual(['A4 prose'])
})

test.each<Cells>([
  { budget: '345.43', executed: '320.11', rate: '92.67%' },
  { budget: '345.43', executed: '320.11', rate: '92.7%' },
  { budget: '345.43', executed: '320.11', rate: '92.6%' },
  { budget: '345.43', executed: '320.11', rate: '93%' },
  { budget: '345.43', executed: '320.11', rate: '92%' },
  // 12.3456万元 and 11.1149万元 are printed with two decimals each.
  { budget: '12.35', executed: '11.11', rate: '90.03%' },
  { budget: '3.6', executed: '3.57', rate: '99.3%' },
])('[CK94] a rate that is rounded, truncated or reckoned from exact amounts is true: %o', (cells) => {
  expect(moneyNamesOf(row(cells))).toEqual([])
  const text = `全年预算${cells.budget}万元，实际支出${cells.executed}万元，预算执行率${cells.rate}。`
  expect(moneyNamesOf(textReport(text))).toEqual([])
})
