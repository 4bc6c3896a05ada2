import type { Kysely, Transaction } from 'kysely'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { formatScope } from '@gongping/shared/workflow/write-scope.ts'
import { endTerms } from './head.ts'
import { inTransaction } from './in-transaction.ts'
import type { Tables } from './schema.ts'
import type { Head } from './report-head.ts'
import type { Membership } from './report-sharing.ts'

/** Decides the role of all colleagues to whom none was given by name. */
export function writeEveryone(
  db: Kysely<Tables>,
  reportId: string,
  everyone: ReportRole | null,
  on: number | undefined,
): Promise<Head | null> {
  return onNewTerms(db, reportId, on, async (transaction) => {
    await transaction.updateTable('report').set({ everyone }).where('id', '=', reportId).execute()
  })
}

/** @param membership null: none. */
export function writeMember(
  db: Kysely<Tables>,
  reportId: string,
  personId: string,
  membership: Membership | null,
  on: number | undefined,
): Promise<Head | null> {
  return onNewTerms(db, reportId, on, async (transaction) => {
    await transaction.deleteFrom('report_member').where('report_id', '=', reportId).where('person_id', '=', personId).execute()
    if (!membership) return
    const { role, scope } = membership
    const row = { report_id: reportId, person_id: personId, role, scope: scope && formatScope(scope) }
    await transaction.insertInto('report_member').values(row).execute()
  })
}

/**
 * Holds the report's row from the beginning, so that edits come before all of it or after all of it.
 * @param on the terms that must not have ended yet; undefined: any.
 * @returns null, with nothing changed, if they have, or there is no such report.
 */
function onNewTerms(
  db: Kysely<Tables>,
  reportId: string,
  on: number | undefined,
  change: (transaction: Transaction<Tables>) => Promise<void>,
): Promise<Head | null> {
  return inTransaction(db, async (transaction) => {
    const head = await endTerms(transaction, reportId, on)
    if (head) await change(transaction)
    return head
  })
}
