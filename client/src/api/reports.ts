import type { ExportFormat } from '@gongping/shared/protocol/export-formats.ts'
import type { CreateReport, Created, Imported, ReportSummary, TemplateSummary } from '@gongping/shared/protocol/http.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { type Total, tableTotal } from '@gongping/shared/scoring/report-total.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import { ok } from '@gongping/shared/base/result.ts'
import { type Answer, download, request } from './request.ts'

export const fetchTemplates = (): Answer<readonly TemplateSummary[]> => request('/api/templates')

export const fetchReports = (): Answer<readonly ReportSummary[]> => request('/api/reports')

/** A table of a report by its name, with what it amounts to. */
export interface TableTotal extends Total {
  readonly id: string
  readonly name: string
}

export async function fetchTableTotals(id: string): Answer<readonly TableTotal[]> {
  const path = `/api/reports/${encodeURIComponent(id)}`
  const [content, sheet] = await Promise.all([request<ReportContent>(path), request<ScoreSheet>(`${path}/score`)])
  if (!content.ok) return content
  if (!sheet.ok) return sheet
  const names = new Map(content.value.tables.map((table) => [table.id, table.name]))
  return ok(sheet.value.tables.map((table) => ({ id: table.id, name: names.get(table.id) ?? '', ...tableTotal(table) })))
}

export const createReport = (report: CreateReport): Answer<Created> => request('/api/reports', { method: 'POST', body: report })

export function importReport(file: File): Answer<Imported> {
  const form = new FormData()
  form.append('file', file)
  return request('/api/reports/import', { method: 'POST', body: form })
}

export const exportReport = (id: string, format: ExportFormat): ReturnType<typeof download> =>
  download(`/api/reports/${encodeURIComponent(id)}/export?format=${format}`)
