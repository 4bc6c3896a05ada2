import { type Kysely, sql } from 'kysely'
import type { PersonClaim, ReportRights } from '@gongping/shared/workflow/held-rights.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { NOTHING, parseScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Claim } from '@gongping/shared/workflow/standing.ts'
import type { ReportTable, Tables } from './schema.ts'
import { findStaff } from './sql-units.ts'

interface ClaimRow {
  person_id: string
  unit_id: string | null
  is_unit_admin: number | null
  is_active: number | null
  role: ReportRole | null
  scope: string | null
  reviewer: string | null
}

/**
 * All that decides who may do what in a report.
 * @param personId where only this person's is wanted.
 */
export async function readRights(
  db: Kysely<Tables>,
  { id, unit_id, everyone }: Pick<ReportTable, 'id' | 'unit_id' | 'everyone'>,
  personId?: string,
): Promise<ReportRights> {
  const whom =
    personId === undefined
      ? sql`select person_id from staff where unit_id = ${unit_id}
          union select person_id from report_member where report_id = ${id}
          union select person_id from unit_reviewer where unit_id = ${unit_id}`
      : sql`select cast(${personId} as text) as person_id`
  const { rows } = await sql<ClaimRow>`
    select person.person_id, staff.unit_id, staff.is_unit_admin, staff.is_active, member.role, member.scope,
      reviewer.person_id as reviewer
    from (${whom}) as person
    left join staff on staff.person_id = person.person_id
    left join report_member as member on member.report_id = ${id} and member.person_id = person.person_id
    left join unit_reviewer as reviewer on reviewer.unit_id = ${unit_id} and reviewer.person_id = person.person_id`.execute(db)
  return {
    everyone,
    // In one order, whatever the database: two readings of the same rights are equal.
    people: new Map(rows.toSorted(byPerson).map((row) => [row.person_id, toClaim(row, unit_id)])),
    bindings: await readBindings(db, id),
  }
}

function byPerson(a: ClaimRow, b: ClaimRow): number {
  return a.person_id < b.person_id ? -1 : 1
}

async function readBindings(db: Kysely<Tables>, reportId: string): Promise<ReportRights['bindings']> {
  const rows = await db
    .selectFrom('assignment')
    .select(['place', 'person_id'])
    .where('report_id', '=', reportId)
    .where('is_binding', '=', 1)
    .orderBy('place')
    .orderBy('person_id')
    .execute()
  const people = Map.groupBy(rows, ({ place }) => place)
  return new Map([...people].map(([place, given]) => [place, given.map(({ person_id }) => person_id)]))
}

function toClaim({ unit_id, is_unit_admin, is_active, role, scope, reviewer }: ClaimRow, unitId: string): PersonClaim {
  return {
    ...claimOf({ unit_id, is_unit_admin, is_active }, unitId, reviewer !== null, role),
    // What cannot be read, grants nothing.
    scope: scope === null ? null : (parseScope(scope) ?? NOTHING),
  }
}

/** @param staff where the person stands; all null or absent: was never placed, and so has never left. */
function claimOf(
  staff: Pick<ClaimRow, 'unit_id' | 'is_unit_admin' | 'is_active'> | undefined,
  unitId: string,
  reviewsUnit: boolean,
  granted: ReportRole | null,
): Claim {
  const isInUnit = staff?.unit_id === unitId
  return {
    isActive: staff?.is_active !== 0,
    isUnitAdmin: isInUnit && staff?.is_unit_admin === 1,
    isInUnit,
    reviewsUnit,
    granted,
  }
}

/** What a person has to do with each report, from few questions however many there are. */
export async function readClaims(
  db: Kysely<Tables>,
  personId: string,
): Promise<(report: { readonly id: string; readonly unitId: string }) => Claim> {
  const staff = await findStaff(db, personId)
  const given = await db.selectFrom('report_member').select(['report_id', 'role']).where('person_id', '=', personId).execute()
  const reviewed = await db.selectFrom('unit_reviewer').select('unit_id').where('person_id', '=', personId).execute()
  const roles = new Map(given.map(({ report_id, role }) => [report_id, role]))
  const units = new Set(reviewed.map(({ unit_id }) => unit_id))
  return ({ id, unitId }) => claimOf(staff, unitId, units.has(unitId), roles.get(id) ?? null)
}
