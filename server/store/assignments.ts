import type { Kysely } from 'kysely'
import { endTerms, holdReport } from './head.ts'
import { inTransaction } from './in-transaction.ts'
import type { Tables } from './schema.ts'
import type { AssignmentRecord, NewAssignment } from './report-sharing.ts'

/** By place, then person. */
export async function readAssignments(db: Kysely<Tables>, reportId: string): Promise<readonly AssignmentRecord[]> {
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('place')
    .orderBy('person_id')
    .execute()
  return rows.map(({ place, person_id, is_binding, is_done, at }) => ({
    place,
    personId: person_id,
    isBinding: is_binding === 1,
    isDone: is_done === 1,
    at,
  }))
}

/** Gives a place to people, in place of those who had it; whoever keeps it is as far as they were. */
export function writeAssignment(
  db: Kysely<Tables>,
  reportId: string,
  { place, people, isBinding }: NewAssignment,
  on: number | undefined,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    if (!(await holdReport(transaction, reportId, on))) return false
    const before = (await readAssignments(transaction, reportId)).filter((known) => known.place === place)
    if (isBinding || before.some((known) => known.isBinding)) await endTerms(transaction, reportId)
    await transaction.deleteFrom('assignment').where('report_id', '=', reportId).where('place', '=', place).execute()
    const now = new Date().toISOString()
    for (const personId of new Set(people)) {
      const known = before.find((assignment) => assignment.personId === personId)
      const flags = { is_binding: isBinding ? 1 : 0, is_done: known?.isDone ? 1 : 0 }
      const row = { report_id: reportId, place, person_id: personId, at: known?.at ?? now, ...flags }
      await transaction.insertInto('assignment').values(row).execute()
    }
    return true
  })
}

/** @returns false if the terms have ended, or the place is not this person's. */
export function writeDone(
  db: Kysely<Tables>,
  reportId: string,
  { place, personId, isDone }: Pick<AssignmentRecord, 'place' | 'personId' | 'isDone'>,
  on: number | undefined,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    if (!(await holdReport(transaction, reportId, on))) return false
    const { numUpdatedRows } = await transaction
      .updateTable('assignment')
      .set({ is_done: isDone ? 1 : 0 })
      .where('report_id', '=', reportId)
      .where('place', '=', place)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  })
}
