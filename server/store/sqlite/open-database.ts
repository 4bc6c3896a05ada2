import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteDialectConfig,
  type TransactionSettings,
} from 'kysely'

/**
 * Opens an SQLite file the way this product needs it: a commit is on disk when it returns (synchronous=FULL),
 * readers never block the writer (WAL), and a second connection waits its turn instead of failing.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  // The others may have to wait as well.
  waitAtMost(database, TURN_MS)
  for (const pragma of ['journal_mode=wal', 'synchronous=full', 'foreign_keys=on']) database.exec(`pragma ${pragma}`)
  return database
}

/** How long a connection waits for its turn to write, in milliseconds. */
export const TURN_MS = 5000

/** @param ms how long this connection waits from now on while another one writes. */
export function waitAtMost(database: DatabaseSync, ms: number): void {
  database.exec(`pragma busy_timeout=${ms}`)
}

/** Statements are prepared once per SQL text; beyond these many all are prepared anew. */
const MOST_STATEMENTS = 200

/**
 * Kysely over node:sqlite.
 * @param attempt does what is asked of the database, and may say in other words why it failed.
 */
export function sqliteDialect(
  database: DatabaseSync,
  attempt: <Result>(run: () => Result) => Result = (run) => run(),
): SqliteDialect {
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size >= MOST_STATEMENTS) statements.clear()
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const config: SqliteDialectConfig = {
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const statement = attempt(() => prepare(sql))
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => attempt(() => statement.all(...parameters.map(inputValue))),
          run: (parameters) => attempt(() => statement.run(...parameters.map(inputValue))),
          iterate: (parameters) => statement.iterate(...parameters.map(inputValue)),
        }
      },
    },
  }
  return new PatientDialect(config, () => database.isTransaction)
}

class PatientDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #isInTransaction: () => boolean

  constructor(config: SqliteDialectConfig, isInTransaction: () => boolean) {
    super(config)
    this.#config = config
    this.#isInTransaction = isInTransaction
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#config, this.#isInTransaction)
  }

  override createAdapter(): DialectAdapter {
    return new WholeMigrations()
  }
}

/** SQLite can take back a changed table: what brings a database up to date is done in one transaction, or not at all. */
class WholeMigrations extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * A transaction takes its turn as writer when it begins. One that reads first and then finds that somebody wrote
 * meanwhile would fail at once, however long it was willing to wait. Only a read-only one needs no turn.
 */
class PatientDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean

  constructor(config: SqliteDialectConfig, isInTransaction: () => boolean) {
    super(config)
    this.#isInTransaction = isInTransaction
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  // A full disk has ended the transaction already; to say so once more would hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection)
  }
}

// node:sqlite takes an object in first place for named parameters and binds NULL without a word, so a value
// that SQLite does not have is either converted here or refused.
function inputValue(value: unknown): SQLInputValue {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === undefined) return null
  if (value !== null && typeof value === 'object' && !(value instanceof Uint8Array)) {
    throw new TypeError('an SQLite parameter is a string, a number, bytes or null')
  }
  return value as SQLInputValue
}
