import { describe, expect, test } from 'vitest'
import { emptyIndicator } from '../report/blank-content.ts'
import type { IndicatorRow } from '../report/content.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreIndicator } from './score-indicator.ts'

/** A row of 10 points with this target and actual value. */
function scored(target: string, actual: string, row: Partial<IndicatorRow> = {}) {
  return scoreIndicator({ ...emptyIndicator('r1'), weight: '10', target, actual, ...row }, DEFAULT_RULES)
}

type Example = readonly [target: string, actual: string, computed: string | null, because: string]

const AT_LEAST: readonly Example[] = [
  ['≥95%', '100%', '10.00', '实际完成值100%达到目标值95%，得满分10.00分。'],
  ['≥95%', '95%', '10.00', '实际完成值95%达到目标值95%，得满分10.00分。'],
  ['≥95%', '94.5%', '9.95', '实际完成值94.5%低于目标值95%，94.5 ÷ 95 × 10 = 9.95分。'],
  ['不少于1,200人次', '900人次', '7.50', '实际完成值900人次低于目标值1200人次，900 ÷ 1200 × 10 = 7.50分。'],
  ['≥3场', '1场', '3.33', '实际完成值1场低于目标值3场，1 ÷ 3 × 10 = 3.33分。'],
  ['≥0次', '0次', '10.00', '实际完成值0次达到目标值0次，得满分10.00分。'],
  ['≥90%', '-3%', '0.00', '实际完成值-3%（负数，按0计）低于目标值90%，0 ÷ 90 × 10 = 0.00分。'],
]

test.each(AT_LEAST)('[SC5] target %s, actual %s: %s points', expectExample)

const AT_MOST: readonly Example[] = [
  ['≤12.5万元', '12万元', '10.00', '实际完成值12万元未超过目标值12.5万元，得满分10.00分。'],
  ['≤12.5万元', '13万元', '9.60', '实际完成值13万元超过目标值12.5万元，[1 − (13 − 12.5) ÷ 12.5] × 10 = 9.60分。'],
  ['≤4起', '7.99起', '0.03', '实际完成值7.99起超过目标值4起，[1 − (7.99 − 4) ÷ 4] × 10 = 0.03分。'],
  ['≤4起', '8起', '0.00', '实际完成值8起超过目标值4起，已达其两倍，得0.00分。'],
  ['≤0起', '0起', '10.00', '实际完成值0起未超过目标值0起，得满分10.00分。'],
  ['≤0起', '1起', '0.00', '实际完成值1起超过目标值0起，得0.00分。'],
  ['3%以下', '-1%', '10.00', '实际完成值-1%（负数，按0计）未超过目标值3%，得满分10.00分。'],
]

test.each(AT_MOST)('[SC6] target %s, actual %s: %s points', expectExample)

const EQUAL: readonly Example[] = [
  ['100%', '98%', '9.80', '实际完成值98%低于目标值100%，98 ÷ 100 × 10 = 9.80分。'],
  ['=100%', '98%', '9.80', '实际完成值98%低于目标值100%，98 ÷ 100 × 10 = 9.80分。'],
  ['12个乡镇全覆盖', '12个', '10.00', '实际完成值12个达到目标值12个乡镇，得满分10.00分。'],
  ['10场', '11场', '10.00', '实际完成值11场达到目标值10场，得满分10.00分。'],
  ['0起', '0起', '10.00', '实际完成值0起等于目标值0起，得满分10.00分。'],
  ['0起', '2起', '0.00', '实际完成值2起高于目标值0起，得0.00分。'],
]

test.each(EQUAL)('[SC7] target %s, actual %s: %s points', expectExample)

const MIXED_UNITS: readonly Example[] = [
  ['≤12.5万元', '130000元', '9.60', '实际完成值130000元（即13万元）超过目标值12.5万元，[1 − (13 − 12.5) ÷ 12.5] × 10 = 9.60分。'],
  ['≥1亿元', '9,500万元', '9.50', '实际完成值9500万元（即0.95亿元）低于目标值1亿元，0.95 ÷ 1 × 10 = 9.50分。'],
  ['≤5‰', '0.4%', '10.00', '实际完成值0.4%（即4‰）未超过目标值5‰，得满分10.00分。'],
  ['≥1.2万人次', '12,600人次', '10.00', '实际完成值12600人次（即1.26万人次）达到目标值1.2万人次，得满分10.00分。'],
  ['≥12.5万', '10万元', '8.00', '实际完成值10万元低于目标值12.5万，10 ÷ 12.5 × 10 = 8.00分。'],
]

