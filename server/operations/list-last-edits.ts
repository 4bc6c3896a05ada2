import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { LastEdits } from '@gongping/shared/protocol/http.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'
import { readState } from './read-state.ts'

/** Who changed each section and row of a report last; what nobody changed yet is left out. Fails with `report-unknown`. */
export async function listLastEdits(office: Office, identity: Identity, id: string): Promise<Result<LastEdits, Failure>> {
  const state = await readState(office, id)
  if (!state.ok) return state
  const [edits, nameOf] = await Promise.all([office.journal.lastEdits(id), personNames(identity)])
  const places = edits.map(({ place, personId, at }) =>
    personId === ''
      ? { place, at, by: 'server' as const, person: null }
      : { place, at, by: 'person' as const, person: nameOf(personId) },
  )
  return ok({ places })
}
