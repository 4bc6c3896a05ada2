import { describe, expect, test } from 'vitest'
import { tableReport } from '../../../test/fixtures/report-of.ts'
import { Decimal } from '../../base/decimal.ts'
import type { IndicatorRow } from '../../report/content.ts'
import { scoreReport } from '../score-report.ts'
import type { TableScore } from '../score-sheet.ts'
import { DEFAULT_RULES, findRules, ruleSets } from './catalogue.ts'
import { overCompletionOf, rulesRef } from './rule-set.ts'

interface Funds {
  readonly initial?: string
  readonly budget: string
  readonly executed: string
}

/** A table of these rows, each worth 10 points unless it says otherwise, scored by the rule set of this name. */
function scored(
  rulesId: string,
  rows: readonly Partial<IndicatorRow>[],
  funds: Funds = { budget: '100', executed: '100' },
): TableScore {
  const indicators = rows.map((row) => ({ weight: '10', ...row }))
  const report = tableReport({ funds: [{ label: '年度资金总额', ...funds }], indicators })
  const [table] = scoreReport(report, findRules(rulesId)).tables
  if (!table) throw new Error('broken invariant: a report with one table has one score')
  return table
}

const row = (rulesId: string, cells: Partial<IndicatorRow>) => scored(rulesId, [cells]).indicators[0]

const execution = (rulesId: string, funds: Funds) => scored(rulesId, [], funds).execution

function descending(values: readonly string[]): boolean {
  return values.every((value, at) => at === 0 || new Decimal(value).lt(values[at - 1] ?? ''))
}

describe('[SC22] every rule set', () => {
  test.each(ruleSets.map((rules) => [rulesRef(rules), rules] as const))('%s is complete and names its source', (_, rules) => {
    expect([rules.name, rules.source].map((text) => text.trim().length > 0)).toEqual([true, true])
    expect(descending(rules.grades.map(({ from }) => from))).toBe(true)
    expect(descending(rules.tiers.map(({ from }) => from))).toBe(true)
    expect(rules.tiers.map(({ to }) => to)).toEqual(['100', ...rules.tiers.slice(0, -1).map(({ from }) => from)])
    expect([rules.tiers.at(-1)?.from, rules.grades.at(-1)?.from]).toEqual(['0', '0'])
    const steps = rules.execution.steps ?? []
    expect(descending(steps.map(({ from }) => from)) && descending(steps.map(({ percent }) => percent))).toBe(true)
    const { warn, reason } = overCompletionOf(rules)
    expect(new Decimal(reason).gte(warn)).toBe(true)
    for (const levels of rules.levels ?? []) {
      const points = Object.values(levels).reduce((total, points) => total.plus(points), new Decimal(rules.execution.weight))
      expect(points.toFixed()).toBe('100')
    }
  })

  test('is found by its name', () => {
    expect(ruleSets.map(({ id }) => findRules(id)?.id)).toEqual(ruleSets.map(({ id }) => id))
    expect(new Set(ruleSets.map(rulesRef)).size).toBe(ruleSets.length)
  })
})

describe('[SC22] what a rule set may set', () => {
  const report = tableReport({
    funds: [{ label: '年度资金总额', budget: '345.43', executed: '273.82' }],
    indicators: [{ level1: '产出指标', target: '≥3场', actual: '2场', weight: '90', score: '76' }],
  })

  test('is how figures are rounded', () => {
    const cut = { ...DEFAULT_RULES, rounding: { rate: 1, points: 1, mode: 'down' } } as const
    const [table] = scoreReport(report, cut).tables
    expect(table?.execution).toMatchObject({ rate: '79.20', computed: '7.90' })
    expect(scoreReport(report).tables[0]?.execution).toMatchObject({ rate: '79.27', computed: '7.93' })
  })

  test('is where a grade begins', () => {
    const grades = [
      { grade: '优', from: '80' },
      { grade: '良', from: '70' },
      { grade: '中', from: '60' },
      { grade: '差', from: '0' },
    ] as const
    expect(scoreReport(report, { ...DEFAULT_RULES, grades }).tables[0]?.grade).toBe('优')
    expect(scoreReport(report).tables[0]?.grade).toBe('良')
  })
})