test.each(MIXED_UNITS)('[SC10] target %s, actual %s: %s points', expectExample)

const UNIT_ON_ONE_SIDE: readonly Example[] = [
  ['≧735人次', '735', '10.00', '实际完成值735（按人次计）达到目标值735人次，得满分10.00分。'],
  ['100%', '98', '9.80', '实际完成值98（按%计）低于目标值100%，98 ÷ 100 × 10 = 9.80分。'],
  ['95', '98%', '10.00', '实际完成值98%达到目标值95，得满分10.00分。'],
  ['≤3%', '0', '10.00', '实际完成值0（按%计）未超过目标值3%，得满分10.00分。'],
  ['100%', '1', null, '实际完成值1与目标值100%一方没有百分号，无法确定是小数还是百分数，请都写成百分数；未计分。'],
  ['1', '100%', null, '实际完成值100%与目标值1一方没有百分号，无法确定是小数还是百分数，请都写成百分数；未计分。'],
  ['100%', '1.05', null, '实际完成值1.05与目标值100%一方没有百分号，无法确定是小数还是百分数，请都写成百分数；未计分。'],
  ['1.2', '120%', null, '实际完成值120%与目标值1.2一方没有百分号，无法确定是小数还是百分数，请都写成百分数；未计分。'],
  ['≤3%', '2', null, '实际完成值2与目标值3%一方没有百分号，无法确定是小数还是百分数，请都写成百分数；未计分。'],
  ['100%', '52', '5.20', '实际完成值52（按%计）低于目标值100%，52 ÷ 100 × 10 = 5.20分。'],
  ['100%', '12', null, '实际完成值12没有写单位，与目标值100%是否同一单位不能确定，请写明单位；未计分。'],
  ['12', '98%', null, '目标值12没有写单位，与实际完成值98%是否同一单位不能确定，请写明单位；未计分。'],
  ['≤90万元', '899740', null, '实际完成值899740没有写单位，与目标值90万元是否同一单位不能确定，请写明单位；未计分。'],
  ['≤900000', '89万元', null, '目标值900000没有写单位，与实际完成值89万元是否同一单位不能确定，请写明单位；未计分。'],
]

test.each(UNIT_ON_ONE_SIDE)('[SC12] target %s, actual %s: %s points', expectExample)

test('[SC12] a rate of 0.96 beside 95 may be a fraction beside a percentage', () => {
  expect(scored('≥95', '0.96', { level3: '验收合格率' })).toMatchObject({
    computed: null,
    because: '实际完成值0.96与目标值95都没有写单位，可能一个是小数、一个是百分数，请都写明单位；未计分。',
  })
  expect(scored('≥60', '1.5', { level3: '养护里程' }).computed).toBe('0.25')
})

const UNDECIDED: readonly Example[] = [
  ['735人次', '735元', null, '实际完成值735元与目标值735人次的单位不同，无法比较，请用同一个单位；未计分。'],
  ['≥1.2万', '98%', null, '实际完成值98%与目标值1.2万的单位不同，无法比较，请用同一个单位；未计分。'],
  ['约95%', '96%', null, '目标值“约95%”有“约”，不是确定的数，请写成“≥95%”“12次”或“2022年12月底前”这样的数；未计分。'],
  ['≥95%', '', null, '实际完成值未填写，无法按规则计分；未计分。'],
  ['≥95%', '—', null, '实际完成值未填写，无法按规则计分；未计分。'],
  ['≥95%', '≥95%', null, '实际完成值“≥95%”写的是范围，不是一个确定的数值，请写实际达到的数，如“96%”；未计分。'],
  ['100%', '无', null, '实际完成值“无”不是一个确定的数值，无法与目标值100%比较，请写实际达到的数；未计分。'],
  ['≥-5%', '3%', null, '目标值-5%为负数，须由人评定；未计分。'],
  ['', '100%', null, '年度指标值未填写，无法按规则计分；未计分。'],
]

test.each(UNDECIDED)('[SC11] target "%s", actual "%s" is left to a person', expectExample)

