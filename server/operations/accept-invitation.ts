import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { InvitationAcceptance } from '@gongping/shared/protocol/profile.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { openInvitation } from './open-invitation.ts'
import { placePerson } from './place-person.ts'

/**
 * Makes the account that an invitation is for, and puts the person in their unit; without a division if that was
 * dissolved meanwhile. They are let in last, so that nobody is ever in a unit that is not theirs; the link is used up
 * only then, so that after any trouble the same person goes on with it.
 * Fails with `invitation-invalid`, or as `Identity.addPerson` does.
 */
export async function acceptInvitation(
  office: Pick<Office, 'units' | 'rooms'>,
  identity: Pick<Identity, 'invitations' | 'listAccounts'>,
  { token, ...newcomer }: InvitationAcceptance,
): Promise<Result<Person, Failure>> {
  const opened = await openInvitation(office, identity, token)
  if (!opened.ok) return opened
  const accepted = await identity.invitations.accept(token, newcomer)
  if (!accepted.ok) return accepted
  const { person, terms } = accepted.value
  const { role, unitId, post, isUnitAdmin } = terms
  const divisionId = opened.value.unit.divisions.find(({ id }) => id === terms.divisionId)?.id ?? null
  const placed = await placePerson(office, { personId: person.id, role, unitId, divisionId, post, isUnitAdmin })
  if (!placed.ok) return placed
  return identity.invitations.finish(token)
}
