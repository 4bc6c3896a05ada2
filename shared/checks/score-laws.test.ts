import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ScoredTable, scoredTable } from '../../test/fixtures/scored-table.ts'
import type { IndicatorRow, ReportContent } from '../report/content.ts'
import { DEFAULT_RULES, ruleSets } from '../scoring/rules/catalogue.ts'
import type { RuleSet } from '../scoring/rules/rule-set.ts'
import { scoreReport } from '../scoring/score-report.ts'
import { runChecks } from './run-checks.ts'

/** Codes and messages of what is said about rows and points. */
function aboutScores(report: ReportContent, rules: RuleSet = DEFAULT_RULES): string[] {
  const findings = runChecks(report, scoreReport(report, rules))
  return findings.filter(({ code }) => code.startsWith('B')).map(({ code, message }) => `${code} ${message}`)
}

test.each(ruleSets)(
  '[CK56] a table scored by its own rules, with a reason for every deviation, has no finding among B1 to B12: $id',
  (rules) => {
    fc.assert(
      fc.property(scoredTable(rules), ({ report }) => {
        expect(aboutScores(report, rules)).toEqual([])
      }),
      { numRuns: 60 },
    )
  },
)

/** What goes wrong in one row, and which checks it may be found by. */
interface Slip {
  readonly codes: readonly string[]
  readonly change: (row: IndicatorRow) => Partial<IndicatorRow> | null
}

const SLIPS: Readonly<Record<string, Slip>> = {
  'half a point more': { codes: ['B3', 'B4'], change: ({ score }) => ({ score: (Number(score) + 0.5).toFixed(2) }) },
  'full points for a miss': {
    codes: ['B4', 'B7'],
    change: ({ score, weight }) => (Number(weight) - Number(score) > 0.1 ? { score: weight } : null),
  },
  'no reason': { codes: ['B5', 'B7'], change: ({ score, weight }) => (Number(score) < Number(weight) ? { reason: '' } : null) },
  'a word for a figure': { codes: ['B10'], change: ({ level2 }) => (level2 === '时效指标' ? null : { actual: '较好' }) },
  'the sign copied': { codes: ['B10'], change: ({ target }) => (/^[≥≤不]/.test(target) ? { actual: target } : null) },
  'an empty result': { codes: ['B10'], change: () => ({ actual: '' }) },
  'other points': { codes: ['B1'], change: ({ weight }) => ({ weight: `${Number(weight) + 1}` }) },
}

test('[CK56] one wrong cell in such a table is found', () => {
  const slip = fc.constantFrom(...Object.values(SLIPS))
  fc.assert(
    fc.property(scoredTable(DEFAULT_RULES), slip, fc.nat(), ({ report, computed }, { codes, change }, which) => {
      const wrong = spoil({ report, computed }, which, change)
      fc.pre(wrong !== null)
      if (wrong) expect(aboutScores(wrong).filter((found) => codes.some((code) => found.startsWith(`${code} `)))).not.toEqual([])
    }),
    { numRuns: 300 },
  )
})

/** The report with one of its computed rows changed; null when this slip cannot happen there. */
function spoil({ report, computed }: ScoredTable, which: number, change: Slip['change']): ReportContent | null {
  const at = computed[which % computed.length]
  const [table] = report.tables
  const row = at === undefined ? undefined : table?.indicators[at]
  const changed = row && change(row)
  if (!table || !row || !changed) return null
  const indicators = table.indicators.map((one) => (one === row ? { ...one, ...changed } : one))
  return { ...report, tables: [{ ...table, indicators }] }
}
