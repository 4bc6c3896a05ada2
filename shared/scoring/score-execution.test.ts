import { describe, expect, test } from 'vitest'
import type { FundRow, TableContent } from '../report/content.ts'
import { blankTable } from '../report/blank-content.ts'
import { DEFAULT_TEMPLATE } from '../template/catalogue.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreExecution } from './score-execution.ts'

/** The execution of a table in 万元 with this row of 年度资金总额. */
function execution(total: Partial<FundRow>, rest: readonly FundRow[] = [], unit: '万元' | '元' = '万元') {
  const row = { id: 'total', label: '年度资金总额', initial: '', budget: '', executed: '', ...total }
  const table: TableContent = { ...blankTable(DEFAULT_TEMPLATE, 't1', { name: '云岭县示例局' }), unit, funds: [row, ...rest] }
  return scoreExecution(table, DEFAULT_RULES)
}

test('[SC1] the rate is read from the total row alone, however the rows below it look', () => {
  const part = {
    id: 'current',
    label: '其中：当年财政拨款',
    initial: '',
    budget: '300',
    executed: '100',
    weight: '10',
    score: '10',
  }
  expect(execution({ budget: '880', executed: '880' }, [part])).toEqual({
    rate: '100.00',
    weight: '10',
    rule: 'execution-rate',
    computed: '10.00',
    given: null,
    score: '10.00',
    because: '预算执行率 = 880 ÷ 880 = 100.00%，100% × 10 = 10.00分。',
  })
})

test('[SC1] a form that names the total row by label alone is understood', () => {
  expect(execution({ id: 'f1', label: '年度资金\n总额', budget: '100', executed: '50' }).rate).toBe('50.00')
})

describe('[SC2] points for spending', () => {
  test('follow the rate, rounded half up', () => {
    expect(execution({ budget: '345.43', executed: '273.82' })).toMatchObject({
      rate: '79.27',
      computed: '7.93',
      because: '预算执行率 = 273.82 ÷ 345.43 = 79.27%，79.27% × 10 = 7.93分。',
    })
    expect(execution({ budget: '310.2', executed: '154.74' })).toMatchObject({ rate: '49.88', computed: '4.99' })
  })

  test('end at 100%, but the rate shows what was spent', () => {
    expect(execution({ budget: '329.77', executed: '338.31' })).toMatchObject({
      rate: '102.59',
      computed: '10.00',
      because: '预算执行率 = 338.31 ÷ 329.77 = 102.59%，按100%计分，100% × 10 = 10.00分。',
    })
  })

  test('are the row’s own where it states them', () => {
    expect(execution({ budget: '100', executed: '76', weight: '20' })).toMatchObject({ weight: '20', computed: '15.20' })
  })

  test('are none for money that came back', () => {
    expect(execution({ budget: '5', executed: '-1' })).toMatchObject({ rate: '-20.00', computed: '0.00' })
  })
})

describe('[SC3] a missing amount', () => {
  test('leaves the rate open, and the unit’s own score counts', () => {
    expect(execution({ budget: '345.43', executed: '', weight: '10', rate: '100%', score: '10' })).toEqual({
      rate: null,
      weight: '10',
      rule: 'execution-rate',
      computed: null,
      given: '10',
      score: '10.00',
      because: '全年执行数未填写，预算执行率无法计算，未作推算，所填执行率100%未经核算；按单位自评10分计入。',
    })
  })

  test('without a score of its own leaves the points open too', () => {
    expect(execution({})).toMatchObject({
      rate: null,
      score: null,
      because: '全年预算数未填写，全年执行数未填写，预算执行率无法计算，未作推算；未计分。',
    })
  })

  test('is the same as one that is no amount', () => {
    expect(execution({ budget: '700', executed: '7,00.0,77' }).because).toBe(
      '全年执行数“7,00.0,77”不是金额，预算执行率无法计算，未作推算；未计分。',
    )
    expect(execution({ budget: '-5', executed: '1' })).toMatchObject({ rate: null, computed: null })
  })

  test('is the same as a missing row', () => {
    expect(execution({ id: 'own', label: '财政资金', budget: '1', executed: '1' })).toMatchObject({
      rate: null,
      weight: '10',
      score: null,
      because: '没有年度资金总额行，预算执行率无法计算；未计分。',
    })
  })
})

test('[SC3] the total row is known by what it is called, also where other forms call it 总额', () => {
  expect(execution({ id: 'own', label: '总额', budget: '4', executed: '1' })).toMatchObject({ rate: '25.00', score: '2.50' })
})

test('[SC4] nothing can be spent of a budget of 0', () => {
  expect(execution({ budget: '0.00', executed: '0.00' })).toMatchObject({
    rate: '0.00',
    computed: '0.00',
    because: '全年预算数为0，预算执行率按0.00%计，得0.00分。',
  })
})

test('[SC10] amounts may carry their own unit', () => {
  expect(execution({ budget: '620.82万元', executed: '620.82 万元' }).rate).toBe('100.00')
  expect(execution({ budget: '100', executed: '999,900元' }).rate).toBe('99.99')
  expect(execution({ budget: '387,664.62', executed: '38.766462万元' }, [], '元').rate).toBe('100.00')
})

test('[SC13] a score of the unit that differs from the rule is named beside it', () => {
  expect(execution({ budget: '100', executed: '76', score: '10' })).toMatchObject({
    computed: '7.60',
    given: '10',
    score: '10.00',
    because: '预算执行率 = 76 ÷ 100 = 76.00%，76% × 10 = 7.60分；单位自评10分，按规则为7.60分，按自评分计入。',
  })
})

test('[SC14] points of the row that say nothing or nonsense are replaced by those of the rule set', () => {
  expect(execution({ budget: '10', executed: '9', weight: '—' })).toMatchObject({ weight: '10', computed: '9.00' })
  expect(execution({ budget: '10', executed: '9', weight: '二十' })).toMatchObject({
    weight: '10',
    because: '所填分值“二十”不是有效分值，按10分计；预算执行率 = 9 ÷ 10 = 90.00%，90% × 10 = 9.00分。',
  })
})
