import { expect, test } from 'vitest'
import { findingsOf, namesOf, rowReport } from '../../../test/fixtures/report-of.ts'

const scored = (actual: string, score: string, weight = '10') =>
  rowReport({ level3: '管护机制', target: '建立并运行', actual, score, weight, reason: '两个乡镇尚未挂牌，年内补上' })

test.each([
  [scored('部分达成年度指标并具有一定效果', '8'), 'B8 above'],
  [scored('部分完成', '10'), 'B8 above'],
  [scored('未达成年度指标且效果较差', '6'), 'B8 above'],
  [scored('达成年度指标', '7.99'), 'B8 below'],
  [scored('部分达成年度指标并具有一定效果', '5'), 'B8 below'],
  [scored('达成年度指标', '9.99', '12.5'), 'B8 below'],
])('[CK44] a qualitative score lies inside of the tier that its words name', (report, name) => {
  expect(namesOf(report)).toEqual([name])
})

test('[CK44] the finding names the tier in points', () => {
  const [finding] = findingsOf(scored('部分达成年度指标并具有一定效果', '11', '12.5'))
  expect(finding?.message).toBe(
    '“管护机制”的实际完成情况是“部分达成年度指标并具有一定效果”，满分12.5分的这一档在7.5分到10分之间，填了11分，偏高；请核对档次或得分。',
  )
})

test.each([
  [scored('达成年度指标', '8')],
  [scored('达成年度指标', '10')],
  [scored('部分达成年度指标并具有一定效果', '6')],
  [scored('部分达成年度指标并具有一定效果', '7.99')],
  [scored('未达成年度指标且效果较差', '0')],
  [scored('基本完成', '10')],
  [scored('建立并运行', '7')],
  [scored('达成年度指标', '')],
])('[CK1] what lies inside of its tier, or names none, is left alone', (report) => {
  expect(namesOf(report)).toEqual([])
})
