import type { UnitName, UnitSummary, WantedDivision } from '@gongping/shared/protocol/people.ts'
import { type Answer, request } from './request.ts'

/** The units that the person may see, each with its divisions and reviewers. */
export const fetchUnits = (): Answer<readonly UnitSummary[]> => request('/api/units')

export const createUnit = (name: string): Answer<UnitSummary> => request('/api/units', { method: 'POST', body: { name } })

export const renameUnit = (id: string, name: string): Answer<UnitName> => request(pathOf(id), { method: 'PATCH', body: { name } })

/** In place of all that it had: what is left out is dissolved. */
export const setDivisions = (id: string, divisions: readonly WantedDivision[]): Answer<unknown> =>
  request(`${pathOf(id)}/divisions`, { method: 'PUT', body: divisions })

export const addReviewer = (unitId: string, personId: string): Answer<unknown> =>
  request(`${pathOf(unitId)}/reviewers/${encodeURIComponent(personId)}`, { method: 'PUT' })

export const removeReviewer = (unitId: string, personId: string): Answer<unknown> =>
  request(`${pathOf(unitId)}/reviewers/${encodeURIComponent(personId)}`, { method: 'DELETE' })

function pathOf(id: string): string {
  return `/api/units/${encodeURIComponent(id)}`
}
