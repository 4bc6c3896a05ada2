import { type Result, err, ok } from '../base/result.ts'
import type { ReportContent, TableContent } from '../report/content.ts'
import { plainText } from '../report/rich-text.ts'
import type { NotUnderstood } from './not-understood.ts'

export interface ImportedReport {
  readonly content: ReportContent
  readonly notUnderstood: readonly NotUnderstood[]
}

/** Why a file is no report: codes of the error catalogue, which stands above this folder and is not known here. */
export interface ImportFailure {
  readonly code: 'file-not-a-report' | 'file-json-invalid' | 'report-too-large' | 'template-unknown'
  readonly params: Readonly<Record<string, string>>
}

/**
 * The most a report may weigh, in characters; a paragraph, a row and a remark weigh more than their text because
 * every one of them becomes several objects in every open page. A report of 200 tables weighs about a fifth.
 */
export const MAX_REPORT_WEIGHT = 2_000_000
const PARAGRAPH_WEIGHT = 50
const ROW_WEIGHT = 500

export const TOO_LARGE: ImportFailure = {
  code: 'report-too-large',
  params: { limit: String(MAX_REPORT_WEIGHT / 10_000) },
}

/** The report, unless it is larger than a report can be. */
export function bounded(report: ImportedReport): Result<ImportedReport, ImportFailure> {
  return weigh(report) > MAX_REPORT_WEIGHT ? err(TOO_LARGE) : ok(report)
}

function weigh({ content, notUnderstood }: ImportedReport): number {
  let weight = content.title.length
  for (const { paragraphs } of content.sections)
    for (const paragraph of paragraphs) weight += PARAGRAPH_WEIGHT + plainText(paragraph).length
  for (const [key, fact] of Object.entries(content.facts)) weight += key.length + fact.value.length + fact.unit.length
  for (const table of content.tables) weight += weighTable(table)
  for (const { text } of notUnderstood) weight += PARAGRAPH_WEIGHT + text.length
  return weight
}

function weighTable(table: TableContent): number {
  const rows = [...table.funds, ...table.indicators]
  const cells = [table, table.goal, ...rows].flatMap((part) => Object.values(part) as unknown[])
  return (
    rows.length * ROW_WEIGHT +
    ROW_WEIGHT +
    cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0)
  )
}
