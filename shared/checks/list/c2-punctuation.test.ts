import { expect, test } from 'vitest'
import { findingsOf, namesOf, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  ['C2 unclosed', '全年接待（含上级检查12批次，支出0.6万元。'],
  ['C2 unclosed', '按照《青石县财政资金管理办法的要求执行。'],
  ['C2 unclosed', '严格控制“三公经费支出。'],
  ['C2 unopened', '核定事业编制10名），实有9人。'],
  ['C2 unopened', '按照青石县财政资金管理办法》的要求执行。'],
  ['C2 unopened', '本站为公益一类事业单位】。'],
  ['C2 crossed', '按照《青石县渠道养护办法〉的要求执行。'],
  ['C2 crossed', '公务用车（含购置】费用2万元。'],
  ['C2 turned', '严格控制“三公“经费支出。'],
  ['C2 turned', '严格控制”三公”经费支出。'],
  ['C2 straight', '严格控制"三公经费支出，厉行节约。'],
  ['C2 doubled', '完成河道清淤12公里，，占计划的100%。'],
  ['C2 doubled', '巡查水库36次。。全年无险情。'],
  ['C2 doubled', '负责防汛值守、；负责渠道维护。'],
  ['C2 doubled', '支出合计12.50万元，。'],
  ['C2 mixed', '负责渠道维护;负责防汛值守；负责宣传。'],
  ['C2 mixed', '因公出国(境)费0元，接待费（国内）0元。'],
  ['C2 mixed', '推进“放管服”改革，落实"河长制"要求。'],
])('[CK68] [CK69] brackets and quotes pair, punctuation is not doubled or of two widths: %s in %s', (name, text) => {
  expect(namesOf(textReport(text), 'C2')).toEqual([name])
})

test('[CK69] signs of two widths are told once for a report, with how many there are and where', () => {
  const [finding, ...more] = findingsOf(textReport('负责巡查;负责维护；', '负责值守;', '负责宣传。'))
  expect(more).toEqual([])
  expect(finding?.message).toBe('同一份报告里“；”和半角“;”混用（半角2处），公文用全角，请统一为“；”。')
  expect(finding?.places.map(({ quote }) => quote)).toEqual(['负责巡查;负责', '负责值守;'])
})

test.each([
  ['nested brackets', '（一）经费（含“三公”经费（公车、接待））2万元。'],
  ['names of documents in each other', '《关于印发〈青石县渠道养护办法〉的通知》《关于贯彻《预算法》的意见》'],
  ['quotes in quotes', '会议要求“落实‘过紧日子’要求”。'],
  ['items', '1)巡查 2)维护；a）日常，b）汛期。'],
  ['two widths of one pair', '因公出国（境)费0元。'],
  ['everything in half width', '支出12万元(含上年结转),其中:基本支出10万元;项目支出2万元.'],
  ['everything in straight quotes', '"三公"经费2万元，"十四五"规划。'],
  ['measures', '购置32"显示器一台。'],
  ['omissions and dashes', '清淤、绿化、巡查……，全年——无一例外。'],
  ['figures and times', '8:30上班，1,234人次，比例1:2，见http://qs.gov.cn。'],
  ['exclamations', '真的吗？！好！！'],
])('[CK68] [CK1] signs that can be right are left alone: %s', (_, text) => {
  expect(namesOf(textReport(text), 'C2')).toEqual([])
})

test('[CK68] brackets and quotes may close some paragraphs later', () => {
  expect(namesOf(textReport('项目三个（其中：', '清淤一个，', '绿化两个）。', '“严格管理，', '厉行节约。”'), 'C2')).toEqual([])
})
