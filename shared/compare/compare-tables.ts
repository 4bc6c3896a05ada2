import type { TableContent } from '../report/content.ts'
import type { ScoreSheet, TableScore } from '../scoring/score-sheet.ts'
import { alignById } from './align-by-id.ts'
import type { Budget } from './budget.ts'
import { compareCells } from './compare-cells.ts'
import type { ChangeKind, RowChange, TableChange } from './comparison.ts'
import { type ComparedRow, tableRows } from './table-rows.ts'

/** A state of a report's tables and what it scores. */
export interface ScoredTables {
  readonly tables: readonly TableContent[]
  readonly score: ScoreSheet
}

/** Tables and their rows by identity: a row is the same whatever stands in it. */
export function compareTables(before: ScoredTables, after: ScoredTables, budget: Budget): TableChange[] {
  const aligned = alignById(before.tables, after.tables, ({ id }) => id, budget)
  return aligned.map(({ before: table, after: tableAfter, isMoved }) => {
    const [one, other] = [sideOf(before, table), sideOf(after, tableAfter)]
    const rows = compareRows(one, other, budget)
    const { id, name } = (other ?? one)?.table ?? { id: '', name: '' }
    return { id, name, kind: kindOf(one, other, rows.some(isChanged)), rows, isMoved }
  })
}

interface Side {
  readonly table: TableContent
  readonly score: TableScore | undefined
}

function sideOf({ score }: ScoredTables, table: TableContent | undefined): Side | undefined {
  return table && { table, score: score.tables.find(({ id }) => id === table.id) }
}

function compareRows(before: Side | undefined, after: Side | undefined, budget: Budget): RowChange[] {
  const [rows, others] = [before ? tableRows(before.table) : [], after ? tableRows(after.table) : []]
  const [scores, otherScores] = [scoresOf(before), scoresOf(after)]
  const aligned = alignById(rows, others, ({ of, id }) => `${of} ${id}`, budget)
  return aligned.flatMap(({ before: one, after: other, isMoved }) => {
    const { id, of, label } = (other ?? one) as ComparedRow
    const cells = compareCells(one?.cells ?? {}, other?.cells ?? {}, budget)
    const score = { before: scores.get(id) ?? null, after: otherScores.get(id) ?? null }
    const isScoreSame = score.before === score.after
    if (one && other && cells.length === 0 && !isMoved && isScoreSame) return []
    return [{ id, of, label, kind: kindOf(one, other, cells.length > 0), cells, isMoved, score: isScoreSame ? null : score }]
  })
}

function scoresOf(side: Side | undefined): ReadonlyMap<string, string | null> {
  return new Map(side?.score?.indicators.map(({ id, score }) => [id, score]))
}

function kindOf(before: unknown, after: unknown, isChangedInside: boolean): ChangeKind {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  return isChangedInside ? 'changed' : 'same'
}

function isChanged({ kind, isMoved }: RowChange): boolean {
  return kind !== 'same' || isMoved
}
