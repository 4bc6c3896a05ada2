import { describe, expect, test } from 'vitest'
import { emptyIndicator } from '../../report/blank-content.ts'
import type { IndicatorRow } from '../../report/content.ts'
import { scoreIndicator } from '../score-indicator.ts'
import { hunanDepartment2018v1 } from './hunan-department-2018-1.ts'

function scored(level3: string, weight: string, cells: Partial<IndicatorRow>) {
  return scoreIndicator({ ...emptyIndicator('r1'), level3, weight, ...cells }, hunanDepartment2018v1)
}

type Example = readonly [level3: string, weight: string, target: string, actual: string, computed: string, because: string]

const EXAMPLES: readonly Example[] = [
  ['在职人员控制率', '8', '≤100%', '95.10%', '8.00', '实际完成值95.1%未超过目标值100%，得满分8.00分。'],
  [
    '在职人员控制率',
    '5',
    '',
    '103.4%',
    '3.50',
    '实际完成值103.4%超过目标值100%，相差3.4个百分点，每满1个百分点扣0.5分，5 − 3 × 0.5 = 3.50分。',
  ],
  ['财政供养人员控制率', '1', '100%', '102%', '0.80', '相差2个百分点，每满1个百分点扣0.1分，1 − 2 × 0.1 = 0.80分。'],
  ['指标1：在职人员控制率（%）', '8', '100', '102', '7.00', '每满1个百分点扣0.5分，8 − 2 × 0.5 = 7.00分。'],
  ['“三公”经费变动率', '8', '≤0', '-11.36%', '8.00', '实际完成值-11.36%（负数，按0计）未超过目标值0%，得满分8.00分。'],
  ['三公经费变动率', '8', '≤0', '98.31%', '0.00', '每满1个百分点扣0.8分，8 − 98 × 0.8（扣完为止） = 0.00分。'],
  ['三公经费变动率', '3', '0', '2.5%', '2.40', '每满1个百分点扣0.3分，3 − 2 × 0.3 = 2.40分。'],
  [
    '预算完成率',
    '8',
    '100%',
    '99.27%',
    '8.00',
    '实际完成值99.27%低于目标值100%，相差0.73个百分点，不足5个百分点，不扣分，得满分8.00分。',
  ],
  ['预算完成率', '5', '100%', '92.8%', '3.00', '相差7.2个百分点，每满5个百分点扣2分，5 − 1 × 2 = 3.00分。'],
  ['预算控制率', '8', '0', '0', '8.00', '实际完成值0（即0%）属于“不超过0%”一档，得8.00分。'],
  ['预算控制率', '8', '0', '10%', '6.00', '实际完成值10%属于“0%（不含）至10%（含）”一档，得6.00分。'],
  ['预算控制率', '5', '', '10.01%', '3.00', '实际完成值10.01%属于“10%（不含）至20%（含）”一档，得3.00分。'],
  ['预算控制率', '8', '0', '39.94%', '0.00', '实际完成值39.94%属于“大于30%”一档，得0.00分。'],
  ['新建楼堂馆所面积控制率', '5', '', '111%', '1.00', '相差11个百分点，每满5个百分点扣2分，5 − 2 × 2 = 1.00分。'],
]

test.each(EXAMPLES)(
  '[SC28] 湖南 %s, %s points, target "%s", actual %s: %s',
  (level3, weight, target, actual, computed, because) => {
    const found = scored(level3, weight, { target, actual })
    expect([found.computed, found.because]).toEqual([computed, expect.stringContaining(because)])
  },
)

describe('[SC28] what the printed tables do not say', () => {
  test('for a row with other points is left to a person', () => {
    expect(scored('在职人员控制率', '7', { actual: '103%' })).toMatchObject({
      computed: null,
      because: '规则没有写明分值为7分时如何计分，须由人评定；未计分。',
    })
  })

  test('for a target of its own is left to a person', () => {
    expect(scored('在职人员控制率', '5', { target: '≤98%', actual: '99%' })).toMatchObject({
      computed: null,
      because: '年度指标值≤98%与评分标准（≤100%）不一致，须由人评定；未计分。',
    })
    expect(scored('预算完成率', '5', { target: '≤100%', actual: '99%' }).computed).toBeNull()
  })

  test('for a rate that it does not know is as everywhere', () => {
    expect(scored('政策知晓率', '5', { target: '≥90%', actual: '81%' }).computed).toBe('4.50')
  })
})

describe('[SC29] the figures behind a rate', () => {
  test('give the rate where it is not written', () => {
    expect(scored('在职人员控制率', '8', { method: '编制数：143；实际在职人数：136' })).toMatchObject({
      computed: '8.00',
      because: '136 ÷ 143 = 95.10%；实际完成值95.1%未超过目标值100%，得满分8.00分。',
    })
    expect(scored('三公经费变动率', '8', { method: '本年预算63.46万元，上年预算32万元' }).because).toContain(
      '(63.46 − 32) ÷ 32 = 98.31%',
    )
    expect(scored('预算完成率', '8', { method: '上年结转19.8；年初预算1922.76；本年追加767.86；年末结余19.8' })).toMatchObject({
      computed: '8.00',
      because: expect.stringContaining('(19.8 + 1922.76 + 767.86 − 19.8) ÷ (19.8 + 1922.76 + 767.86) = 99.27%'),
    })
    expect(scored('预算控制率', '8', { method: '本年追加=767.86，年初预算=1922.76' })).toMatchObject({
      computed: '0.00',
      because: '767.86 ÷ 1922.76 = 39.94%；实际完成值39.94%属于“大于30%”一档，得0.00分。',
    })
  })

  test('confirm a rate that is written, rounded or cut', () => {
    for (const actual of ['95.1%', '95.10%', '95%', '95.10'])
      expect(scored('在职人员控制率', '8', { actual, method: '编制数143，在职人数136' }).computed).toBe('8.00')
  })

  test('that give another rate than the written one are for a person to sort out', () => {
    expect(scored('在职人员控制率', '8', { actual: '96%', method: '编制数143，在职人数136' })).toMatchObject({
      computed: null,
      because: '按所填数计算为136 ÷ 143 = 95.10%，与实际完成值96%不一致，须由人核对；未计分。',
    })
  })

  test('are not guessed where one is missing, stands twice, or nothing can be divided', () => {
    for (const method of ['编制数143', '编制数143，编制数144，在职人数136', '编制数0，在职人数136', '编制数143，临聘136'])
      expect(scored('在职人员控制率', '8', { method }).computed).toBeNull()
  })
})
