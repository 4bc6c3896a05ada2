import type {
  Assignment,
  ReportMembers,
  RightsDecided,
  WantedAssignment,
  WantedMember,
} from '@gongping/shared/protocol/members.ts'
import type { Colleague, PersonRecord } from '@gongping/shared/protocol/people.ts'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { DraftStatus } from '@gongping/shared/workflow/report-status.ts'
import { type Answer, request } from './request.ts'

export const fetchMembers = (reportId: string): Answer<ReportMembers> => request(`${pathOf(reportId)}/members`)

/** What everybody may know of a colleague, and what only administrators are told. */
export type KnownColleague = Colleague & Partial<Pick<PersonRecord, 'unitId' | 'isActive'>>

export const fetchColleagues = (): Answer<readonly KnownColleague[]> => request('/api/people')

/** Decides what the unit's people may do to whom nothing was given by name; null = nothing. */
export const setEveryone = (reportId: string, role: ReportRole | null): Answer<RightsDecided> =>
  request(`${pathOf(reportId)}/everyone`, { method: 'PUT', body: { role } })

export const setMember = (reportId: string, personId: string, wanted: WantedMember): Answer<RightsDecided> =>
  request(`${pathOf(reportId)}/members/${encodeURIComponent(personId)}`, { method: 'PUT', body: wanted })

export const fetchAssignments = (reportId: string): Answer<readonly Assignment[]> => request(`${pathOf(reportId)}/assignments`)

/** Says whose a section or a row is to write, in place of what was said before. */
export const assignPlace = (reportId: string, wanted: WantedAssignment): Answer<unknown> =>
  request(`${pathOf(reportId)}/assignments`, { method: 'PUT', body: wanted })

/** Says that what was assigned to oneself is finished, or is not. */
export const markDone = (reportId: string, place: string, isDone: boolean): Answer<unknown> =>
  request(`${pathOf(reportId)}/assignments/done`, { method: 'PUT', body: { place, isDone } })

/** Locks or opens. */
export const setStatus = (reportId: string, status: DraftStatus): Answer<ReportState> =>
  request(`${pathOf(reportId)}/status`, { method: 'PUT', body: { status } })

function pathOf(reportId: string): string {
  return `/api/reports/${encodeURIComponent(reportId)}`
}
