import { describe, expect, test } from 'vitest'
import { emptyIndicator } from '../report/blank-content.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreIndicator } from './score-indicator.ts'

/** A row of 10 points in a report of 2022. */
function scored(target: string, actual: string, level3 = '') {
  return scoreIndicator({ ...emptyIndicator('r1'), weight: '10', level3, target, actual }, DEFAULT_RULES, 2022)
}

type Pair = readonly [target: string, actual: string, computed: string | null]

const UNITS: readonly Pair[] = [
  ['1公顷', '15亩', '10.00'],
  ['100亩', '6公顷', '9.00'],
  ['10亩', '6700平方米', '10.00'],
  ['3万平方米', '30100㎡', '10.00'],
  ['2公里', '1900米', '9.50'],
  ['5公里', '5.2千米', '10.00'],
  ['1吨', '950公斤', '9.50'],
  ['≤24小时', '1天', '10.00'],
  ['≤1小时', '50分钟', '10.00'],
  ['≤0.5小时', '40分钟', '6.67'],
  ['≥1年', '6个月', '5.00'],
  ['12个村', '11个', '9.17'],
  ['12个村', '12村', '10.00'],
  ['12名', '12人', '10.00'],
  ['0起', '0件', '10.00'],
  ['4次/年', '5次', '10.00'],
  ['每年≥2次', '2次', '10.00'],
  ['每人1000元', '1000元/人', '10.00'],
  ['人均1000元', '900元/人', '9.00'],
  ['每月2次', '每月2次', '10.00'],
  ['>=530元/人*月', '583元/人·月', '10.00'],
  ['≥530元/人/月', '583元/人·月', '10.00'],
  ['≥100百分比', '98', '9.80'],
  ['≥98%（百分比）', '98%', '10.00'],
  ['38.6m2', '39㎡', '10.00'],
  ['3km2', '300公顷', '10.00'],
  ['PM2.5浓度≤35μg/m³', '33μg/m3', '10.00'],
  ['500人', '500人次', null],
  ['20场', '20场次', null],
  ['12个', '12个月', null],
  ['≤1天', '1个工作日', null],
  ['12户', '12人', null],
  ['每月≥2次', '24次', null],
  ['2个百分点', '2.3%', null],
  ['1起', '0.5万元', null],
]

test.each(UNITS)('[SC44] target %s, actual %s: %s points', (target, actual, computed) => {
  expect(scored(target, actual).computed).toBe(computed)
})

test('[SC44] the sentence shows the side that was converted', () => {
  expect(scored('≤1小时', '70分钟').because).toBe(
    '实际完成值70分钟超过目标值1小时（即60分钟），[1 − (70 − 60) ÷ 60] × 10 = 8.33分。',
  )
  expect(scored('1公顷', '14亩').because).toBe('实际完成值14亩低于目标值1公顷（即15亩），14 ÷ 15 × 10 = 9.33分。')
})

describe('[SC45] nothing, in words', () => {
  const NOTHING: readonly Pair[] = [
    ['零', '0起', '10.00'],
    ['零事故', '0起', '10.00'],
    ['零事故', '未发生', '10.00'],
    ['零事故', '1起', '0.00'],
    ['不发生', '未发生', '10.00'],
    ['不发生重大安全事故', '未发生安全事故', '10.00'],
    ['无投诉', '2起', '0.00'],
    ['杜绝安全事故', '0', '10.00'],
    ['0起', '无', '10.00'],
    ['0起', '零投诉', '10.00'],
    ['0', '发生1起', '0.00'],
    ['100%', '无', null],
    ['≥3次', '未发生', '0.00'],
    ['零容忍', '零容忍', null],
    ['未及时处置事故', '0', null],
  ]

  test.each(NOTHING)('target %s, actual %s: %s points', (target, actual, computed) => {
    expect(scored(target, actual).computed).toBe(computed)
  })

  test('无 as a target is nothing only where harm is counted', () => {
    expect(scored('无', '无', '安全事故发生数')).toMatchObject({
      computed: '10.00',
      because: '实际完成值“无”按0计；实际完成值0等于目标值0，得满分10.00分。',
    })
    expect(scored('无', '无', '培训次数').computed).toBeNull()
  })
})

const RANGES: readonly Pair[] = [
  ['3-5次', '4次', '10.00'],
  ['3至5次', '3次', '10.00'],
  ['三至五次', '五次', '10.00'],
  ['90%～95%', '92%', '10.00'],
  ['90%≤满意度<95%', '91%', '10.00'],
  ['≥90%且≤95%', '93%', '10.00'],
  ['[90%,95%]', '93%', '10.00'],
  ['10-12万元', '115000元', '10.00'],
  ['3-5次', '6次', null],
  ['90%-95%', '98%', null],
  ['90%-95%', '85%', null],
  ['3-5次', '3-5次', null],
  ['3-5次', '4场', null],
  ['5次-3次', '4次', null],
]

test.each(RANGES)('[SC46] target %s, actual %s: %s points', (target, actual, computed) => {
  expect(scored(target, actual).computed).toBe(computed)
})

test('[SC46] outside of the range a person says which end counts', () => {
  expect(scored('90%-95%', '98%').because).toBe(
    '实际完成值98%不在目标值90%-95%这个区间内，不知按哪一头计分，请把目标写成“≥”或“≤”一个数，否则由人评定；未计分。',
  )
})

const SUBJECTS: readonly (readonly [target: string, actual: string, computed: string | null, level3: string])[] = [
  ['完成率95%', '完成率96%', '10.00', ''],
  ['预算执行率95%', '预算执行率96%', '10.00', ''],
  ['12.5万元', '预算12.5万元', null, ''],
  ['95%（含95%）以上', '95%', '10.00', ''],
  ['接警后15分钟内到达现场', '12分钟', '10.00', ''],
  ['数量：12个', '12个', '10.00', ''],
  ['培训人数≥500人', '培训520人', '10.00', ''],
  ['≥95%', '合格率96%', '10.00', '工程验收合格率'],
  ['一次通过率95%', '96%', '10.00', ''],
  ['第三方满意度≥95%', '96%', '10.00', ''],
  ['合格率≥95%', '完成率98%', null, ''],
  ['≥95%', '完成率98%', null, '群众满意度'],
  ['增长5%', '增长5.2%', '10.00', ''],
  ['5%', '增长5.2%', '10.00', '旅游收入增长率'],
  ['下降3%', '5%', '10.00', '能耗降低率'],
  ['增长5%', '下降5.2%', null, ''],
  ['5%', '下降5.2%', null, '旅游收入增长率'],
  ['增长5%', '5.2%', null, ''],
  ['290%', '100%', null, '市民满意度调查'],
  ['≥95%', '980%', null, '验收合格率'],
  ['100%', '120%', '10.00', '任务完成率'],
]

test.each(SUBJECTS)('[SC49] target %s, actual %s: %s points %s', (target, actual, computed, level3) => {
  expect(scored(target, actual, level3).computed).toBe(computed)
})

test('[SC49] a share of more than all names what was probably meant', () => {
  expect(scored('290%', '100%', '市民满意度调查').because).toBe(
    '目标值290%超过100%，而“市民满意度调查”最多是100%，如系“≥90%”之误，请改正；未计分。',
  )
})
