import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { wrongPassword } from './check-password.ts'
import type { NewPerson, Person } from './identity.ts'
import { hashPassword } from './password-hash.ts'
import { insertPerson } from './people.ts'
import { isUsableName, normalizeName } from './person-name.ts'
import type { IdentityTables } from './tables.ts'

export async function addPerson(db: Kysely<IdentityTables>, person: NewPerson): Promise<Result<Person, Failure>> {
  const checked = checkPerson(person)
  if (!checked.ok) return checked
  const hash = await hashPassword(person.password)
  const added = await db.transaction().execute((transaction) => insertPerson(transaction, checked.value, hash))
  return added ? ok(added) : err(failure('person-exists', { name: checked.value.name }))
}

/** The person as they are kept: the name normalised, and something to show. */
export function checkPerson({
  password,
  isFromTerminal = false,
  ...person
}: NewPerson): Result<Omit<NewPerson, 'password'>, Failure> {
  const name = normalizeName(person.name)
  if (!isUsableName(name)) return err(failure('name-not-usable'))
  const wrong = wrongPassword(password, isFromTerminal ? undefined : person)
  return wrong ? err(wrong) : ok({ ...person, name, display: person.display.trim() || person.name.trim() })
}
