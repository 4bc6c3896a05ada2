import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Role } from '@gongping/shared/workflow/server-role.ts'
import type { Person } from './identity.ts'
import { findById } from './people.ts'
import type { IdentityTables } from './tables.ts'

type Database = Kysely<IdentityTables>

export async function changePerson(
  db: Database,
  personId: string,
  { display, role }: { readonly display?: string; readonly role?: Role },
): Promise<Result<Person, Failure>> {
  const shown = display?.trim()
  const change = { ...(shown && { name: shown }), ...(role && { role }) }
  return db.transaction().execute(async (transaction) => {
    if (role === 'member' && (await isLastAdministrator(transaction, personId))) return err(failure('last-administrator'))
    await transaction
      .updateTable('user')
      .set({ ...change, updatedAt: new Date().toISOString() })
      .where('id', '=', personId)
      .execute()
    const person = await findById(transaction, personId)
    return person ? ok(person) : err(failure('person-unknown', { name: personId }))
  })
}

/** Ends sessions and tokens in the same transaction: nothing of somebody who left goes on. */
export async function deactivate(db: Database, personId: string): Promise<Result<void, Failure>> {
  return db.transaction().execute(async (transaction) => {
    if (await isLastAdministrator(transaction, personId)) return err(failure('last-administrator'))
    await transaction.updateTable('user').set('is_active', 0).where('id', '=', personId).execute()
    await transaction.deleteFrom('session').where('userId', '=', personId).execute()
    await transaction.deleteFrom('api_token').where('user_id', '=', personId).execute()
    return ok(undefined)
  })
}

export async function activate(db: Database, personId: string): Promise<void> {
  await db.updateTable('user').set('is_active', 1).where('id', '=', personId).execute()
}

/** A write that changes nothing: of two who dismiss each other at once, each waits for the one before and sees it. */
async function isLastAdministrator(db: Database, personId: string): Promise<boolean> {
  const administrators = await db
    .updateTable('user')
    .set((to) => ({ role: to.ref('role') }))
    .where('role', '=', 'admin')
    .where('is_active', '=', 1)
    .returning('id')
    .execute()
  return administrators.length === 1 && administrators[0]?.id === personId
}
