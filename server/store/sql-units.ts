import { type Kysely, type Selectable, type Transaction, sql } from 'kysely'
import { inTransaction } from './in-transaction.ts'
import type { StaffTable, Tables } from './schema.ts'
import { type DivisionRecord, FIRST_UNIT, type StaffRecord, type UnitRecord, type Units, isSameStanding } from './units.ts'

/** Units and people over Kysely; the same text serves every SQL database. */
export class SqlUnits implements Units {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async units(): Promise<readonly UnitRecord[]> {
    const units = await this.#db.selectFrom('unit').selectAll().orderBy('created_at').orderBy('id').execute()
    const divisions = await this.#db.selectFrom('division').selectAll().orderBy('position').execute()
    const reviewers = await this.#db.selectFrom('unit_reviewer').selectAll().orderBy('person_id').execute()
    return units.map(({ id, name, created_at }) => ({
      id,
      name,
      createdAt: created_at,
      divisions: divisions.filter(({ unit_id }) => unit_id === id).map((division) => ({ id: division.id, name: division.name })),
      reviewers: reviewers.filter(({ unit_id }) => unit_id === id).map(({ person_id }) => person_id),
    }))
  }

  async createUnit({ id, name }: Pick<UnitRecord, 'id' | 'name'>): Promise<void> {
    await this.#db.insertInto('unit').values({ id, name, created_at: new Date().toISOString() }).execute()
  }

  async renameUnit(id: string, name: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db.updateTable('unit').set({ name }).where('id', '=', id).executeTakeFirst()
    return numUpdatedRows === 1n
  }

  async setDivisions(unitId: string, divisions: readonly DivisionRecord[]): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      await holdOffice(db)
      const unit = await db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
      if (!unit) return false
      const kept = divisions.map(({ id }) => id)
      const old = await db.selectFrom('division').select('id').where('unit_id', '=', unitId).execute()
      for (const { id } of old.filter((division) => !kept.includes(division.id))) {
        await db.updateTable('staff').set({ division_id: null }).where('division_id', '=', id).execute()
        await db.deleteFrom('division').where('id', '=', id).execute()
      }
      for (const [position, { id, name }] of divisions.entries()) {
        await db
          .insertInto('division')
          .values({ id, unit_id: unitId, name, position })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, position }).where('division.unit_id', '=', unitId))
          .execute()
      }
      return true
    })
  }

  async staff(): Promise<readonly StaffRecord[]> {
    return (await this.#db.selectFrom('staff').selectAll().orderBy('person_id').execute()).map(toStaff)
  }

  async staffOf(personId: string): Promise<StaffRecord | null> {
    const row = await findStaff(this.#db, personId)
    return row ? toStaff(row) : null
  }

  async place(staff: StaffRecord, judgedOn?: StaffRecord | null): Promise<readonly string[] | null> {
    const { personId, unitId, divisionId, post, isUnitAdmin, isActive } = staff
    const flags = { is_unit_admin: isUnitAdmin ? 1 : 0, is_active: isActive ? 1 : 0 }
    const row = { unit_id: unitId, division_id: divisionId, post, ...flags }
    return inTransaction(this.#db, async (db) => {
      await holdOffice(db)
      const before = await findStaff(db, personId)
      if (judgedOn !== undefined && !isSameStanding(before ? toStaff(before) : null, judgedOn)) return null
      await db
        .insertInto('staff')
        .values({ person_id: personId, ...row })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute()
      const isSame =
        before?.unit_id === unitId && before.is_unit_admin === row.is_unit_admin && before.is_active === row.is_active
      return isSame ? [] : endTermsOf(db, personId, before ? [before.unit_id, unitId] : [unitId])
    })
  }

  async setReviewer(unitId: string, personId: string, isReviewer: boolean): Promise<readonly string[]> {
    return inTransaction(this.#db, async (db) => {
      await holdOffice(db)
      const { rows } = isReviewer
        ? await sql`insert into unit_reviewer (unit_id, person_id) values (${unitId}, ${personId})
            on conflict do nothing returning person_id`.execute(db)
        : await sql`delete from unit_reviewer where unit_id = ${unitId} and person_id = ${personId}
            returning person_id`.execute(db)
      return rows.length > 0 ? endTerms(db, [unitId], []) : []
    })
  }
}

/**
 * Stands at the beginning of everything that changes whose reports are whose: one at a time, so that no report is
 * made in a unit whose people are just being changed, and no two changes wait for each other's reports.
 */
export async function holdOffice(db: Transaction<Tables>): Promise<void> {
  await db
    .updateTable('unit')
    .set({ name: sql`name` })
    .where('id', '=', FIRST_UNIT)
    .execute()
}

export function findStaff(db: Kysely<Tables>, personId: string) {
  return db.selectFrom('staff').selectAll().where('person_id', '=', personId).executeTakeFirst()
}

/** Of all reports in which a person may have had something to do, before or after. */
async function endTermsOf(db: Transaction<Tables>, personId: string, unitIds: readonly string[]): Promise<readonly string[]> {
  const reviewed = await db.selectFrom('unit_reviewer').select('unit_id').where('person_id', '=', personId).execute()
  const given = await db.selectFrom('report_member').select('report_id').where('person_id', '=', personId).execute()
  return endTerms(
    db,
    [...unitIds, ...reviewed.map(({ unit_id }) => unit_id)],
    given.map(({ report_id }) => report_id),
  )
}

async function endTerms(db: Transaction<Tables>, unitIds: readonly string[], reportIds: readonly string[]): Promise<string[]> {
  const ended = await db
    .updateTable('report')
    .set({ terms: sql`terms + 1` })
    .where((eb) => eb.or([eb('unit_id', 'in', unitIds), ...(reportIds.length > 0 ? [eb('id', 'in', reportIds)] : [])]))
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}

function toStaff({ person_id, unit_id, division_id, post, is_unit_admin, is_active }: Selectable<StaffTable>): StaffRecord {
  return {
    personId: person_id,
    unitId: unit_id,
    divisionId: division_id,
    post,
    isUnitAdmin: is_unit_admin === 1,
    isActive: is_active === 1,
  }
}
