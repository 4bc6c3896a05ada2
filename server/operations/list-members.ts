import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportMember, ReportMembers } from '@gongping/shared/protocol/members.ts'
import { type ReportRights, heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { formatScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

type NameOf = Awaited<ReturnType<typeof personNames>>

/** Everybody who has a role in a report, and what colleagues have. Fails with `report-unknown`. */
export async function listMembers(
  { reports }: Pick<Office, 'reports'>,
  identity: Identity,
  reportId: string,
): Promise<Result<ReportMembers, Failure>> {
  const [terms, nameOf] = await Promise.all([reports.terms(reportId), personNames(identity)])
  if (!terms) return err(failure('report-unknown'))
  const { rights } = terms
  const members = [...rights.people.keys()].flatMap((personId) => memberOf(rights, personId, nameOf) ?? [])
  return ok({ everyone: rights.everyone, members })
}

function memberOf(rights: ReportRights, personId: string, nameOf: NameOf): ReportMember | null {
  const { role } = heldRights(rights, personId)
  if (!role) return null
  const { granted = null, scope = null } = rights.people.get(personId) ?? {}
  return { person: nameOf(personId), granted, scope: scope && formatScope(scope), role }
}
