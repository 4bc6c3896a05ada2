import type { FindingExplanation } from '@gongping/shared/protocol/http.ts'
import { type Answer, request } from './request.ts'

export const fetchExplanations = (reportId: string): Answer<readonly FindingExplanation[]> => request(pathOf(reportId))

/** Says why a finding may stay, in place of what was said before. */
export const explainFinding = (reportId: string, fingerprint: string, text: string): Answer<void> =>
  request(`${pathOf(reportId)}/${fingerprint}`, { method: 'PUT', body: { text } })

export const withdrawExplanation = (reportId: string, fingerprint: string): Answer<void> =>
  request(`${pathOf(reportId)}/${fingerprint}`, { method: 'DELETE' })

function pathOf(reportId: string): string {
  return `/api/reports/${encodeURIComponent(reportId)}/explanations`
}
