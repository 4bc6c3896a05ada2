import { expect, test } from 'vitest'
import { blankContent, emptyIndicator } from '../report/blank-content.ts'
import { DEFAULT_TEMPLATE } from '../template/catalogue.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreIndicator } from './score-indicator.ts'
import { scoreReport } from './score-report.ts'

/** A row of 10 points in the report of a year; 0 is a report that names none. */
function scored(target: string, actual: string, level3 = '', year = 2022) {
  return scoreIndicator({ ...emptyIndicator('r1'), weight: '10', level3, target, actual }, DEFAULT_RULES, year)
}

type Pair = readonly [target: string, actual: string, computed: string | null, level3: string]

const DUE: readonly Pair[] = [
  ['2022年12月底前', '11月', '10.00', ''],
  ['12月31日前', '2022年12月30日', '10.00', ''],
  ['12月31日前', '2023年1月5日', null, ''],
  ['年底完成', '2022年11月', '10.00', ''],
  ['年底前', '12月25日', '10.00', ''],
  ['年内完成', '2023年1月', null, ''],
  ['次年1月底前', '2023年1月15日', '10.00', ''],
  ['第三季度', '2022年9月', '10.00', ''],
  ['三季度末', '10月', null, ''],
  ['2022年上半年完成', '2022年第一季度', '10.00', ''],
  ['上半年', '2022年7月', null, ''],
  ['1-12月', '2022年12月', '10.00', ''],
  ['2022年1-12月', '1-12月', '10.00', ''],
  ['2021年11月--2022年3月', '2022年3月', '10.00', ''],
  ['2021.07-2022.01', '2022年2月', null, ''],
  ['12月底到位', '2022年12月', '10.00', ''],
  ['2022年年底前', '2022年12月', '10.00', ''],
  ['2022年1月1日至2022年12月31日', '2022年12月', '10.00', ''],
  ['预算年度内', '2022年12月', '10.00', ''],
  ['十二月底前', '二〇二二年十一月', '10.00', ''],
  ['完成时间：2022年12月底前', '已于2022年11月完成', '10.00', ''],
  ['12.31前', '2022年12月30日', '10.00', ''],
  ['12月', '11月', '10.00', '项目完成时间'],
  ['2022.12', '2022.11', '10.00', '项目完成时间'],
  ['20221231', '20221225', '10.00', '项目完成时间'],
  ['12月', '11月', null, '项目实施周期'],
  ['3-5月', '4月', null, '服务期限'],
  ['年底前', '按时完成', null, ''],
  ['每季度末前', '每季度末', null, ''],
]

test.each(DUE)('[SC47] in a report of 2022, due %s, done %s: %s points %s', (target, actual, computed, level3) => {
  expect(scored(target, actual, level3).computed).toBe(computed)
})

test('[SC47] the sentence says which year was taken, and without a year of the report nothing is', () => {
  expect(scored('12月31日前', '2022年12月30日').because).toBe(
    '实际完成时间2022年12月30日不晚于时限12月31日前（未写年份的按报告年度2022年），得满分10.00分。',
  )
  expect(scored('12月31日前', '12月30日').because).toBe('实际完成时间12月30日不晚于时限12月31日前，得满分10.00分。')
  expect(scored('12月31日前', '2022年12月30日', '', 0).because).toBe(
    '实际完成值2022年12月30日与时限12月31日前只有一方写明年份，先后须由人评定，请都写上年份；未计分。',
  )
})

test('[SC47] the year is that of the report', () => {
  const report = blankContent(DEFAULT_TEMPLATE, { year: 2023, unit: { name: '云岭县示例局' }, title: '' })
  const [table] = report.tables
  const row = { ...emptyIndicator('r1'), weight: '10', target: '年底完成', actual: '2023年11月' }
  const indicators = (year: number) => {
    const tables = table ? [{ ...table, indicators: [row] }] : []
    return scoreReport({ ...report, year, tables }).tables[0]?.indicators
  }
  expect(indicators(2023)).toMatchObject([{ computed: '10.00' }])
  expect(indicators(2022)).toMatchObject([{ computed: null }])
})

const TIERS: readonly (readonly [target: string, actual: string, because: string])[] = [
  [
    '达成年度指标',
    '达成年度指标',
    '定性指标，实际完成值“达成年度指标”属“达成年度指标”一档，在10.00至8.00分之间，须由人评定；未计分。',
  ],
  [
    '达成预期指标',
    '部分达成预期指标并具有一定效果',
    '定性指标，实际完成值“部分达成预期指标并具有一定效果”属“部分达成年度指标并具有一定效果”一档，在8.00（不含）至6.00分之间，须由人评定；未计分。',
  ],
  ['按时完成', '已按时完成', '定性指标，实际完成值“已按时完成”属“达成年度指标”一档，在10.00至8.00分之间，须由人评定；未计分。'],
  [
    '完成',
    '未完成',
    '定性指标，实际完成值“未完成”属“未达成年度指标且效果较差”一档，在6.00（不含）至0.00分之间，须由人评定；未计分。',
  ],
  ['定性 优', '优', '定性指标，实际完成值“优”与目标值相符，按“达成年度指标”一档在10.00至8.00分之间，须由人评定；未计分。'],
  [
    '定性 优良中低差',
    '优',
    '定性指标，实际完成值“优”与目标值相符，按“达成年度指标”一档在10.00至8.00分之间，须由人评定；未计分。',
  ],
]

test.each(TIERS)('[SC48] target %s, actual %s names its tier', (target, actual, because) => {
  expect(scored(target, actual)).toMatchObject({ rule: 'qualitative', computed: null, because })
})

test.each([
  ['达标', '未达标', '属“未达成年度指标且效果较差”一档'],
  ['显著', '不明显', '属“未达成年度指标且效果较差”一档'],
  ['建立健全', '部分建立', '属“部分达成年度指标并具有一定效果”一档'],
])('[SC57] for the target %s, %s denies it, wholly or in part', (target, actual, because) => {
  expect(scored(target, actual).because).toContain(because)
})

test.each(['基本完成', '较好', '良', '有所提升'])('[SC48] "%s" is nobody’s tier', (actual) => {
  expect(scored('优', actual).because).toMatch(/^定性指标，须由人评定：达成年度指标10\.00至8\.00分，/)
})
