import type { Kysely } from 'kysely'
import type { Role } from '@gongping/shared/workflow/server-role.ts'
import type { IdentityTables } from './tables.ts'

type Database = Kysely<IdentityTables>

export async function changePerson(
  db: Database,
  personId: string,
  { display, role }: { readonly display?: string; readonly role?: Role },
): Promise<void> {
  const shown = display?.trim()
  const change = { ...(shown && { name: shown }), ...(role && { role }) }
  await db
    .updateTable('user')
    .set({ ...change, updatedAt: new Date().toISOString() })
    .where('id', '=', personId)
    .execute()
}

/** Ends sessions and tokens in the same transaction: nothing of somebody who left goes on. */
export async function deactivate(db: Database, personId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable('user').set('is_active', 0).where('id', '=', personId).execute()
    await transaction.deleteFrom('session').where('userId', '=', personId).execute()
    await transaction.deleteFrom('api_token').where('user_id', '=', personId).execute()
  })
}

export async function activate(db: Database, personId: string): Promise<void> {
  await db.updateTable('user').set('is_active', 1).where('id', '=', personId).execute()
}
