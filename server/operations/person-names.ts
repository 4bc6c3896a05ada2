import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { Identity } from '../identity/identity.ts'

/** Finds people by their id. Somebody who has no account any more is nameless. */
export async function personNames(identity: Identity): Promise<(id: string) => PersonName> {
  const people = await identity.listPeople()
  const displays = new Map(people.map((person) => [person.id, person.display]))
  return (id) => ({ id, display: displays.get(id) ?? '' })
}
