import type { Fact, ReportContent } from '../report/content.ts'
import { tableTotal } from '../scoring/report-total.ts'
import type { ScoreSheet, TableScore } from '../scoring/score-sheet.ts'
import type { FigureChange, FigureKind } from './comparison.ts'

/** A state of a report and what it scores. */
export interface ScoredReport {
  readonly content: ReportContent
  readonly score: ScoreSheet
}

/** Total, grade and execution rate of each table, then the basic figures; those that differ. */
export function compareFigures(before: ScoredReport, after: ScoredReport): FigureChange[] {
  return [...compareScores(before, after), ...compareFacts(before.content.facts, after.content.facts)]
}

function compareScores(before: ScoredReport, after: ScoredReport): FigureChange[] {
  const ids = new Set([...after.score.tables, ...before.score.tables].map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const label = (nameOf(after, id) ?? nameOf(before, id)) || ''
    const [one, other] = [scoresOf(before, id), scoresOf(after, id)]
    const kinds = ['total', 'grade', 'execution'] as const
    return kinds.flatMap((what) => differing({ what, id, label, before: one[what], after: other[what] }))
  })
}

type Scores = Readonly<Record<Extract<FigureKind, 'total' | 'grade' | 'execution'>, string | null>>

function scoresOf({ score }: ScoredReport, id: string): Scores {
  const table: TableScore | undefined = score.tables.find((known) => known.id === id)
  if (!table) return { total: null, grade: null, execution: null }
  const { rate } = table.execution
  return { ...tableTotal(table), execution: rate === null ? null : `${rate}%` }
}

function nameOf({ content }: ScoredReport, tableId: string): string | undefined {
  return content.tables.find(({ id }) => id === tableId)?.name
}

type Facts = ReportContent['facts']

function compareFacts(before: Facts, after: Facts): FigureChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((id) => {
    const [one, other] = [before[id], after[id]]
    const isSame = one?.value === other?.value && one?.unit === other?.unit
    const change: FigureChange = { what: 'fact', id, label: '', before: valueOf(one), after: valueOf(other) }
    const ofLastYear = { what: 'last-year', id, label: '', before: lastOf(one), after: lastOf(other) } as const
    return [...(isSame ? [] : [change]), ...differing(ofLastYear)]
  })
}

function valueOf(fact: Fact | undefined): string | null {
  return fact ? fact.value + fact.unit : null
}

function lastOf(fact: Fact | undefined): string | null {
  return fact?.last === undefined ? null : fact.last + fact.unit
}

function differing(change: FigureChange): FigureChange[] {
  return change.before === change.after ? [] : [change]
}
