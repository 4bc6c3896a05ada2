import { expect, test } from 'vitest'
import { findingsOf, namesOf, reportOf, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  ['C1 gap', ['主要职责是：', '1.负责水库巡查；', '2.负责渠道维护；', '4.负责防汛值守。']],
  ['C1 gap', ['（一）防汛值守', '（三）渠道维护']],
  ['C1 gap', ['存在的问题：一是预算编制不细；三是支出进度偏慢。']],
  ['C1 gap', ['1.水库', '（1）巡查', '（2）除险', '3.渠道']],
  ['C1 repeated', ['1.负责水库巡查；', '2.负责渠道维护；', '2.负责防汛值守。']],
  ['C1 repeated', ['一是预算编制不细，二是支出进度偏慢，二是制度不全。']],
  ['C1 repeated', ['1.负责水库巡查；', '1.负责渠道维护；']],
  ['C1 repeated', ['①巡查', '②维护', '②值守']],
  ['C1 order', ['1.巡查', '2.维护', '3.值守', '2.培训']],
  ['C1 start', ['单位主要工作。', '2.渠道维护；', '3.防汛值守。']],
  ['C1 mark', ['1、负责水库巡查；', '2、负责渠道维护；', '3、负责防汛值守。']],
  ['C1 mark', ['（一）、防汛值守', '（二）、渠道维护']],
  ['C1 mark', ['一.防汛值守', '二.渠道维护']],
])('[CK67] typed numbers go one by one in the official style: %s', (name, paragraphs) => {
  expect(namesOf(textReport(...paragraphs), 'C1')).toEqual([name])
})

test('[CK67] the finding names the number that is missing and quotes both neighbours', () => {
  const [finding] = findingsOf(textReport('1.负责水库巡查；', '2.负责渠道维护；', '4.负责防汛值守。'))
  expect(finding?.message).toBe('序号“2.”后面是“4.”，缺“3.”，请核对是漏了一项还是编错了号。')
  expect(finding?.places.map(({ quote }) => quote)).toEqual(['2.', '4.'])
})

test.each([
  ['two lists', ['甲类：', '1.巡查', '2.维护', '乙类：', '1.培训', '2.宣传', '3.演练']],
  ['a list in a list of the same style', ['1.巡查：', '1.水库；', '2.渠道。', '2.维护', '3.值守']],
  ['a list in a list', ['一、巡查', '（一）水库', '1.日常', '（1）早', '（2）晚', '2.汛期', '（二）渠道', '二、维护']],
  ['a number inside a line', ['主要职责：1.巡查；2.维护；', '3.值守。']],
  ['words for numbers', ['一是预算编制不细；二要加快支出进度；三是健全制度。']],
  ['first, second', ['第一，加强巡查。第二，加强维护。', '三是加强值守。']],
  ['no number at all', ['2.5万元用于巡查。', '12.30竣工。', '3、4号楼已拆除。', '2022.12完工。', '10名职工参加。']],
  ['headings that the form does not have', ['五、绩效自评结果', '六、其他事项']],
  ['a text that goes back to 一是', ['一是巡查不够。二是维护不够。', '措施：一是加强巡查。二是加强维护。']],
  ['是 that counts nothing', ['唯一是本站负责，十是虚数。']],
])('[CK67] [CK1] numbers that can be right are left alone: %s', (_, paragraphs) => {
  expect(namesOf(textReport(...paragraphs), 'C1')).toEqual([])
})

test('[CK67] a list may go on from the number of its heading', () => {
  const section = {
    id: 'final-accounts',
    number: '2.',
    title: '部门决算情况',
    paragraphs: ['见附表。', '3.结转结余情况', '4.绩效管理情况'],
  }
  expect(namesOf(reportOf({ sections: [section] }), 'C1')).toEqual([])
})
