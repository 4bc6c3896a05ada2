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

function finalTold(change: string): string {
  return `决算总收入105.59万元，其中：其他收入5.59万元、财政拨款100.00万元，较预算减少${change}万元。`
}

test('[CK10] behind a list the words mean its total, though they nearly fit its last item', () => {
  const budget = '年初预算收入105.60万元，其中：财政拨款100.07万元、其他收入5.53万元。'
  const [finding] = moneyFindingsOf(textReport(budget + finalTold('0.08')))
  expect(finding?.params).toMatchObject({
    actual: '决算总收入105.59万元',
    budget: '年初预算收入105.60万元',
    expected: '0.01万元',
  })
  expect(moneyFindingsOf(textReport(budget + finalTold('0.01')))).toEqual([])
  expect(moneyFindingsOf(textReport(budget + finalTold('0.07')))).toEqual([])
})

test.each([
  '会议费8万元，比上年减少2万元，下降30%。',
  '机关运行经费支出90万元，比年初预算数减少10万元，降低12%。',
  '“三公”经费支出8万元，比上年9万元减少1万元，下降21.11%。',
  '总支出233.09万元，较上年增加23.09万元，增长21%。',
  '全年收入累计完成24627万元，比上年减收1070万元，下降14.2%。',
])('[CK32] a change and its percent say the same of what there was before: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual(['A2 own'])
})

test.each([
  '“三公”经费支出8万元，比上年9万元减少2万元。',
  '会议费8.5万元，较上年7万元增加1.05万元，增长21.43%。',
  '培训费2万元，比2021年的3万元减少1.5万元。',
])('[CK32] the sentence that names both figures names their difference: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toContain('A2 change')
})

test('[CK32] the finding reckons what there was before', () => {
  const [finding] = moneyFindingsOf(textReport('会议费8万元，比上年减少2万元，下降30%。'))
  expect(finding?.message).toBe('会议费8万元，比上年减少2万元，原为10万元，增减幅度应为20.00%，文中写“下降30%”，请核对。')
})

test.each([
  '会议费8万元，比上年减少2万元，下降20%。',
  '会议费0.85万元，同比减少0.12万元，下降12%。',
  '“三公”经费支出8万元，比上年9万元减少1万元，下降11.11%。',
  '总收入233.09万元，其中财政拨款200万元，较上年增加20万元，增长11.11%。',
  '总收入233.09万元，其中财政拨款200万元，较上年210万元增加23.09万元，增长11%。',
  '会议费8万元，比上年减少，上年10万元。',
  '全年接待费0.85万元，会议费同比减少2万元，下降20%。',
  '接待费0.85万元，会议费比上年9万元减少1万元，下降11.11%。',
  '总支出233.09万元，其中会议费较上年减少2万元，下降20%。',
  '总支出233.09万元，主要是会议费，较上年减少2万元，下降20%。',
  '会议费8万元、培训费3万元，比上年9万元分别减少1万元、6万元。',
  '接待费同比减少0.35万元，下降12.5%。总支出233.09万元。较上年增加20.5万元，增长8.8%。',
  '总支出233.09万元，较上年增加约20万元，增长12%。',
  '收、支总计均为233.09万元。与上年相比各增加20万元，增长12%。',
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

test('[CK36] where both figures and the percent fit, the amount between them is wrong', () => {
  const [finding, ...more] = moneyFindingsOf(textReport('预算金额450万元，中标金额428.6万元，节约资金24.1万元，节支率4.76%。'))
  expect(more).toEqual([])
  expect(finding?.message).toBe(
    '预算金额450万元，中标金额428.6万元，两者相差21.4万元，文中写“节约资金24.1万元”，与“节支率4.76%”也对不上，请核对。“24.1万元”很可能有两位数字写颠倒了，应为“21.4万元”，改后正好相等。',
  )
  expect(moneyNamesOf(textReport('预算金额450万元，中标金额428.6万元，节约资金21.4万元，节支率4.76%。'))).toEqual([])
})
