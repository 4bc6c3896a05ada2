import { Budget } from '../compare/budget.ts'
import type { FundRow, IndicatorRow, TableContent } from '../report/content.ts'
import type { Entity, ReportDoc } from '../report/report-doc.ts'
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

/** The same of one table alone. @param tables all that there were, by which it stands among those that are there. */
export function restoreOneTable(report: ReportDoc, tables: readonly TableContent[], table: TableContent, unique: string): void {
  const place = placeAmong(report.entities('table'), idsOf(tables), table.id, unique)
  if (isUnknown(report, table.id)) writeTable(report, { ...table, funds: [], indicators: [] }, place ?? unique)
  restoreTable(report, table, place, unique)
}

/** The same of one row of a table that is there. @param id of an indicator, or "<table>/fund/<fund>". */
export function restoreRow(report: ReportDoc, table: TableContent, id: string, unique: string): void {
  for (const { kind, rows } of rowsOf(report, table)) {
    const row = rows.find((one) => one.id === id)
    const there = report.entities(kind, table.id)
    if (row) writeRow(report, table.id, kind, row, placeAmong(there, idsOf(rows), id, unique), unique)
  }
}

function restoreTable(report: ReportDoc, table: TableContent, place: string | undefined, unique: string): void {
  restoreEntity(report, table.id, { kind: 'table', form: table.kind, ...(place !== undefined && { order: place }) })
  const { name, supervisor, implementer, unit, printed, goal } = table
  const cells = { name, supervisor, implementer, unit, 'printed/weight': printed?.weight, 'printed/score': printed?.score }
  restoreCells(report, table.id, cells)
  restoreTexts(report, table.id, { 'goal/expected': goal.expected, 'goal/actual': goal.actual })
  for (const { kind, rows } of rowsOf(report, table)) {
    const ids = idsOf(rows)
    const places = placesFor(report.entities(kind, table.id), ids, unique)
    removeOthers(report, kind, table.id, ids)
    for (const row of rows) writeRow(report, table.id, kind, row, places.get(row.id), unique)
  }
}

interface Row {
  readonly id: string
  /** Makes it anew. */
  readonly write: (order: string) => void
  /** Puts its cells back. */
  readonly restore: () => void
}

function rowsOf(report: ReportDoc, table: TableContent): { readonly kind: EntityKind; readonly rows: readonly Row[] }[] {
  const funds = table.funds.map((fund): Row => {
    const id = fundRowId(table.id, fund.id)
    const write = (order: string): void => writeFund(report, table.id, fund, order)
    return { id, write, restore: () => restoreFund(report, id, fund) }
  })
  const indicators = table.indicators.map((row): Row => {
    const write = (order: string): void => writeIndicator(report, table.id, row, order)
    return { id: row.id, write, restore: () => restoreIndicator(report, row) }
  })
  return [
    { kind: 'fund', rows: funds },
    { kind: 'indicator', rows: indicators },
  ]
}

/** @param place among the others; absent: where it is. */
function writeRow(
  report: ReportDoc,
  table: string,
  kind: EntityKind,
  { id, write, restore }: Row,
  place: string | undefined,
  unique: string,
): void {
  if (isUnknown(report, id)) return write(place ?? unique)
  restoreEntity(report, id, { kind, table, ...(place !== undefined && { order: place }) })
  restore()
}

/** @returns undefined for one that is there and stays where it is. */
function placeAmong(there: readonly Entity[], order: readonly string[], id: string, unique: string): string | undefined {
  const ids = new Set(idsOf(there))
  if (ids.has(id)) return undefined
  const wanted = order.filter((one) => one === id || ids.has(one))
  return placesFor(there, wanted, unique).get(id)
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
