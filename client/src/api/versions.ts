import { ok } from '@gongping/shared/base/result.ts'
import type { Comparison } from '@gongping/shared/compare/comparison.ts'
import {
  MAX_VERSIONS,
  type Restored,
  type VersionDetails,
  type VersionList,
  type VersionMade,
  type VersionSummary,
  type WantedRestore,
} from '@gongping/shared/protocol/versions.ts'
import { type Answer, request } from './request.ts'

/** The newest versions of a report, `wanted` of them or all that there are. */
export async function fetchNewestVersions(reportId: string, wanted: number): Answer<VersionList> {
  const versions: VersionSummary[] = []
  for (;;) {
    const limit = Math.min(MAX_VERSIONS, wanted - versions.length)
    const last = versions.at(-1)
    const before = last ? `&before=${last.number}` : ''
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const answer = await request<VersionList>(`${pathOf(reportId)}?limit=${limit}${before}`)
    if (!answer.ok) return answer
    versions.push(...answer.value.versions)
    if (!answer.value.more || versions.length >= wanted) return ok({ versions, more: answer.value.more })
  }
}

/** Keeps the report as it is on disk. */
export const keepVersion = (reportId: string, name: string): Answer<VersionMade> =>
  request(pathOf(reportId), { method: 'POST', body: { name } })

export const renameVersion = (reportId: string, number: number, name: string): Answer<void> =>
  request(pathOf(reportId, number), { method: 'PATCH', body: { name } })

export const fetchVersion = (reportId: string, number: number): Answer<VersionDetails> => request(pathOf(reportId, number))

export const fetchComparison = (reportId: string, before: number, after: number | 'now'): Answer<Comparison> =>
  request(pathOf(reportId, before, 'compare', after))

export const restoreVersion = (reportId: string, number: number, part: WantedRestore): Answer<Restored> =>
  request(pathOf(reportId, number, 'restore'), { method: 'POST', body: part })

function pathOf(reportId: string, ...parts: readonly (string | number)[]): string {
  return ['/api/reports', encodeURIComponent(reportId), 'versions', ...parts].join('/')
}
