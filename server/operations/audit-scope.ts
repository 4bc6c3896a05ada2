import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { mayInOffice } from '@gongping/shared/workflow/office-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { officeActor } from './permit-in-office.ts'

/** Which entries of the audit log somebody may see. */
export interface AuditScope {
  /** Only those of this unit; absent: all. */
  readonly unitId?: string
}

/** Fails with `not-allowed`. */
export async function auditScope(office: Office, person: Person): Promise<Result<AuditScope, Failure>> {
  const actor = await officeActor(office, person)
  if (mayInOffice('audit.read', actor, null)) return ok({})
  const { unitId } = actor
  return unitId !== null && mayInOffice('audit.read', actor, unitId) ? ok({ unitId }) : err(failure('not-allowed'))
}
