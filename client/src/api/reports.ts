import type { CreateReport, Created, Imported, ReportSummary, TemplateSummary } from '@gongping/shared/protocol/http.ts'
import { type Answer, download, request } from './request.ts'

export type ExportFormat = 'docx' | 'json' | 'txt'

export const fetchTemplates = (): Answer<readonly TemplateSummary[]> => request('/api/templates')

export const fetchReports = (): Answer<readonly ReportSummary[]> => request('/api/reports')

export const createReport = (report: CreateReport): Answer<Created> => request('/api/reports', { method: 'POST', body: report })

export function importReport(file: File): Answer<Imported> {
  const form = new FormData()
  form.append('file', file)
  return request('/api/reports/import', { method: 'POST', body: form })
}

export const exportReport = (id: string, format: ExportFormat): ReturnType<typeof download> =>
  download(`/api/reports/${encodeURIComponent(id)}/export?format=${format}`)