describe('[SC23] with cost indicators', () => {
  test.each([
    ['90%', '10.00'],
    ['89.99%', '8.00'],
    ['80%', '8.00'],
    ['79.5', '5.00'],
    ['60%', '5.00'],
    ['59.9%', '0.00'],
  ])('%s satisfied earns %s of 10, whatever the target says', (actual, computed) => {
    expect(row('national-cost', { level1: '满意度指标', target: '≥95%', actual })).toMatchObject({ rule: 'bands', computed })
  })

  test('says which band it is', () => {
    expect(row('national-cost', { level1: '满意度指标(10分)', target: '≥95%', actual: '86.5%' })?.because).toBe(
      '实际完成值86.5%属于“80%（含）至90%（不含）”一档，得8.00分。',
    )
  })

  test('satisfaction that is not counted in percent, and every other group, is scored by its target', () => {
    expect(row('national-cost', { level1: '满意度指标', target: '0起', actual: '0起' })?.computed).toBe('10.00')
    expect(row('national-cost', { level1: '满意度指标', target: '满意', actual: '满意' })).toMatchObject({
      rule: 'qualitative',
      computed: null,
    })
    expect(row('national-cost', { level1: '成本指标', target: '≤50万元', actual: '55万元' })?.computed).toBe('9.00')
    expect(row('national', { level1: '满意度指标', target: '≥95%', actual: '86.5%' })?.computed).toBe('9.11')
  })
})

describe('[SC24] 湖北', () => {
  test('gives 20 points for execution', () => {
    expect(execution('hubei', { budget: '285.84', executed: '271.5' })).toMatchObject({
      weight: '20',
      rate: '94.98',
      computed: '19.00',
    })
  })

  test('scores a limit by A/B', () => {
    expect(row('hubei', { target: '≤40人', actual: '50人' })).toMatchObject({
      computed: '8.00',
      because: '实际完成值50人超过目标值40人，40 ÷ 50 × 10 = 8.00分。',
    })
    expect(row('hubei', { target: '≤40人', actual: '120人' })?.computed).toBe('3.33')
    expect(row('hubei', { target: '≤0起', actual: '1起' })?.computed).toBe('0.00')
    expect(row('hubei', { target: '≥40人', actual: '30人' })?.computed).toBe('7.50')
  })

  test('cuts its tiers at 80 and 50', () => {
    expect(row('hubei', { target: '显著', actual: '一般' })?.because).toContain(
      '部分达成预期指标8.00（不含）至5.00分，未达成预期指标5.00（不含）至0.00分',
    )
  })
})

describe('[SC25] 江西 scores execution in steps', () => {
  test.each([
    ['620.82', '10.00', '达到100%一档，得分值的100%，100% × 10 = 10.00分'],
    ['620.81', '10.00', '达到100%一档'],
    ['620.7', '7.00', '达到80%一档，得分值的70%，70% × 10 = 7.00分'],
    ['496.66', '7.00', '达到80%一档'],
    ['496.6', '5.00', '达到60%一档'],
    ['372', '0.00', '属最低一档，得分值的0%，0% × 10 = 0.00分'],
    ['650', '10.00', '达到100%一档'],
  ])('%s of 620.82 spent: %s', (executed, computed, because) => {
    const found = execution('jiangxi', { budget: '620.82', executed })
    expect([found.computed, found.because]).toEqual([computed, expect.stringContaining(because)])
  })
})

test('[SC26] 浙江: nothing spent of nothing is full execution, something spent of nothing is none', () => {
  expect(execution('zhejiang', { budget: '0', executed: '0' })).toMatchObject({
    rate: '100.00',
    computed: '10.00',
    because: '全年预算数为0，预算执行率按100.00%计，得10.00分。',
  })
  expect(execution('zhejiang', { budget: '0', executed: '3' })).toMatchObject({ rate: '0.00', computed: '0.00' })
  expect(execution('national', { budget: '0', executed: '0' }).computed).toBe('0.00')
})

describe('[SC27] 广西', () => {
  test('takes the points of its column 扣分 off what the row earns, down to nothing', () => {
    expect(row('guangxi', { target: '≥12次', actual: '12次', method: '2' })).toMatchObject({
      computed: '8.00',
      because: '实际完成值12次达到目标值12次，得满分10.00分；扣2分，10.00 − 2 = 8.00分。',
    })
    expect(row('guangxi', { target: '≥12次', actual: '3次', method: '扣3分' })).toMatchObject({
      computed: '0.00',
      because: '实际完成值3次低于目标值12次，3 ÷ 12 × 10 = 2.50分；扣3分，2.50 − 3（扣完为止） = 0.00分。',
    })
  })

  test('names the deduction where a person has to score', () => {
    const found = row('guangxi', { target: '有效', actual: '有效', method: '1' })
    expect([found?.computed, found?.because]).toEqual([null, expect.stringContaining('；另扣1分')])
  })

  test('asks a reason from 130% of the target; a bare figure means nothing where there is no such column', () => {
    expect(findRules('guangxi')?.overCompletion).toMatchObject({ reason: '130', reasonAtZero: '30' })
    expect(row('national', { target: '≥12次', actual: '12次', method: '2' })?.computed).toBeNull()
  })
})

