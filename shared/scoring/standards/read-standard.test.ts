import { describe, expect, test } from 'vitest'
import { emptyIndicator } from '../../report/blank-content.ts'
import type { IndicatorRow } from '../../report/content.ts'
import { DEFAULT_RULES } from '../rules/catalogue.ts'
import { scoreIndicator } from '../score-indicator.ts'

/** A row whose form prints this standard beside it. */
function scored(method: string, cells: Partial<IndicatorRow>) {
  return scoreIndicator({ ...emptyIndicator('r1'), weight: '10', method, ...cells }, DEFAULT_RULES)
}

type Example = readonly [method: string, weight: string, target: string, actual: string, computed: string]

const STEPS: readonly Example[] = [
  ['本指标满分6分，入户宣讲达9场得6分，少一场扣1分，扣完为止。', '6', '9场', '9场', '6.00'],
  ['本指标满分6分，入户宣讲达9场得6分，少一场扣1分，扣完为止。', '6', '9场', '7场', '4.00'],
  ['本指标满分6分，入户宣讲达9场得6分，少一场扣1分，扣完为止。', '6', '', '1场', '0.00'],
  ['每少1次扣0.5分', '6', '≥12次', '10次', '5.00'],
  ['100%计满分，每低于5%扣2分，扣完为止。', '6', '100%', '96%', '6.00'],
  ['100%计满分，每低于5%扣2分，扣完为止。', '6', '100%', '88%', '2.00'],
  ['100%计满分，每超过（降低）5%扣2分。', '6', '100%', '111%', '2.00'],
  ['以100%为标准.控制率≦100%,计5分;每超过一个百分点扣0.5分,扣完为止.', '5', '', '103.4%', '3.50'],
  ['100%计满分,每低于5%扣2分。完成率=(已支出数/预算数)×100%,已支出数:账面支出,以决算编制口径为准。', '6', '', '88%', '2.00'],
  ['100%以下(含)计满分,每超出5%扣2分。没有新建项目的部门按满分计算。', '5', '', '107%', '3.00'],
  ['变动率≤0，计8分；变动率>0，每超过一个百分点扣0.8分', '8', '≤0', '3.5%', '5.60'],
  ['100%以下（含）计满分，每超出5%扣2分，扣完为止', '5', '', '112%', '1.00'],
  ['每降低1个百分点扣0.5分', '10', '≥95%', '93.2%', '9.50'],
  ['完成率100%得满分，每下降1%，扣0.1分', '5', '100%', '97.5%', '4.80'],
  ['每减少5%扣1分', '10', '≥200个', '178个', '8.00'],
  ['每发生一起扣2分', '10', '0起', '3起', '4.00'],
  ['≥95%得10分，每降低1个百分点扣1分，低于80%不得分', '10', '≥95%', '80%', '0.00'],
  ['≥95%得10分，每降低2个百分点扣1分，低于80%不得分', '10', '≥95%', '80%', '3.00'],
  ['≥95%得10分，每降低2个百分点扣1分，低于80%不得分', '10', '≥95%', '79.9%', '0.00'],
]

test.each(STEPS)('[SC31] "%s", %s points, target "%s", actual %s: %s', (method, weight, target, actual, computed) => {
  expect(scored(method, { weight, target, actual })).toMatchObject({ rule: 'steps', computed })
})

test('[SC31] the sentence shows the distance, the steps and the points', () => {
  expect(scored('每少2户扣1分', { target: '≥50户', actual: '45户' }).because).toBe(
    '实际完成值45户低于目标值50户，相差5户，每满2户扣1分，10 − 2 × 1 = 8.00分。',
  )
  expect(scored('每少2户扣1分', { target: '≥50户', actual: '49户' }).because).toBe(
    '实际完成值49户低于目标值50户，相差1户，不足2户，不扣分，得满分10.00分。',
  )
})

