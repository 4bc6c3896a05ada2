import type { Kysely, Selectable, Transaction } from 'kysely'
import { holdReport } from './head.ts'
import { inTransaction } from './in-transaction.ts'
import type { Tables, VersionTable } from './schema.ts'
import { scoreHash } from './score-hash.ts'
import type { AddedVersion, KeptVersion, NewVersion, VersionRange, VersionRecord, Versions } from './versions.ts'

/** Bytes are left out: a list of a thousand versions reads none of them. */
const RECORD = ['number', 'kind', 'name', 'seq', 'at', 'person_id', 'contributors', 'sha256', 'sm3', 'total', 'grade'] as const

/** Versions over Kysely; the same text serves every SQL database. */
export class SqlVersions implements Versions {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  addVersion(reportId: string, version: NewVersion): Promise<AddedVersion | null> {
    return inTransaction(this.#db, async (db) => {
      if (!(await holdReport(db, reportId))) return null
      const last = await findLast(db, reportId)
      const known = await findSame(db, reportId, version, last)
      if (known !== undefined) return { number: known, isNew: false }
      const number = (last?.number ?? 0) + 1
      const { personId, round: _, ...rest } = version
      const contributors = JSON.stringify(await writersBetween(db, reportId, last?.seq ?? 0, version.seq))
      const written = { person_id: personId, at: new Date().toISOString(), contributors }
      const sameAs = await findContent(db, reportId, version)
      const content = sameAs === null ? version.content : new Uint8Array()
      await db
        .insertInto('version')
        .values({ ...rest, ...written, report_id: reportId, number, content, same_as: sameAs, score_sha256: scoreHash(rest) })
        .execute()
      return { number, isNew: true }
    })
  }

  async versions(reportId: string, { before, limit }: VersionRange): Promise<readonly VersionRecord[]> {
    const ofReport = this.#db.selectFrom('version').select(RECORD).where('report_id', '=', reportId)
    const wanted = before === undefined ? ofReport : ofReport.where('number', '<', before)
    return (await wanted.orderBy('number', 'desc').limit(limit).execute()).map(toRecord)
  }

  async version(reportId: string, number: number): Promise<KeptVersion | null> {
    const row = await this.#db
      .selectFrom('version')
      .selectAll()
      .where('report_id', '=', reportId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!row) return null
    const content = row.same_as === null ? row.content : await this.#contentOf(reportId, row.same_as)
    return { ...toRecord(row), content, score: row.score, scoreSha256: row.score_sha256 }
  }

  async countNamed(reportId: string): Promise<number> {
    const { count } = await this.#db
      .selectFrom('version')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('report_id', '=', reportId)
      .where('kind', '=', 'named')
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  async renameVersion(reportId: string, number: number, name: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('version')
      .set({ name })
      .where('report_id', '=', reportId)
      .where('number', '=', number)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  /** None where that version is gone: it then holds nothing that was hashed. */
  async #contentOf(reportId: string, number: number): Promise<Uint8Array> {
    const row = await this.#db
      .selectFrom('version')
      .select('content')
      .where('report_id', '=', reportId)
      .where('number', '=', number)
      .executeTakeFirst()
    return row?.content ?? new Uint8Array()
  }
}

type Last = Pick<VersionTable, 'number' | 'seq' | 'sha256'>

function findLast(db: Transaction<Tables>, reportId: string): Promise<Last | undefined> {
  return db
    .selectFrom('version')
    .select(['number', 'seq', 'sha256'])
    .where('report_id', '=', reportId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** @returns the number of the version that already says it. */
async function findSame(
  db: Transaction<Tables>,
  reportId: string,
  { kind, round, seq, sha256 }: NewVersion,
  last: Last | undefined,
): Promise<number | undefined> {
  if (kind === 'named') return undefined
  if (kind !== 'submitted') return last && (last.sha256 === sha256 || last.seq > seq) ? last.number : undefined
  // In one statement: between two of them the round may be said to be about it.
  const submitted = await db
    .selectFrom('version')
    .leftJoin('round', (join) =>
      join.onRef('round.report_id', '=', 'version.report_id').onRef('round.version', '=', 'version.number'),
    )
    .select('version.number')
    .where('version.report_id', '=', reportId)
    .where('kind', '=', 'submitted')
    .where('version.seq', '=', seq)
    .where((where) =>
      where.or([where('round.number', 'is', null), ...(round === undefined ? [] : [where('round.number', '=', round)])]),
    )
    .orderBy('version.number', 'desc')
    .executeTakeFirst()
  return submitted?.number
}

/** @returns the number of the version of this report that has that content itself, undamaged; null: none. */
async function findContent(db: Transaction<Tables>, reportId: string, { sha256, content }: NewVersion): Promise<number | null> {
  const found = await db
    .selectFrom('version')
    .select('number')
    .where('report_id', '=', reportId)
    .where('sha256', '=', sha256)
    .where('same_as', 'is', null)
    .where('content', '=', content)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return found?.number ?? null
}

/**
 * Who wrote after one edit and up to and with another, by id. Rows of the log may be pruned by now: of those, whoever
 * was the last to change a place is still known.
 */
async function writersBetween(db: Transaction<Tables>, reportId: string, after: number, upTo: number): Promise<string[]> {
  const rows = await db
    .selectFrom('journal')
    .select('person_id')
    .where('report_id', '=', reportId)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .union(
      db
        .selectFrom('last_edit')
        .select('person_id')
        .where('report_id', '=', reportId)
        .where('seq', '>', after)
        .where('seq', '<=', upTo),
    )
    .execute()
  return rows
    .map(({ person_id }) => person_id)
    .filter((id) => id !== '')
    .sort()
}

function toRecord(row: Pick<Selectable<VersionTable>, (typeof RECORD)[number]>): VersionRecord {
  const { person_id, contributors, number, kind, name, seq, at, sha256, sm3, total, grade } = row
  const written = { personId: person_id, contributors: JSON.parse(contributors) as string[] }
  return { number, kind, name, seq, at, ...written, sha256, sm3, total, grade }
}
