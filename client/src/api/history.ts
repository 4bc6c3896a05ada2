import type { SectionAuthors } from '@gongping/shared/protocol/http.ts'
import type { PastReport, ReportHistory } from '@gongping/shared/protocol/history.ts'
import { type Answer, request } from './request.ts'

export const fetchHistory = (reportId: string): Answer<ReportHistory> => request(`${pathOf(reportId)}/history`)

/** @param seq of a point of its history. */
export const fetchPast = (reportId: string, seq: number): Answer<PastReport> => request(`${pathOf(reportId)}/history/${seq}`)

/** Who wrote each word of a section. */
export const fetchSectionAuthors = (reportId: string, sectionId: string): Answer<SectionAuthors> =>
  request(`${pathOf(reportId)}/sections/${encodeURIComponent(sectionId)}/authors`)

function pathOf(reportId: string): string {
  return `/api/reports/${encodeURIComponent(reportId)}`
}