const BANDS = '满意度≥90%得10分；80%（含）-90%得8分；60%（含）-80%得5分；60%以下不得分'

describe('[SC32] points for ranges', () => {
  test.each([
    ['95%', '10.00', '不低于90%'],
    ['90%', '10.00', '不低于90%'],
    ['80%', '8.00', '80%（含）至90%'],
    ['60%', '5.00', '60%（含）至80%'],
    ['12%', '0.00', '60%以下'],
  ])('%s lies in one of them and earns %s', (actual, computed, range) => {
    expect(scored(BANDS, { target: '≥95%', actual })).toMatchObject({
      rule: 'bands',
      computed,
      because: expect.stringContaining(`“${range}”一档`),
    })
  })

  test('may be written as shares of the points, and between two signs', () => {
    const shares = '≥90%得满分；80%≤满意率<90%，得分值的80%；<80%不得分'
    expect(scored(shares, { weight: '5', target: '≥95%', actual: '85%' }).computed).toBe('4.00')
    for (const actual of ['80', '达到80%', '百分之八十'])
      expect(scored(shares, { weight: '5', target: '≥95%', actual }).computed).toBe('4.00')
  })

  test('leave an edge that two of them may claim, a gap and another unit to a person', () => {
    const vague = '90%以上得10分，80%-90%得8分，低于80%不得分'
    expect(scored(vague, { actual: '90%' })).toMatchObject({
      computed: null,
      because: '实际完成值90%属于评分标准的哪一档不能确定，须由人评定；未计分。',
    })
    expect(scored(vague, { actual: '80%' }).computed).toBe('8.00')
    expect(scored('≥90%得10分，<80%得0分', { actual: '85%' }).computed).toBeNull()
    expect(scored(BANDS, { target: '≥9个', actual: '8个' }).computed).toBeNull()
    for (const actual of ['', '满意', '约85%', '提高85%']) expect(scored(BANDS, { target: '≥95%', actual }).computed).toBeNull()
  })
})

const WORDS = '好得10分，较好得8分，一般得6分，差不得分'

describe('[SC32] points for words', () => {
  test.each([
    ['好', '10.00'],
    ['较 好', '8.00'],
    ['差', '0.00'],
    ['很好', null],
    ['95%', null],
    ['', null],
  ])('"%s" earns %s', (actual, computed) => {
    expect(scored(WORDS, { target: '好', actual })).toMatchObject({ rule: 'qualitative', computed })
  })

  test('may be shares, and the best of them is all that the row has', () => {
    const shares = '优秀得满分；良好的得分值的80%；合格得60%分值'
    expect(scored(shares, { weight: '5', target: '优秀', actual: '良好' })).toMatchObject({
      computed: '4.00',
      because: '实际完成值“良好”，按评分标准得4.00分。',
    })
    expect(scored(WORDS, { weight: '12', target: '好', actual: '好' }).computed).toBeNull()
    expect(scored('良好得80%分值；合格得60%分值', { target: '良好', actual: '良好' }).computed).toBeNull()
  })
})