describe('[SC11] a limit without its sign', () => {
  test('what a cost row is paid for is not called a shortfall where it may be promised', () => {
    const row = { level2: '成本指标', level3: '生均补助标准' }
    expect(scored('1000元', '900元', row)).toMatchObject({
      computed: null,
      because: '目标值1000元没有写明是上限（≤）还是应达到的数，实际完成值900元须由人评定，请写成“≤1000元”或“≥1000元”；未计分。',
    })
    expect(scored('≥1000元', '900元', row).computed).toBe('9.00')
    expect(scored('1000元', '1000元', row).computed).toBe('10.00')
  })

  test('a rate of which nobody knows which way is better neither', () => {
    expect(scored('90%', '95%', { level3: '指标1：血压控制率' }).computed).toBeNull()
    expect(scored('3%', '0', { level3: '变动率' }).computed).toBeNull()
  })

  test('a shorter time than planned neither, in whatever group it stands', () => {
    expect(scored('5个工作日', '3个工作日', { level2: '时效指标' })).toMatchObject({
      computed: null,
      because:
        '目标值5个工作日没有写明是上限（≤）还是应达到的数，实际完成值3个工作日须由人评定，请写成“≤5个工作日”或“≥5个工作日”；未计分。',
    })
    for (const unit of ['个工作日', '工作日', '天', '日', '小时', '个小时', '分钟', '周', '个月', '年', '天/件'])
      expect(scored(`5${unit}`, `3${unit}`).computed).toBeNull()
    expect(scored('5', '3天').computed).toBeNull()
    expect(scored('5天', '3').computed).toBeNull()
    expect(scored('5', '3', { level2: '时效指标' }).computed).toBeNull()
    expect(scored('5个工作日', '5个工作日', { level2: '时效指标' }).computed).toBe('10.00')
    expect(scored('≤5个工作日', '3个工作日', { level2: '时效指标' }).computed).toBe('10.00')
    expect(scored('5个工作日内', '3个工作日', { level2: '时效指标' }).computed).toBe('10.00')
  })

  test('a share of what was done in time is read as everywhere', () => {
    expect(scored('100%', '98%', { level2: '时效指标' }).computed).toBe('9.80')
    expect(scored('100%', '98', { level2: '时效指标' }).computed).toBe('9.80')
    expect(scored('100', '98%', { level2: '时效指标' }).computed).toBe('9.80')
    expect(scored('100%', '100%', { level2: '时效指标', level3: '年底完成' }).computed).toBe('10.00')
    expect(scored('4次', '3次', { level2: '时效指标' }).computed).toBe('7.50')
  })

  test('other targets of a cost group are read as everywhere', () => {
    expect(scored('100%', '98%', { level2: '成本指标', level3: '补助标准执行率' }).computed).toBe('9.80')
    expect(scored('100%', '98%', { level3: '投诉处理率' }).computed).toBe('9.80')
  })
})

test('[SC8] a qualitative row shows the points of each tier and waits for a person', () => {
  const tiers =
    '定性指标，须由人评定：达成年度指标12.50至10.00分，部分达成年度指标并具有一定效果10.00（不含）至7.50分，未达成年度指标且效果较差7.50（不含）至0.00分'
  expect(scored('合格', '合格', { weight: '12.5' })).toMatchObject({
    rule: 'qualitative',
    computed: null,
    score: null,
    because: '定性指标，实际完成值“合格”与目标值相符，按“达成年度指标”一档在12.50至10.00分之间，须由人评定；未计分。',
  })
  expect(scored('优', '', { weight: '12.5' }).because).toBe(`${tiers}；未计分。`)
  expect(scored('优', '良', { weight: '12.5', score: '9' })).toMatchObject({
    computed: null,
    given: '9',
    score: '9.00',
    because: `${tiers}；按单位自评9分计入。`,
  })
})

