import { expect, test } from 'vitest'
import { emptyIndicator } from '../report/blank-content.ts'
import type { IndicatorRow, TableContent } from '../report/content.ts'
import { describeScore, describeTotal, gradeName } from './describe-score.ts'
import { DEFAULT_RULES, findRules } from './rules/catalogue.ts'
import { scoreTable } from './score-table.ts'

function table(rows: readonly Partial<IndicatorRow>[], executed = '95'): TableContent {
  return {
    id: 't1',
    kind: 'project',
    name: '',
    supervisor: '',
    implementer: '',
    unit: '万元',
    funds: [{ id: 'total', label: '年度资金总额', initial: '', budget: '100', executed }],
    goal: { expected: '', actual: '' },
    indicators: rows.map((row, at) => ({ ...emptyIndicator(`t1-${at}`), level1: '产出指标', weight: '10', ...row })),
  }
}

const CHINESE = /\p{Script=Han}/u

test('[PG62] in English each row says its rule, what that gives and what the unit gave itself', () => {
  const rows = [
    { target: '≥50人次', actual: '40人次' },
    { target: '≥50人次', actual: '40人次', score: '9' },
    { target: '≥50人次', actual: '50人次', score: '10' },
    { target: '显著提升', actual: '明显' },
    { target: '显著提升', actual: '明显', score: '8' },
  ]
  const { execution, indicators } = scoreTable(table(rows), DEFAULT_RULES)
  expect([execution, ...indicators].map((score) => describeScore(score, 'en'))).toEqual([
    'Execution of the budget (95.00%): 9.50 of 10 by the rules.',
    'At least the target: 8.00 of 10 by the rules.',
    "At least the target: 8.00 of 10 by the rules; the unit's own 9 counts.",
    'At least the target: 10.00 of 10 by the rules.',
    'A target in words: cannot be computed; not scored yet.',
    "A target in words: cannot be computed; the unit's own 8 counts.",
  ])
  for (const score of indicators) expect(describeScore(score, 'zh')).toBe(score.because)
})

test('[PG62] [PG63] a total that is held down says so in either language, any other says nothing', () => {
  const rules = findRules('execution-ceiling')
  if (!rules) throw new Error('the rule set ships')
  const rows = Array.from({ length: 9 }, () => ({ target: '≥1', actual: '1' }))
  const { total, execution } = scoreTable(table(rows, '40'), rules)
  expect(describeTotal(total, execution.rate, 'zh')).toMatch(/各项得分合计94\.00分.*总分不超过/)
  expect(describeTotal(total, execution.rate, 'en')).toMatch(/^With 40\.00% of the budget spent .* down to \d+\.00\.$/)
  expect(describeTotal({ weight: '100', score: '94.00' }, '40.00', 'en')).toBe('')
  expect(CHINESE.test(gradeName('优', 'en'))).toBe(false)
})