const NAMED: readonly (readonly [method: string, target: string, actual: string, computed: string | null])[] = [
  ['直接赋分', '≥5次', '5次', '10.00'],
  ['直接赋分', '≥5次', '4次', '0.00'],
  ['直接赋分', '≤5起', '6起', '0.00'],
  ['直接赋分', '0起', '1起', '0.00'],
  ['直接赋分', '2022年9月底前', '2022年8月', '10.00'],
  ['直接赋分', '2022年9月底前', '2022年10月', '0.00'],
  ['直接赋分', '2022年9月底前', '已完成', null],
  ['按比例得分', '2022年9月底前', '2022年10月', null],
  ['完成得满分，未完成不得分。', '≥5次', '4次', '0.00'],
  ['评分标准：1.完成得满分；2.未完成不得分', '≥5次', '4次', '0.00'],
  ['达标得满分，否则不得分', '≥5次', '5次', '10.00'],
  ['完成比例赋分', '≥5次', '4次', '8.00'],
  ['比例法', '≥5次', '4次', '8.00'],
  ['按完成比例计算得分，满分为止', '≥5次', '4次', '8.00'],
  ['完成目标值得满分，未完成的按比例得分', '≥5次', '4次', '8.00'],
  ['得分=实际完成值/目标值×分值', '≥5次', '4次', '8.00'],
  ['达到指标值,记满分;未达到指标值,按B/A或A/B*该指标分值记分.', '≥5次', '4次', '8.00'],
  ['达到指标值,记满分;未达到指标值,按B/A或A/B*该指标分值记分.', '≤4起', '5起', '8.00'],
  ['评判等级赋分', '≥5次', '4次', null],
  ['满意度赋分', '≥95%', '85%', '8.00'],
  ['定量指标', '≥5次', '4次', '8.00'],
  ['—', '≥5次', '4次', '8.00'],
]

test.each(NAMED)('[SC33] "%s", target %s, actual %s: %s', (method, target, actual, computed) => {
  expect(scored(method, { target, actual }).computed).toBe(computed)
})

const NOT_UNDERSTOOD: readonly string[] = [
  '根据实际情况酌情打分',
  '制度健全得3分；执行到位得2分；台账完整得5分',
  '培训≥5次得5分；宣传≥3次得4分',
  '好得10分',
  '好得10分，较好得10分',
  '好得10分，90%以上得8分',
  '制度健全得4分；执行到位得6分',
  '未达9个得6分',
  '及时完成得5分，延迟一个月扣1分',
  '每个2分，共10分',
  '每少0次扣1分',
  '完成得满分，未完成不得分，发生重大事故的一票否决',
  '≥5次得10分',
  '≥5次',
  '5',
  '系数0.8',
  '预算执行率×该指标分值',
  '每少1次扣1分，情节严重的不得分',
  '每少1次扣1分，按比例得分',
  '每少1次扣1分；'.repeat(80),
]

test.each(NOT_UNDERSTOOD)('[SC34] what is not understood to its last clause is left to a person: "%s"', (method) => {
  const found = scored(method, { target: '≥5次', actual: '4次' })
  expect([found.computed, found.because]).toEqual([
    null,
    expect.stringMatching(/^评分标准“.+”不能确定地读成计分规则，须由人评定；未计分。$/),
  ])
})

describe('[SC34] a standard that does not fit its row is left to a person', () => {
  test('other points', () => {
    expect(scored('达9场得6分，少一场扣1分', { weight: '5', target: '9场', actual: '9场' })).toMatchObject({
      computed: null,
      because: '评分标准的满分6分与本行分值5分不一致，须由人评定；未计分。',
    })
  })

  test('another target', () => {
    expect(scored('达9场得10分，少一场扣1分', { target: '≥12场', actual: '9场' })).toMatchObject({
      computed: null,
      because: '年度指标值≥12场与评分标准（≥9场）不一致，须由人评定；未计分。',
    })
    expect(scored('每发生一起扣2分', { target: '≤2起', actual: '1起' }).computed).toBeNull()
  })

  test('another unit, a percent of a percentage, a side that it does not speak of', () => {
    expect(scored('每少1次扣1分', { target: '≥95%', actual: '90%' }).computed).toBeNull()
    expect(scored('每低于1%扣1分', { target: '≥95%', actual: '90%' }).because).toBe(
      '评分标准的“1%”可以是百分点，也可以是目标值的1%，须由人评定，请写成“百分点”；未计分。',
    )
    expect(scored('每超过1次扣1分', { target: '≥5次', actual: '4次' }).because).toBe(
      '评分标准没有写明低于目标值时如何扣分，须由人评定；未计分。',
    )
    expect(scored('每超过1次扣1分', { target: '≤5次', actual: '4次' }).computed).toBe('10.00')
  })
})