const DEADLINES: readonly Example[] = [
  ['2022年12月底前', '2022年11月', '10.00', '实际完成时间2022年11月不晚于时限2022年12月底前，得满分10.00分。'],
  ['2022年12月31日前', '2022.12.31', '10.00', '实际完成时间2022.12.31不晚于时限2022年12月31日前，得满分10.00分。'],
  ['9月前', '7月', '10.00', '实际完成时间7月不晚于时限9月前，得满分10.00分。'],
  ['2022年12月底前', '2023年1月5日', null, '实际完成时间2023年1月5日晚于时限2022年12月底前，逾期如何扣分须由人评定；未计分。'],
  ['9月前', '9月', null, '实际完成时间9月是否在时限9月前之内不能确定，须由人评定，请写明到哪一天；未计分。'],
  ['9月前', '2022年7月', null, '实际完成值2022年7月与时限9月前只有一方写明年份，先后须由人评定，请都写上年份；未计分。'],
  [
    '2022年12月底前',
    '已完成',
    null,
    '实际完成值“已完成”没有写明完成日期，是否在2022年12月底前完成须由人评定；请写上日期，如“2022年11月30日”；未计分。',
  ],
  ['汛期前', '2022年4月', null, '时限“汛期前”没有写明日期，是否按时完成须由人评定；请写成“2022年12月底前”这样的日期；未计分。'],
]

test.each(DEADLINES)('[SC9] due %s, done %s: %s points', (...example) => {
  expectExample(...example)
  expect(scored(example[0], example[1]).rule).toBe('before-date')
})

describe('[SC13] the score that the unit gave itself', () => {
  test('counts, and both figures are named where they differ', () => {
    expect(scored('100%', '98%', { score: '9' })).toEqual({
      id: 'r1',
      weight: '10',
      rule: 'equal',
      computed: '9.80',
      given: '9',
      score: '9.00',
      because: '实际完成值98%低于目标值100%，98 ÷ 100 × 10 = 9.80分；单位自评9分，按规则为9.80分，按自评分计入。',
    })
  })

  test('is not mentioned where it is what the rule gives', () => {
    expect(scored('100%', '100%', { weight: '12.5', score: '１２.５分' })).toMatchObject({
      computed: '12.50',
      given: '12.5',
      score: '12.50',
      because: '实际完成值100%达到目标值100%，得满分12.50分。',
    })
  })

  test('counts as absent when it is no number, and the sentence says so', () => {
    expect(scored('100%', '98%', { score: '优' })).toMatchObject({
      given: null,
      score: '9.80',
      because: '实际完成值98%低于目标值100%，98 ÷ 100 × 10 = 9.80分；所填得分“优”不是数字，视为未填。',
    })
  })

  test('a dash is no score and needs no word', () => {
    expect(scored('100%', '100%', { score: '—' })).toMatchObject({ given: null, score: '10.00' })
  })
})

test.each(['', '—', '/'])('[SC14] without points ("%s") a row counts 0', (weight) => {
  expect(scored('100%', '100%', { weight })).toMatchObject({
    weight: '0',
    computed: null,
    score: null,
    because: '分值未填写，按0分计；未计分。',
  })
})

test('[SC14] points that are no number count 0', () => {
  expect(scored('100%', '100%', { weight: '十分', score: '10' })).toMatchObject({
    weight: '0',
    computed: null,
    score: '10.00',
    because: '所填分值“十分”不是有效分值，按0分计；按单位自评10分计入。',
  })
  expect(scored('100%', '100%', { weight: '-5' }).weight).toBe('0')
})

test('[SC14] a row that only holds the dashes of the form is an empty row', () => {
  expect(scored('/', '—', { weight: '', score: '-' })).toMatchObject({
    rule: 'none',
    score: null,
    because: '本行未填写；未计分。',
  })
})

test('[SC15] points are rounded half up, and never above what the row is worth', () => {
  expect(scored('≥80次', '79次', { weight: '7.6' }).computed).toBe('7.51') // 7.505
  expect(scored('≥95%', '100%', { weight: '16.666' }).computed).toBe('16.66')
})

test('[SC19] a long cell is cut short in the sentence', () => {
  const { because } = scored('2022年建成3个标准化站点并投入使用，另有2个站点完成主体施工和设备安装', '完成')
  expect(because).toBe(
    '目标值“2022年建成3个标准化站点并投入使用，另有2个…”里不止一个数（3、2），分不清按哪一个计分，请只写计分的那个数，其余分行填写；未计分。',
  )
})

function expectExample(target: string, actual: string, computed: string | null, because: string): void {
  expect(scored(target, actual)).toMatchObject({ computed, score: computed, because })
}
