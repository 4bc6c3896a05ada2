import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import { FIRST_UNIT } from './units.ts'

/** Before units there was one office: it is the first unit, with everybody and every report in it. */
export async function addPeople(db: Kysely<Tables>): Promise<void> {
  await createUnits(db)
  await createMembers(db)
  const at = new Date().toISOString()
  await db.insertInto('unit').values({ id: FIRST_UNIT, name: '本单位', created_at: at }).execute()
  await placeEverybody(db)
  await keepScopes(db)
  await db.schema.dropTable('report_scope').execute()
}

async function createUnits(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('division')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('unit_id', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('staff')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('unit_id', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('division_id', 'text', (column) => column.references('division.id'))
    .addColumn('post', 'text', (column) => column.notNull())
    .addColumn('is_unit_admin', 'integer', (column) => column.notNull())
    .addColumn('is_active', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('unit_reviewer')
    .addColumn('unit_id', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('unit_reviewer_key', ['unit_id', 'person_id'])
    .execute()
  await db.schema.createIndex('staff_unit').on('staff').column('unit_id').execute()
}

async function createMembers(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('report')
    .addColumn('unit_id', 'text', (column) => column.notNull().defaultTo(FIRST_UNIT))
    .execute()
  await schema
    .alterTable('report')
    .addColumn('everyone', 'text', (column) => column.defaultTo('drafter'))
    .execute()
  await schema
    .createTable('report_member')
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('scope', 'text')
    .addPrimaryKeyConstraint('report_member_key', ['report_id', 'person_id'])
    .execute()
  await schema
    .createTable('assignment')
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('is_binding', 'integer', (column) => column.notNull())
    .addColumn('is_done', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('assignment_key', ['report_id', 'place', 'person_id'])
    .execute()
}

/** Accounts are another part's tables, which need not be there. */
async function placeEverybody(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === 'user')) return
  const accounts = db as unknown as Kysely<{ user: { id: string; role: string } }>
  for (const { id, role } of await accounts.selectFrom('user').select(['id', 'role']).execute()) {
    const flags = { is_unit_admin: role === 'admin' ? 1 : 0, is_active: 1 }
    await db
      .insertInto('staff')
      .values({ person_id: id, unit_id: FIRST_UNIT, division_id: null, post: '', ...flags })
      .execute()
  }
}

/** What single people could change in a report is now a role, and of a drafter a part. */
async function keepScopes(db: Kysely<Tables>): Promise<void> {
  const before = db as unknown as Kysely<{ report_scope: { report_id: string; person_id: string; scope: string } }>
  for (const { report_id, person_id, scope } of await before.selectFrom('report_scope').selectAll().execute()) {
    const grants = scope.split(' ')
    const role = scope === '' ? 'viewer' : 'drafter'
    const part = scope === '' || grants.includes('report') ? null : scope
    await db.insertInto('report_member').values({ report_id, person_id, role, scope: part }).execute()
  }
}