describe('[SC30] 重庆', () => {
  test('gives the stated share of the points', () => {
    expect(row('chongqing', { target: '100%', actual: '72.74%', weight: '2', method: '100%' })).toMatchObject({
      rule: 'coefficient',
      computed: '2.00',
      because: '得分系数100% × 2 = 2.00分。',
    })
    for (const method of ['85', '85%', '0.85', '得分系数85%', '得分系数：0.85'])
      expect(row('chongqing', { target: '高', actual: '较高', weight: '3', method })?.computed).toBe('2.55')
  })

  test('computes a row without a coefficient as everywhere, and none from what can be no share', () => {
    expect(row('chongqing', { target: '≥90%', actual: '81%', weight: '2' })?.computed).toBe('1.80')
    expect(row('chongqing', { target: '≥90%', actual: '81%', weight: '2', method: '150%' })?.computed).toBeNull()
    expect(row('chongqing', { target: '≥90%', actual: '81%', weight: '2', method: '1.5' })?.computed).toBeNull()
  })
})

test('[SC35] 北京 2016 measures spending against the initial budget and rounds the rate before it scores', () => {
  expect(execution('beijing', { initial: '310.2', budget: '', executed: '154.74' })).toMatchObject({
    rate: '50.00',
    computed: '5.00',
    because: '预算执行率 = 154.74 ÷ 310.2 = 50.00%，50% × 10 = 5.00分。',
  })
  expect(execution('beijing', { initial: '', budget: '310.2', executed: '154.74' }).because).toContain('年初预算数未填写')
})

describe('[SC36] where totals are held down by the execution rate', () => {
  const full = Array.from({ length: 9 }, () => ({ level1: '产出指标', target: '100%', actual: '100%' }))

  test.each([
    ['80', '98.00', undefined],
    ['79.99', '89.00', '各项得分合计98.00分；预算执行率79.99%低于80%，总分不超过89分，按89.00分计。'],
    ['69', '79.00', '各项得分合计96.90分；预算执行率69.00%低于70%，总分不超过79分，按79.00分计。'],
    ['59', '69.00', '各项得分合计95.90分；预算执行率59.00%低于60%，总分不超过69分，按69.00分计。'],
    ['49', '59.00', '各项得分合计94.90分；预算执行率49.00%低于50%，总分不超过59分，按59.00分计。'],
  ])('%s%% spent allows %s points', (executed, score, because) => {
    const { total } = scored('execution-ceiling', full, { budget: '100', executed })
    expect([total.score, total.because]).toEqual([score, because])
  })

  test('the grade follows, and a total that is lower anyway is left alone', () => {
    expect(scored('execution-ceiling', full, { budget: '100', executed: '49' }).grade).toBe('差')
    expect(scored('execution-ceiling', full.slice(0, 2), { budget: '100', executed: '70' }).total).toEqual({
      weight: '30',
      score: '26.70',
      because: '各项得分合计27.00分；预算执行率70.00%低于80%，总分不超过26.7分，按26.70分计。',
    })
    expect(scored('execution-ceiling', [], { budget: '100', executed: '49' }).total).toEqual({ weight: '10', score: '4.90' })
    expect(scored('execution-ceiling', full, { budget: '', executed: '49' }).total).toEqual({ weight: '100', score: '90.00' })
  })
})

describe('[SC37] far more than planned', () => {
  test('costs 2 points from 130% of the target where the rule set says so', () => {
    expect(row('execution-ceiling', { target: '≥100人', actual: '130人' })).toMatchObject({
      computed: '8.00',
      because: '实际完成值130人达到目标值100人，超过目标值30%及以上，10 − 2 = 8.00分。',
    })
    expect(row('execution-ceiling', { target: '≥100人', actual: '129人' })?.computed).toBe('10.00')
    expect(row('execution-ceiling', { target: '≥100人', actual: '200人', weight: '1' })?.computed).toBe('0.00')
  })

  test('costs nothing below a limit, above a target of 0, or under other rule sets', () => {
    expect(row('execution-ceiling', { target: '≤100人', actual: '10人' })?.computed).toBe('10.00')
    expect(row('execution-ceiling', { target: '≥0次', actual: '9次' })?.computed).toBe('10.00')
    expect(row('national', { target: '≥100人', actual: '300人' })?.computed).toBe('10.00')
  })
})
