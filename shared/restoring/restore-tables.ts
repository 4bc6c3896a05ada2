import { Budget } from '../compare/budget.ts'
import type { FundRow, IndicatorRow, TableContent } from '../report/content.ts'
import type { ReportDoc } from '../report/report-doc.ts'
import { stringAt } from '../report/report-doc.ts'
import { type CellField, type EntityKind, type TextField, entityKey, fundRowId } from '../report/shape.ts'
import { writeFund, writeIndicator, writeTable } from '../report/write-content.ts'
import { placesFor } from './places-for.ts'
import { restoreText } from './restore-text.ts'

type Written = Readonly<Partial<Record<CellField, string | undefined>>>
type Texts = Readonly<Partial<Record<TextField, string | undefined>>>

/**
 * Puts all tables back to what they were, by the ids of tables and rows: what was removed since comes back with its own
 * words in it, what was added since is removed softly, and cells that say the same are not touched.
 * @param unique letters and digits that nobody else chooses, for the places of rows.
 */
export function restoreTables(report: ReportDoc, tables: readonly TableContent[], unique: string): void {
  const places = placesFor(report.entities('table'), idsOf(tables), unique)
  removeOthers(report, 'table', undefined, idsOf(tables))
  for (const table of tables) {
    // Its rows may have been in another table.
    if (isUnknown(report, table.id)) writeTable(report, { ...table, funds: [], indicators: [] }, places.get(table.id) ?? unique)
    restoreTable(report, table, places.get(table.id), unique)
  }
}

function restoreTable(report: ReportDoc, table: TableContent, place: string | undefined, unique: string): void {
  restoreEntity(report, table.id, { kind: 'table', form: table.kind, ...(place !== undefined && { order: place }) })
  const { name, supervisor, implementer, unit, printed, goal } = table
  const cells = { name, supervisor, implementer, unit, 'printed/weight': printed?.weight, 'printed/score': printed?.score }
  restoreCells(report, table.id, cells)
  restoreTexts(report, table.id, { 'goal/expected': goal.expected, 'goal/actual': goal.actual })
  const funds = table.funds.map((fund) => ({ ...fund, id: fundRowId(table.id, fund.id), row: fund }))
  restoreRows(report, table.id, 'fund', funds, unique, {
    write: ({ row }, order) => writeFund(report, table.id, row, order),
    restore: ({ id, row }) => restoreFund(report, id, row),
  })
  restoreRows(report, table.id, 'indicator', table.indicators, unique, {
    write: (row, order) => writeIndicator(report, table.id, row, order),
    restore: (row) => restoreIndicator(report, row),
  })
}

interface Restoring<Row> {
  readonly write: (row: Row, order: string) => void
  readonly restore: (row: Row) => void
}

function restoreRows<Row extends { readonly id: string }>(
  report: ReportDoc,
  table: string,
  kind: EntityKind,
  rows: readonly Row[],
  unique: string,
  { write, restore }: Restoring<Row>,
): void {
  const ids = idsOf(rows)
  const places = placesFor(report.entities(kind, table), ids, unique)
  removeOthers(report, kind, table, ids)
  for (const row of rows) {
    const place = places.get(row.id)
    if (isUnknown(report, row.id)) write(row, place ?? unique)
    else {
      restoreEntity(report, row.id, { kind, table, ...(place !== undefined && { order: place }) })
      restore(row)
    }
  }
}

function restoreFund(report: ReportDoc, id: string, { label, initial, budget, executed, weight, rate, score }: FundRow): void {
  restoreCells(report, id, { label, initial, budget, executed, weight, rate, score })
}

function restoreIndicator(report: ReportDoc, row: IndicatorRow): void {
  const { level1, level2, target, actual, weight, score, level3, reason, method } = row
  restoreCells(report, row.id, { level1, level2, target, actual, weight, score })
  restoreTexts(report, row.id, { level3, reason, method })
}

function restoreCells(report: ReportDoc, id: string, cells: Written): void {
  for (const [field, value = ''] of Object.entries(cells)) {
    // An empty unit reads as 万元.
    const isDefault = field === 'unit' && value === '万元' && report.getCell(id, 'unit') === ''
    if (!isDefault) report.setCell(id, field as CellField, value)
  }
}

function restoreTexts(report: ReportDoc, id: string, texts: Texts): void {
  for (const [field, value = ''] of Object.entries(texts)) restoreText(report.text(id, field as TextField), value, new Budget())
}

function restoreEntity(
  report: ReportDoc,
  id: string,
  fields: Readonly<Partial<Record<'kind' | 'form' | 'table' | 'order', string>>>,
): void {
  for (const [field, value] of Object.entries(fields) as ['kind' | 'form' | 'table' | 'order', string][])
    if (stringAt(report.rows, entityKey(id, field)) !== value) report.setEntity(id, field, value)
  if (stringAt(report.rows, entityKey(id, 'deleted')) !== '') report.rows.delete(entityKey(id, 'deleted'))
}

function removeOthers(report: ReportDoc, kind: EntityKind, table: string | undefined, ids: readonly string[]): void {
  const wanted = new Set(ids)
  for (const { id } of report.entities(kind, table)) if (!wanted.has(id)) report.setEntity(id, 'deleted', '1')
}

function isUnknown(report: ReportDoc, id: string): boolean {
  return stringAt(report.rows, entityKey(id, 'kind')) === ''
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
