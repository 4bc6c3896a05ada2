import { expect, test } from 'vitest'
import { findingsOf, namesOf, rowReport } from '../../../test/fixtures/report-of.ts'

const row = (level2: string, level3: string, target: string, actual: string) =>
  rowReport({ level2, level3, target, actual, score: '10' })

test.each([
  [row('成本指标', '清淤总成本', '≥20万元', '20万元'), 'B11 cost'],
  [row('成本指标', '设备购置单价', '不低于3000元', '3000元'), 'B11 cost'],
  [row('质量指标', '信访投诉率', '≥5%', '5%'), 'B11 cost'],
  [row('数量指标', '开展精品示范村建设数量', '≤4', '4'), 'B11 count'],
  [row('数量指标', '培训护林员', '≤50人次', '50人次'), 'B11 count'],
  [row('数量指标', '新建堤防长度', '3公里以内', '3公里'), 'B11 count'],
  [row('质量指标', '工程验收合格率', '≤95%', '95%'), 'B11 quality'],
  [row('满意度指标', '群众满意度', '不超过90%', '90%'), 'B11 quality'],
  [row('时效指标', '资金拨付及时率', '＜100%', '99%'), 'B11 quality'],
  [row('满意度指标', '群众满意度', '90%', '100%'), 'B11 missing'],
  [row('数量指标', '宣传活动场数', '10场', '11场'), 'B11 missing'],
  [row('数量指标', '巡查次数', '50次', '52次'), 'B11 missing'],
])('[CK47] the sign of a target fits what is measured', (report, name) => {
  expect(namesOf(report)).toEqual([name])
})

test('[CK47] the finding says which sign was probably meant', () => {
  const [finding] = findingsOf(row('数量指标', '开展精品示范村建设数量', '≤4', '4'))
  expect(finding?.severity).toBe('warning')
  expect(finding?.message).toBe(
    '“开展精品示范村建设数量”是要完成的数量，目标值却写成“≤4”，一个不做也算达标；很可能应为“≥”或“=”，请核对。',
  )
})

test.each([
  [row('成本指标', '生均补助标准', '≥1000元', '1000元')],
  [row('成本指标', '成本节约率', '≥5%', '5%')],
  [row('成本指标', '清淤总成本', '≤20万元', '20万元')],
  [row('质量指标', '病虫害有效控制率', '≥90%', '95%')],
  [row('质量指标', '投诉处理率', '≥95%', '95%')],
  [row('数量指标', '安全生产事故起数', '≤1起', '0起')],
  [row('数量指标', '召开会议次数', '≤4次', '4次')],
  [row('数量指标', '在职人员数量', '≤12人', '11人')],
  [row('质量指标', '验收不合格率', '≤5%', '3%')],
  [row('数量指标', '宣传活动场数', '10场', '10场')],
  [row('质量指标', '公用经费控制率', '100%', '97%')],
  [row('数量指标', '科目调整次数', '≤10次', '6次')],
  [row('数量指标', '劳务派遣人员数量', '≤10人', '10人')],
  [row('成本指标', '完成投资额', '≥100万元', '100万元')],
])('[CK1] a sign that can be meant is left alone', (report) => {
  expect(namesOf(report)).toEqual([])
})

test('[CK1] a standard for points says which way a target without a sign counts', () => {
  const cells = { target: '10场', actual: '11场', score: '10', method: '达10场得满分，少一场扣1分。' }
  expect(namesOf(rowReport(cells))).toEqual([])
})
