import { expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { reportOf, sectionOf, textReport } from '../../../test/fixtures/report-of.ts'

const BUDGET = '2022年年初预算收入67.32万元。'

test.each([
  [`${BUDGET}2022年决算总收入233.09万元，较预算增加156.77万元。`, 'A2 change'],
  [`${BUDGET}2022年决算总收入233.09万元，与年初预算相比，增加165万元。`, 'A2 change'],
  ['2022年决算总收入233.09万元，较年初预算67.32万元增加156.77万元。', 'A2 change'],
  [`${BUDGET}决算总收入233.09万元，其中：财政拨款193.09万元，上年结转40万元，较预算增加166.77万元。`, 'A2 change'],
  [`${BUDGET}2022年决算总收入233.09万元，较预算减少165.77万元。`, 'A2 direction'],
  [`${BUDGET}2022年决算总收入233.09万元，较预算增加165.77万元，增长264.24%。`, 'A2 growth'],
  ['2022年“三公”经费预算数3万元，决算数2.5万元，较预算下降15.67%。', 'A2 growth'],
])('[CK10] the change against the budget is the difference of the two: %s', (text, name) => {
  expect(moneyNamesOf(textReport(text))).toEqual([name])
})

test('[CK10] the budget may stand in another section; each figure is quoted where it stands', () => {
  const report = reportOf({
    sections: [
      { ...sectionOf('部门预算情况', '收入67.32万元。'), id: 'budget' },
      { ...sectionOf('部门决算情况', '总收入233.09万元，较预算增加156.77万元。'), id: 'final' },
    ],
  })
  const [finding] = moneyFindingsOf(report)
  expect(finding?.places).toEqual([
    { section: 'final', quote: '总收入233.09万元' },
    { section: 'budget', quote: '收入67.32万元' },
    { section: 'final', quote: '较预算增加156.77万元' },
  ])
  expect(finding?.message).toContain('两者相差165.77万元')
})

test('[CK10] behind a list the words mean its total, though they nearly fit its last item', () => {
  const budget = '年初预算收入105.60万元，其中：财政拨款100.07万元、其他收入5.53万元。'
  const final = (change: string) => `决算总收入105.59万元，其中：其他收入5.59万元、财政拨款100.00万元，较预算减少${change}万元。`
  const [finding] = moneyFindingsOf(textReport(budget + final('0.08')))
  expect(finding?.params).toMatchObject({
    actual: '决算总收入105.59万元',
    budget: '年初预算收入105.60万元',
    expected: '0.01万元',
  })
  expect(moneyFindingsOf(textReport(budget + final('0.01')))).toEqual([])
  expect(moneyFindingsOf(textReport(budget + final('0.07')))).toEqual([])
})

test.each([
  `${BUDGET}2022年决算总收入233.09万元，较预算增加165.77万元，增长246.24%。`,
  `${BUDGET}2022年决算总收入233.09万元，较预算增加165.77万元，较上年增加20万元，增长9.39%。`,
  `${BUDGET}2022年决算总收入233.09万元，较2021年决算增加20万元。`,
  '2022年收入预算67.32万元，较上年预算增加5万元，增长8.02%。',
  '2022年决算总收入233.09万元，较预算增加165.77万元。',
  '“三公”经费年初预算3万元，调整预算2.8万元，决算2.5万元，较预算减少0.3万元，下降10.71%。',
  `${BUDGET}年初预算支出67.32万元。决算总收入、总支出均为233.09万元，较预算分别增加165.77万元和160万元。`,
  `${BUDGET}2022年决算总收入增加到233.09万元。`,
])('[CK1] what can be true of a change is left alone: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual([])
})
