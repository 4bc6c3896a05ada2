import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Figures, type Told, consistentReport } from '../../test/fixtures/consistent-report.ts'
import { findingsOf } from '../../test/fixtures/report-of.ts'
import { tell } from '../../test/fixtures/report-writer.ts'
import type { Finding } from './finding.ts'
import type { ReportContent } from '../report/content.ts'

/** Milliseconds; far more than they take, also on a busy machine. */
const MANY_RUNS = 120_000

test(
  '[CK20] a report whose every statement is true has no finding, however it is worded',
  () => {
    fc.assert(
      fc.property(consistentReport, (told) => {
        expect(aboutFigures(tell(told)).map(({ message }) => message)).toEqual([])
      }),
      { numRuns: 300 },
    )
  },
  MANY_RUNS,
)

/** Which check finds a wrong figure, and which others may have something to say about it. */
const WATCHED: Readonly<Partial<Record<keyof Figures, readonly [code: string, ...others: string[]]>>> = {
  budgetIncome: ['A1', 'A2'],
  budgetGeneral: ['A1'],
  budgetSpending: ['A1', 'A2'],
  budgetBasic: ['A1'],
  budgetProject: ['A1'],
  yearBudget: ['A10', 'A1'],
  yearGeneral: ['A10', 'A1'],
  yearFund: ['A10', 'A1'],
  yearBasic: ['A10', 'A1'],
  yearProject: ['A10', 'A1'],
  finalIncome: ['A1', 'A2', 'A9'],
  finalGeneral: ['A1'],
  incomeChange: ['A2'],
  finalSpending: ['A1', 'A2', 'A3', 'A7', 'A9'],
  finalBasic: ['A1', 'A3'],
  finalProject: ['A1', 'A3'],
  carriedForward: ['A9'],
  basicShare: ['A3'],
  projectShare: ['A3'],
  spendingGrowth: ['A2'],
  plannedPublic: ['A6', 'A4'],
  plannedAbroad: ['A6'],
  plannedReception: ['A6'],
  spentPublic: ['A6', 'A4'],
  spentVehicles: ['A6'],
  spentReception: ['A6'],
  procurement: ['A7'],
  goods: ['A7'],
  works: ['A7'],
  services: ['A7'],
  assets: ['A8'],
  liabilities: ['A8'],
  netAssets: ['A8'],
  useRate: ['A8'],
  fundBudget: ['A5', 'A4', 'D1'],
  fundBudgetCurrent: ['A5', 'A4'],
  fundExecuted: ['A5', 'A4', 'D1', 'D2'],
  fundExecutedOther: ['A5', 'A4'],
  fundRate: ['A4'],
  weight: ['B1', 'B3'],
  printedScore: ['B2'],
  toldBudget: ['D1', 'A4'],
  toldExecuted: ['D1', 'A4'],
  toldRate: ['D1', 'A4'],
  toldScore: ['D1'],
}

const mistake = fc.record({
  name: fc.constantFrom(...(Object.keys(WATCHED) as (keyof Figures)[])),
  by: fc.integer({ min: 7, max: 20_000 }),
})

test(
  '[CK20] [CK6] one wrong figure in such a report is found under its code, each figure of it quoted once, and nothing else is said',
  () => {
    fc.assert(
      fc.property(consistentReport, mistake, ({ figures, style }, { name, by }) => {
        // 收入合计 may leave 上年结转 out: a source that is wrong by just that much reads as true.
        fc.pre(name !== 'finalGeneral' || Math.abs(by - figures.finalCarried) > 1)
        // Nobody says whether 上年结转 is in the income.
        fc.pre(name !== 'carriedForward' || Math.abs(by - figures.finalCarried) > 1)
        // 较预算减少… behind a list may be of its last item too.
        fc.pre(name !== 'incomeChange' || !itemChanges(figures).includes(worse(figures.incomeChange, name, by)))
        const wrong: Told = { style, figures: { ...figures, [name]: worse(figures[name], name, by) } }
        const report = tell(wrong)
        const findings = aboutFigures(report)
        for (const { quote, section } of findings.flatMap(({ places }) => places))
          if (section) expect(occurrences(report, section, quote)).toBe(1)
        const codes = new Set(findings.map(({ code }) => code))
        // A figure ten thousand times as large as it should be looks like a wrong unit.
        codes.delete('A11')
        const [expected = '', ...others] = WATCHED[name] ?? []
        expect([...codes]).toContain(expected)
        expect([...codes].filter((code) => code !== expected && !others.includes(code))).toEqual([])
      }),
      { numRuns: 600 },
    )
  },
  MANY_RUNS,
)

/** Offices write signs in both widths; which one they should have is a matter of style and none of truth. */
function aboutFigures(report: ReportContent): Finding[] {
  return findingsOf(report).filter(({ severity }) => severity !== 'style')
}

function occurrences({ sections }: ReportContent, id: string, quote: string): number {
  const text = sections.find((section) => section.id === id)?.paragraphs.join('') ?? ''
  return text.split(quote).length - 1
}

function itemChanges(figures: Figures): number[] {
  return [figures.finalGeneral - figures.budgetGeneral, figures.finalFund - figures.budgetOther]
}

/** Away from zero, so that no amount turns negative. Percentages go wrong by half a point and more: amounts are rounded too. */
function worse(figure: number, name: keyof Figures, by: number): number {
  const much = /Share|Growth|Rate/.test(name) ? by * 8 : by
  return figure < 0 ? figure - much : figure + much
}
