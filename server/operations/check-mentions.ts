import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

/** Whoever is mentioned in a comment may read the report. Fails with `mention-unknown`. */
export async function checkMentions(
  { reports }: Pick<Office, 'reports'>,
  identity: Identity,
  reportId: string,
  people: readonly string[],
): Promise<Result<void, Failure>> {
  if (people.length === 0) return ok(undefined)
  const terms = await reports.terms(reportId)
  const stranger = people.find((personId) => {
    const role = terms && heldRights(terms.rights, personId).role
    return !role || !roleAllows('report.read', role)
  })
  if (stranger === undefined) return ok(undefined)
  const { id, display } = (await personNames(identity))(stranger)
  return err(failure('mention-unknown', { name: display || id }))
}
