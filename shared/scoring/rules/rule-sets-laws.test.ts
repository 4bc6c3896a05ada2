import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableReport } from '../../../test/fixtures/report-of.ts'
import { Decimal } from '../../base/decimal.ts'
import { emptyIndicator } from '../../report/blank-content.ts'
import type { IndicatorRow } from '../../report/content.ts'
import { scoreIndicator } from '../score-indicator.ts'
import { scoreReport } from '../score-report.ts'
import { ruleSets } from './catalogue.ts'
import type { RuleSet } from './rule-set.ts'

const figure = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => new Decimal(hundredths).div(100).toFixed())
const points = fc.integer({ min: 0, max: 2000 }).map((hundredths) => new Decimal(hundredths).div(100).toFixed())
const unit = fc.constantFrom('', '%', '个', '万元')
const rules = fc.constantFrom(...ruleSets)
const known = ruleSets.flatMap(({ rows = [] }) => rows.flatMap(({ names = [] }) => names))
const name = fc.constantFrom('', '办结率', ...known)
const group = fc.constantFrom('产出指标', '效益指标(30分)', '满意度指标')

/** Standards that are understood, nearly understood, and not at all. */
const clause = fc.oneof(
  fc.constantFrom(
    '扣完为止',
    '100%计满分',
    '以100%为标准',
    '完成得满分',
    '未完成不得分',
    '按比例得分',
    '直接赋分',
    '0-10%(含)得6分',
    '>10%不得分',
  ),
  fc
    .tuple(fc.constantFrom('每少', '每低于', '每超过', '每发生', '少'), figure, unit, points)
    .map(([side, size, counted, off]) => `${side}${size}${counted}扣${off}分`),
  fc
    .tuple(fc.constantFrom('≥', '≤', '达', '低于', ''), figure, unit, points)
    .map(([sign, value, counted, earned]) => `${sign}${value}${counted}得${earned}分`),
  fc.tuple(points, fc.constantFrom('', '%', '分')).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const method = fc.oneof(
  fc.constant(''),
  fc.array(clause, { maxLength: 4 }).map((clauses) => clauses.join('；')),
)
const anyRow = fc.record({
  level1: group,
  level3: name,
  target: fc.oneof(
    fc.tuple(fc.constantFrom('≥', '≤', '', '='), figure, unit).map((parts) => parts.join('')),
    fc.constantFrom('', '优', '0起'),
  ),
  actual: fc.oneof(
    fc.tuple(figure, unit).map((parts) => parts.join('')),
    fc.constantFrom('', '优'),
  ),
  weight: points,
  method,
})

test('[SC38] under every rule set and standard a row earns between nothing and its points, and says how', () => {
  const law = fc.property(rules, anyRow, (ruleSet, cells) => {
    const { computed, weight, because } = scored(ruleSet, cells)
    expect(because).toMatch(/^[^\n]+。$/)
    if (computed === null) return
    expect(computed).toMatch(/^\d+\.\d\d$/)
    expect(new Decimal(computed).lte(weight)).toBe(true)
  })
  fc.assert(law, { numRuns: 2000 })
})

/** How a row may be scored that is to reach something: more of it, as long as it is not far too much, is never worse. */
const UPWARDS = [
  '',
  '每少1个扣0.5分',
  '每低于5个百分点扣2分',
  '直接赋分',
  '按完成比例得分',
  '≥90%得满分；60%（含）-90%得1分；<60%不得分',
]

test('[SC38] more of what is wanted never earns less', () => {
  const law = fc.property(
    rules,
    fc.constantFrom(...UPWARDS),
    figure,
    figure,
    figure,
    points,
    unit,
    (ruleSet, standard, target, a, b, weight, u) => {
      const most = new Decimal(target).times('1.29')
      const [less, more] = [a, b]
        .map((value) => Decimal.min(value, most).toDecimalPlaces(2).toFixed())
        .toSorted((x, y) => new Decimal(x).cmp(y))
      const row = { level1: '产出指标', target: `≥${target}${u}`, weight, method: standard }
      const [low, high] = [
        scored(ruleSet, { ...row, actual: `${less}${u}` }).computed,
        scored(ruleSet, { ...row, actual: `${more}${u}` }).computed,
      ]
      if (low !== null && high !== null) expect(new Decimal(high).gte(low)).toBe(true)
    },
  )
  fc.assert(law, { numRuns: 1000 })
})

test('[SC38] more of what is limited never earns more', () => {
  const standards = fc.constantFrom(
    '',
    '每超过1个扣0.5分',
    '每超过5个百分点扣2分',
    '直接赋分',
    '达到指标值得满分；未达到指标值，按A/B或B/A×分值',
  )
  const law = fc.property(
    rules,
    standards,
    figure,
    figure,
    figure,
    points,
    unit,
    (ruleSet, standard, target, a, b, weight, u) => {
      const [less, more] = [a, b].toSorted((x, y) => new Decimal(x).cmp(y))
      const row = { level1: '产出指标', target: `≤${target}${u}`, weight, method: standard }
      const [low, high] = [
        scored(ruleSet, { ...row, actual: `${less}${u}` }).computed,
        scored(ruleSet, { ...row, actual: `${more}${u}` }).computed,
      ]
      if (low !== null && high !== null) expect(new Decimal(high).lte(low)).toBe(true)
    },
  )
  fc.assert(law, { numRuns: 1000 })
})

test('[SC38] more spending never earns less, and a total is the sum of its rows or says why it is less', () => {
  const law = fc.property(rules, fc.array(anyRow, { maxLength: 6 }), figure, figure, (ruleSet, rows, a, b) => {
    const [less, more] = [a, b].toSorted((x, y) => new Decimal(x).cmp(y)).map((executed) => table(ruleSet, rows, executed))
    expect(new Decimal(more?.execution.score ?? NaN).gte(less?.execution.score ?? NaN)).toBe(true)
    for (const { execution, indicators, total } of [less, more].filter((found) => found !== undefined)) {
      const sum = [execution, ...indicators].reduce((added, { score }) => added.plus(score ?? 0), new Decimal(0))
      expect(new Decimal(total.score).eq(sum)).toBe(total.because === undefined)
      expect(new Decimal(total.score).lte(sum)).toBe(true)
    }
  })
  fc.assert(law, { numRuns: 300 })
})

function scored(ruleSet: RuleSet, cells: Partial<IndicatorRow>) {
  return scoreIndicator({ ...emptyIndicator('r1'), ...cells }, ruleSet)
}

function table(ruleSet: RuleSet, indicators: readonly Partial<IndicatorRow>[], executed: string) {
  return scoreReport(
    tableReport({ funds: [{ label: '年度资金总额', initial: '100', budget: '100', executed }], indicators }),
    ruleSet,
  ).tables[0]
}
