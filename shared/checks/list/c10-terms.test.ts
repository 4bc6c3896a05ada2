import { expect, test } from 'vitest'
import { findingsOf, namesOf, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  '清淤项目全年预算数12万元。绿化项目年度预算数5万元。',
  '全年执行数12万元，另一项目年度执行数5万元。',
  '绩效自评工作由财务股牵头，形成自评价报告。',
  '公务用车购置及运行维护费预算1万元，公务用车购置和运行维护费决算1万元。',
  '因公出国（境）费预算0万元，出国（境）费决算0万元。',
  '年末结转结余1万元，上年结余结转2万元。',
])('[CK81] one thing has one name in a report: %s', (text) => {
  expect(namesOf(textReport(text), 'C10')).toEqual(['C10 mixed'])
})

test('[CK81] the finding gives both names and leads to each place of the other one', () => {
  const [finding] = findingsOf(textReport('全年预算数12万元。', '绿化年度预算数5万元，养护年度预算数3万元。')).filter(
    ({ code }) => code === 'C10',
  )
  expect(finding?.message).toBe('同一个意思有两种说法：“全年预算数”和“年度预算数”（后者2处），请统一为“全年预算数”。')
  expect(finding?.places).toHaveLength(3)
})

test.each([
  '绿化项目年度预算数5万元，年度执行数5万元。',
  '全年预算数12万元，其中2022年度预算数10万元，上年度预算数2万元。',
  '全年预算数12万元，年初预算数10万元，全年执行数12万元。',
  '自评得分98分，自评价值观学习1次。',
  '公务用车购置及运行维护费1万元，其中公务用车运行维护费1万元。',
])('[CK81] [CK1] names of different things are left alone: %s', (text) => {
  expect(namesOf(textReport(text), 'C10')).toEqual([])
})
