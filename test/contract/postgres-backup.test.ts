import { afterAll, beforeAll } from 'vitest'
import { postgresDatabase, sqliteDatabase } from '../support/database-setup.ts'
import { type PostgresServer, postgresServer } from '../support/postgres.ts'
import { auditBackupContract } from './audit-backup-contract.ts'
import { backupContract } from './backup-contract.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await postgresServer(['fsync=off'])
})
afterAll(() => server[Symbol.asyncDispose]())

const postgres = () => postgresDatabase(server)

backupContract('PostgreSQL, into SQLite as well', postgres, sqliteDatabase)
auditBackupContract('PostgreSQL', postgres)
backupContract('SQLite, into PostgreSQL as well', sqliteDatabase, postgres)
