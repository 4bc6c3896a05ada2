import { type Result, err, ok } from '../base/result.ts'
import type { ReportContent, TableContent } from '../report/content.ts'
import type { RichNode } from '../report/rich-text.ts'
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
 * every one of them becomes several objects in every open page. A report of a hundred tables weighs less than half.
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
  const paragraphs = content.sections.flatMap((section) => section.paragraphs)
  return sum([
    ...content.tables.map(weighTable),
    sum(paragraphs.map((paragraph) => PARAGRAPH_WEIGHT + weighParagraph(paragraph))),
    sum(
      Object.entries(content.facts).map(([key, { value, unit }]) => PARAGRAPH_WEIGHT + key.length + value.length + unit.length),
    ),
    sum(notUnderstood.map(({ text }) => PARAGRAPH_WEIGHT + text.length)),
  ])
}

/** The form of rich text weighs as much as its words: a table of empty cells is not light. */
function weighParagraph(paragraph: string | RichNode): number {
  return typeof paragraph === 'string' ? paragraph.length : JSON.stringify(paragraph).length
}

function weighTable(table: TableContent): number {
  const rows = [...table.funds, ...table.indicators]
  const cells = [table, table.goal, ...rows].flatMap((part): unknown[] => Object.values(part))
  return ROW_WEIGHT * (rows.length + 1) + sum(cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)))
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0)
}
