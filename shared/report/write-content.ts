import * as Y from 'yjs'
import type { FundRow, IndicatorRow, ReportContent, TableContent } from './content.ts'
import { orderKeys } from './order.ts'
import { ReportDoc } from './report-doc.ts'
import { expand, writeFragment } from './rich-text.ts'
import { SCHEMA_VERSION, SEED_CLIENT_ID, type TextField, factKey, fundRowId } from './shape.ts'

/**
 * The one update that a new report starts from. The same content gives the same bytes on every machine, so
 * applying it twice changes nothing. Only the server calls this, in the transaction that creates the record.
 */
export function encodeSeed(content: ReportContent): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = SEED_CLIENT_ID
  doc.transact(() => writeContent(new ReportDoc(doc), content))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

function writeContent(report: ReportDoc, content: ReportContent): void {
  const meta: [string, string][] = [
    ['schema', String(SCHEMA_VERSION)],
    ['template', content.template],
    ['title', content.title],
    ['year', String(content.year)],
    ['unit/name', content.unit.name],
    ['unit/supervisor', content.unit.supervisor ?? ''],
  ]
  for (const [key, value] of meta) report.meta.set(key, value)
  for (const section of content.sections) {
    // An editor that finds an empty section would add a paragraph at once, one for each person who looks.
    writeFragment(report.section(section.id), section.paragraphs.length > 0 ? section.paragraphs.map(expand) : [expand('')])
  }
  for (const [key, fact] of Object.entries(content.facts)) {
    report.facts.set(factKey(key, 'value'), fact.value)
    report.facts.set(factKey(key, 'unit'), fact.unit)
    if (fact.last !== undefined) report.facts.set(factKey(key, 'last'), fact.last)
  }
  const orders = orderKeys(content.tables.length)
  content.tables.forEach((table, at) => writeTable(report, table, orders[at]!))
}

/** Writes a whole new table; call it inside one transaction, so that nobody sees half a table. */
export function writeTable(report: ReportDoc, table: TableContent, order: string): void {
  report.setEntity(table.id, 'kind', 'table')
  report.setEntity(table.id, 'form', table.kind)
  report.setEntity(table.id, 'order', order)
  report.setCell(table.id, 'name', table.name)
  report.setCell(table.id, 'supervisor', table.supervisor)
  report.setCell(table.id, 'implementer', table.implementer)
  report.setCell(table.id, 'unit', table.unit)
  report.setCell(table.id, 'printed/weight', table.printed?.weight ?? '')
  report.setCell(table.id, 'printed/score', table.printed?.score ?? '')
  writeText(report, table.id, 'goal/expected', table.goal.expected)
  writeText(report, table.id, 'goal/actual', table.goal.actual)
  const fundOrders = orderKeys(table.funds.length)
  table.funds.forEach((fund, at) => writeFund(report, table.id, fund, fundOrders[at]!))
  const rowOrders = orderKeys(table.indicators.length)
  table.indicators.forEach((row, at) => writeIndicator(report, table.id, row, rowOrders[at]!))
}

/** Writes a whole new row of funds; likewise. */
export function writeFund(report: ReportDoc, tableId: string, fund: FundRow, order: string): void {
  const id = fundRowId(tableId, fund.id)
  report.setEntity(id, 'kind', 'fund')
  report.setEntity(id, 'table', tableId)
  report.setEntity(id, 'order', order)
  for (const field of ['label', 'initial', 'budget', 'executed', 'weight', 'rate', 'score'] as const) {
    report.setCell(id, field, fund[field] ?? '')
  }
}

/** Writes a whole new indicator row; call it inside one transaction, so that nobody sees half a row. */
export function writeIndicator(report: ReportDoc, tableId: string, row: IndicatorRow, order: string): void {
  report.setEntity(row.id, 'kind', 'indicator')
  report.setEntity(row.id, 'table', tableId)
  report.setEntity(row.id, 'order', order)
  for (const field of ['level1', 'level2', 'target', 'actual', 'weight', 'score'] as const)
    report.setCell(row.id, field, row[field])
  for (const field of ['level3', 'reason', 'method'] as const) writeText(report, row.id, field, row[field] ?? '')
}

function writeText(report: ReportDoc, rowId: string, field: TextField, value: string): void {
  if (value !== '') report.text(rowId, field).insert(0, value)
}
