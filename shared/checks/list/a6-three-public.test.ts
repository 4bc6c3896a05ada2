import { expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { reportOf, sectionOf, textReport } from '../../../test/fixtures/report-of.ts'

const under = (...paragraphs: readonly string[]) => reportOf({ sections: [sectionOf('“三公”经费执行情况', ...paragraphs)] })

test.each([
  '2022年“三公”经费预算数0.6万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费0万元，公务接待费0万元。',
  '2022年"三公"经费决算数2.5万元。其中，公务用车购置及运行费2.3万元、公务接待费0.5万元、因公出国（境）费0。',
  '2022年三公经费决算2.5万元（其中：公务用车运行维护费2万元、公务接待费0.3万元）。',
  '“三公”经费决算2.5万元，其中：公务用车购置及运行维护费2万元（其中：公务用车购置费0万元，公务用车运行维护费1.8万元），公务接待费0.5万元。',
  '“三公”经费决算2.5万元，其中：公务用车购置及运行维护费2万元（购置费0万元，运行维护费1.8万元），公务接待费0.5万元。',
  '公务用车购置及运行费18万元，其中：公务用车购置费15万元、公务用车运行费2万元。',
  '“三公”经费支出预算为3万元，支出决算为2.5万元，其中：公务接待费支出预算为1万元，支出决算为0.6万元；公务用车运行费支出预算为2万元，支出决算为2万元。',
])('[CK14] “三公”经费 is the sum of its items, in budget and final accounts: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual(['A6 sum'])
})

test('[CK14] all zeros below a total are told as they are', () => {
  const [finding] = moneyFindingsOf(under('预算数0.6万元，其中：因公出国(境)费0万元，公务用车费0万元，公务接待费0万元。'))
  expect(finding?.message).toBe(
    '预算数0.6万元与各分项之和不相等：因公出国(境)费0万元、公务用车费0万元、公务接待费0万元，合计0万元，相差0.6万元，请核对总数或分项。',
  )
})

test('[CK14] an item with money on one side that the other side never mentions is asked for', () => {
  const report = under(
    '预算数3万元，其中：公务用车运行维护费2万元，公务接待费1万元。',
    '决算数2万元，其中：公务用车运行维护费1.5万元，因公出国费0.5万元。',
  )
  expect(moneyNamesOf(report)).toEqual(['A6 category', 'A6 category'])
  const [finding] = moneyFindingsOf(report)
  expect(finding?.severity).toBe('warning')
  expect(finding?.places.map(({ quote }) => quote)).toEqual(['公务接待费1万元', '决算数2万元'])
})

test.each([
  ['2022年“三公”经费预算数2.3万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费1.8万元，公务接待费0.5万元。'],
  ['预算数3万元，其中：公务用车运行维护费2万元，公务接待费1万元。', '决算数2万元，全部为公务用车运行维护费，未发生公务接待费。'],
  [
    '预算数3万元，其中：公务用车费2万元，公务接待费1万元，因公出国费0万元。',
    '决算数2.5万元，其中：公务用车运行维护费2万元，公务接待费0.5万元。',
  ],
  ['“三公”经费决算2.5万元，其中：公务用车购置及运行维护费2万元（车辆购置费0万元，运行维护费2万元），公务接待费0.5万元。'],
  ['公务用车运行维护费2万元，其中维修费0.8万元、保险费0.4万元，另有办公设备购置费3万元。'],
  ['“三公”经费支出2.5万元，比上年减少0.1万元，其中：公务接待费2.5万元，接待12批次84人。'],
  [
    '“三公”经费支出2.05万元，年初预算2.95万元。其中：公务接待费支出2.05万元，年初预算2万元；公务用车运行费支出0万元，年初预算0.95万元。',
  ],
  ['“三公”经费不超过3万元，其中公务接待费不超过1万元、公务用车费不超过1万元。'],
])('[CK1] what can be true of “三公”经费 is left alone: %o', (...paragraphs) => {
  expect(moneyNamesOf(under(...paragraphs))).toEqual([])
})
