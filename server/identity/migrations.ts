import { type Kysely, SqliteAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Tables of accounts, sessions and tokens. Numbered in one row with the store's own migrations. */
export const identityMigrations: Record<string, Migration> = {
  '0002-accounts': {
    async up(db: Kysely<unknown>) {
      await createAccounts(db)
      await createTokens(db)
    },
  },
  '0008-sign-in': {
    async up(db: Kysely<unknown>) {
      await extendAccounts(db)
      await createSecondFactors(db)
      await createInvitations(db)
    },
  },
  '0009-identity-provider': {
    async up(db: Kysely<unknown>) {
      // Two browsers of one new person at once must not make two people.
      await db.schema.createIndex('account_key').on('account').columns(['providerId', 'accountId']).unique().execute()
    },
  },
  '0015-token-names': {
    async up(db: Kysely<unknown>) {
      for (const name of ['name', 'ending']) {
        await db.schema
          .alterTable('api_token')
          .addColumn(name, sql`text not null default ''`)
          .execute()
      }
    },
  },
}

// Dates are ISO 8601 text in both. SQLite keeps what it gets in a column of any type; PostgreSQL would cut a "date"
// down to the day.
function dateType(db: Kysely<unknown>): 'date' | 'text' {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'date' : 'text'
}

async function createAccounts(db: Kysely<unknown>): Promise<void> {
  const date = dateType(db)
  await db.schema
    .createTable('user')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', 'integer', (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .addColumn('username', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('expiresAt', date, (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .execute()
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', date)
    .addColumn('refreshTokenExpiresAt', date)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('verification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', date, (column) => column.notNull())
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .execute()
  for (const [table, column] of [
    ['session', 'userId'],
    ['account', 'userId'],
    ['verification', 'identifier'],
  ] as const) {
    await db.schema.createIndex(`${table}_${column}_idx`).on(table).column(column).execute()
  }
}

async function createTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text')
    .execute()
  await db.schema
    .createTable('setup_token')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .execute()
}

async function extendAccounts(db: Kysely<unknown>): Promise<void> {
  const columns = [
    ['must_change_password', sql`integer not null default 0`],
    ['is_active', sql`integer not null default 1`],
    ['last_sign_in_at', 'text'],
    ['previous_sign_in_at', 'text'],
  ] as const
  for (const [name, type] of columns) await db.schema.alterTable('user').addColumn(name, type).execute()
  await db.schema
    .createTable('sign_in_failure')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  for (const column of ['account', 'at']) {
    await db.schema.createIndex(`sign_in_failure_${column}_idx`).on('sign_in_failure').column(column).execute()
  }
}

async function createSecondFactors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('second_factor')
    .addColumn('person_id', 'text', (column) => column.primaryKey().references('user.id').onDelete('cascade'))
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('is_on', 'integer', (column) => column.notNull())
    .addColumn('last_step', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('recovery_code')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .execute()
  await db.schema.createIndex('recovery_code_person_idx').on('recovery_code').column('person_id').execute()
}

async function createInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('display', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'text', (column) => column.notNull())
    .addColumn('division_id', 'text')
    .addColumn('post', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('is_unit_admin', 'integer', (column) => column.notNull())
    .addColumn('invited_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
}
