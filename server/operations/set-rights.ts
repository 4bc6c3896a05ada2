import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { RightsDecided } from '@gongping/shared/protocol/http.ts'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import type { WriteScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Identity } from '../identity/identity.ts'
import { rightsOf } from './list-rights.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'

export interface WantedRights {
  readonly reportId: string
  readonly personId: string
  /** null = what the role says. */
  readonly scope: WriteScope | null
}

/**
 * Decides what a person may change in a report; then their open pages hear of it. An exact cut, as a lock is.
 * Fails with `report-unknown`, `person-unknown` or `section-unknown`.
 */
export async function setRights(
  office: Office,
  identity: Identity,
  { reportId, personId, scope }: WantedRights,
): Promise<Result<RightsDecided, Failure>> {
  // One report a decision: reading it all is cheap enough to know its sections by.
  const content = await readReport(office, reportId)
  if (!content.ok) return content
  const person = (await identity.listPeople()).find(({ id }) => id === personId)
  if (!person) return err(failure('person-unknown', { name: personId }))
  const sections = new Set<string>(content.value.sections.map(({ id }) => sectionRoot(id)))
  const unknown = scope?.find((grant) => grant.startsWith(sectionRoot('')) && !sections.has(grant))
  if (unknown !== undefined) return err(failure('section-unknown', { section: unknown.slice(sectionRoot('').length) }))
  const head = await office.reports.setScope(reportId, personId, scope)
  if (!head) return err(failure('report-unknown'))
  office.rooms.refresh(reportId)
  return ok({ ...rightsOf(person, scope), seq: head.seq })
}
