import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { PersonRights } from '@gongping/shared/protocol/http.ts'
import { type WriteScope, formatScope, roleScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { readState } from './read-state.ts'

/** What everybody who has an account may change in a report. Fails with `report-unknown`. */
export async function listRights(office: Office, identity: Identity, id: string): Promise<Result<PersonRights[], Failure>> {
  const state = await readState(office, id)
  if (!state.ok) return state
  const [scopes, people] = await Promise.all([office.reports.scopes(id), identity.listPeople()])
  return ok(people.map((person) => rightsOf(person, scopes.get(person.id) ?? null)))
}

/** @param decided null = what the role says. */
export function rightsOf({ id, display, role }: Person, decided: WriteScope | null): PersonRights {
  return {
    person: { id, display },
    decided: decided && formatScope(decided),
    scope: formatScope(decided ?? roleScope(role)),
  }
}
