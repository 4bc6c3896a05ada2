import { expect, test } from 'vitest'
import { emptyIndicator } from '../report/blank-content.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreIndicator } from './score-indicator.ts'

type Row = readonly [level2: string, level3: string, target: string, actual: string, computed: string | null]

function scored([level2, level3, target, actual]: Row) {
  return scoreIndicator({ ...emptyIndicator('r1'), weight: '10', level2, level3, target, actual }, DEFAULT_RULES, 2022)
}

/** Rows of which the words say that less is better. */
const LIMITS: readonly Row[] = [
  ['成本指标', '项目总成本', '12.5万元', '12万元', '10.00'],
  ['成本指标', '项目总成本', '12.5万元', '13万元', '9.60'],
  ['成本指标', '购置综治设备', '12.5万元', '12万元', '10.00'],
  ['成本指标', '项目总成本', '12.5', '12', '10.00'],
  ['经济成本指标', '办公设备采购费用', '125000元', '12万元', '10.00'],
  ['时效指标', '办理时限', '5个工作日', '3个工作日', '10.00'],
  ['时效指标', '投诉办结时间', '5个工作日', '6个工作日', '8.00'],
  ['时效指标', '平均响应时间', '30分钟', '0.5小时', '10.00'],
  ['质量指标', '投诉率', '3%', '2%', '10.00'],
  ['质量指标', '指标1：有责投诉件数', '2件', '3件', '5.00'],
  ['质量指标', '★投诉率（≤3%）', '3%', '2%', '10.00'],
  ['质量指标', '安全事故发生数', '2起', '0', '10.00'],
  ['质量指标', '不满意率', '3%', '2%', '10.00'],
  ['', '在职人员控制率', '100%', '95.10%', '10.00'],
  ['', '“三公”经费变动率', '3%', '0', '10.00'],
  ['', '公用经费控制率', '100%', '97%', '10.00'],
  ['', '预算调整率', '3%', '0', '10.00'],
  ['', '结转结余率', '2%', '0', '10.00'],
]

test.each(LIMITS)('[SC43] %s %s: unsigned %s is an upper limit, and %s scores %s', (...row) => {
  const { computed, rule, because } = scored(row)
  expect({ computed, rule }).toEqual({ computed: row[4], rule: 'at-most' })
  expect(because).toMatch(/^目标值[^；]+未写符号，“[^”]+”越[低少短]越好，按上限（≤）计；实际完成值/)
})

/** Rows that look like those, and of which more is better or nobody knows. */
const OTHERS: readonly Row[] = [
  ['成本指标', '人均补助标准', '1000元', '900元', null],
  ['成本指标', '项目资金投入', '12.5万元', '12万元', null],
  ['成本指标', '控制数', '12.5', '12', null],
  ['时效指标', '公示时间', '5个工作日', '3个工作日', null],
  ['时效指标', '服务期限', '12个月', '10个月', null],
  ['质量指标', '血压控制率', '60%', '65%', null],
  ['质量指标', '变动率', '3%', '2%', null],
  ['质量指标', '投诉处理率', '100%', '98%', '9.80'],
  ['质量指标', '安全隐患整改率', '100%', '98%', '9.80'],
  ['效益指标', '事故减少起数', '4起', '3起', '7.50'],
  ['效益指标', '能耗降低率', '4%', '3%', '7.50'],
  ['效益指标', '办理时限缩短', '4天', '3天', '7.50'],
  ['成本指标', '补助标准执行率', '100%', '98%', '9.80'],
  ['时效指标', '资金拨付及时率', '100%', '98', '9.80'],
  ['数量指标', '培训人数', '500人', '490人', '9.80'],
]

test.each(OTHERS)('[SC43] %s %s: unsigned %s is none, and %s scores %s', (...row) => {
  const { computed, rule } = scored(row)
  expect({ computed, rule }).toEqual({ computed: row[4], rule: 'equal' })
})

test('[SC43] a sign counts before what the row says', () => {
  expect(scored(['成本指标', '项目总成本', '≥12.5万元', '12万元', null])).toMatchObject({ computed: '9.60', rule: 'at-least' })
  expect(scored(['质量指标', '投诉率', '=3%', '2%', null])).toMatchObject({ computed: '6.67', rule: 'equal' })
})
