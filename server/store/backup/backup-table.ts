import { type Kysely, sql } from 'kysely'

type Row = Record<string, unknown>
/** A database whose tables are named at run time. */
export type AnyDatabase = Kysely<Record<string, Row>>

/** The same database, for whoever does not care what its tables are. */
export function anyTables<T>(db: Kysely<T>): AnyDatabase {
  return db as unknown as AnyDatabase
}

/** A table that a backup keeps. */
export interface BackupTable {
  readonly name: string
  /** Its primary key. */
  readonly key: readonly string[]
  /** So many rows are in memory at a time. */
  readonly chunk: number
}

/** The store's own, each after those that it refers to. */
export const STORE_TABLES: readonly BackupTable[] = [
  { name: 'unit', key: ['id'], chunk: 500 },
  { name: 'division', key: ['id'], chunk: 500 },
  { name: 'staff', key: ['person_id'], chunk: 500 },
  { name: 'unit_reviewer', key: ['unit_id', 'person_id'], chunk: 500 },
  { name: 'report', key: ['id'], chunk: 200 },
  { name: 'journal', key: ['report_id', 'seq'], chunk: 200 },
  { name: 'author', key: ['report_id', 'client_id'], chunk: 1000 },
  { name: 'last_edit', key: ['report_id', 'place'], chunk: 1000 },
  { name: 'report_member', key: ['report_id', 'person_id'], chunk: 1000 },
  { name: 'assignment', key: ['report_id', 'place', 'person_id'], chunk: 1000 },
  { name: 'explanation', key: ['report_id', 'fingerprint'], chunk: 1000 },
  { name: 'comment_thread', key: ['id'], chunk: 200 },
  { name: 'comment', key: ['id'], chunk: 500 },
  { name: 'comment_mention', key: ['comment_id', 'person_id'], chunk: 1000 },
  { name: 'version', key: ['report_id', 'number'], chunk: 20 },
  { name: 'round', key: ['report_id', 'number'], chunk: 500 },
  { name: 'confirmation', key: ['report_id', 'round', 'position'], chunk: 500 },
  { name: 'inbox', key: ['person_id'], chunk: 1000 },
  { name: 'notification', key: ['person_id', 'number'], chunk: 1000 },
  { name: 'delivery', key: ['person_id', 'number', 'channel'], chunk: 1000 },
  { name: 'snapshot', key: ['report_id', 'seq'], chunk: 2 },
]

export async function copyTable(from: AnyDatabase, to: AnyDatabase, table: BackupTable): Promise<void> {
  for await (const rows of readChunks(from, table)) await to.insertInto(table.name).values(rows).execute()
}

/** In the order of the key: each chunk begins after the last row of the one before. */
async function* readChunks(db: AnyDatabase, { name, key, chunk }: BackupTable): AsyncGenerator<Row[]> {
  let last: Row | undefined
  do {
    let query = db.selectFrom(name).selectAll().limit(chunk)
    for (const column of key) query = query.orderBy(column)
    if (last) query = query.where(isAfter(key, last))
    const rows = await query.execute()
    if (rows.length > 0) yield rows
    last = rows.at(-1)
  } while (last)
}

function isAfter(key: readonly string[], row: Row) {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const values = sql.join(key.map((column) => row[column]))
  return sql<boolean>`(${columns}) > (${values})`
}
