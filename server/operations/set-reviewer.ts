import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInOffice } from './permit-in-office.ts'
import { refreshReports } from './refresh-reports.ts'

export interface WantedReviewer {
  readonly unitId: string
  readonly personId: string
  readonly isReviewer: boolean
}

/**
 * Appoints a reviewer (财政审核人员) of a unit or dismisses one. Nobody appoints themself: whoever rules over people
 * gets to no report by their own doing. Fails with `not-allowed`, `own-appointment`, `unit-unknown` or `person-unknown`.
 */
export async function setReviewer(
  office: Pick<Office, 'units' | 'rooms'>,
  identity: Identity,
  by: Person,
  { unitId, personId, isReviewer }: WantedReviewer,
): Promise<Result<void, Failure>> {
  const permitted = await permitInOffice(office, by, 'unit.reviewers', unitId)
  if (!permitted.ok) return permitted
  if (isReviewer && by.id === personId) return err(failure('own-appointment'))
  const [units, people] = await Promise.all([office.units.units(), identity.listPeople()])
  if (!units.some(({ id }) => id === unitId)) return err(failure('unit-unknown'))
  if (!people.some(({ id }) => id === personId)) return err(failure('person-unknown', { name: personId }))
  refreshReports(office, await office.units.setReviewer(unitId, personId, isReviewer))
  return ok(undefined)
}
