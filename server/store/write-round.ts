import { type Kysely, type Transaction, sql } from 'kysely'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import type { FoundRound, FrozenVersion, NewRound } from './agreements.ts'
import { HEAD_COLUMNS, toHead } from './head.ts'
import { readRounds } from './read-rounds.ts'
import type { RoundTable, Tables } from './schema.ts'
import type { Head } from './report-head.ts'

/** From one status to another, on certain terms. */
export interface Passage {
  readonly from: readonly ReportStatus[]
  readonly to: ReportStatus
  /** undefined: on any terms. */
  readonly terms: number | undefined
}

/**
 * The cut: one statement, which waits for the append that is under way, and the next append waits for it.
 * @returns null if the report is at another point by now, or there is none.
 */
export async function passTo(db: Kysely<Tables>, reportId: string, { from, to, terms }: Passage): Promise<Head | null> {
  const report = db
    .updateTable('report')
    .set({ status: to, terms: sql`terms + 1` })
    .where('id', '=', reportId)
    .where('status', 'in', from)
  const row = await (terms === undefined ? report : report.where('terms', '=', terms)).returning(HEAD_COLUMNS).executeTakeFirst()
  return row ? toHead(row) : null
}

/** Of a report that is held: whether its round is about this version. */
export async function lastRound(db: Transaction<Tables>, reportId: string, about?: FrozenVersion): Promise<FoundRound | null> {
  const [round = null] = await readRounds(db, reportId)
  if (!about || !round) return round
  return round.frozen?.version === about.version && round.frozen.sha256 === about.sha256 ? round : null
}

/** @returns its number. */
export async function insertRound(
  db: Transaction<Tables>,
  reportId: string,
  seq: number,
  { personId, note, confirmers }: NewRound,
): Promise<number> {
  const last = await lastRound(db, reportId)
  const number = (last?.number ?? 0) + 1
  await db
    .insertInto('round')
    .values({
      report_id: reportId,
      number,
      state: 'review',
      seq,
      version: null,
      sha256: null,
      note,
      submitted_by: personId,
      submitted_at: stampAfter(last),
      agreed_by: null,
      agreed_at: null,
      published_by: null,
      published_at: null,
      ended_by: null,
      ended_at: null,
      reason: '',
    })
    .execute()
  const silent = { display: null, decision: null, opinion: '', at: null, sha256: null }
  const rows = confirmers.map((asked, position) => ({
    report_id: reportId,
    round: number,
    position,
    person_id: asked.personId,
    post: asked.post,
    ...silent,
  }))
  if (rows.length > 0) await db.insertInto('confirmation').values(rows).execute()
  return number
}

export async function updateRound(
  db: Transaction<Tables>,
  reportId: string,
  number: number,
  change: Partial<RoundTable>,
): Promise<void> {
  await db.updateTable('round').set(change).where('report_id', '=', reportId).where('number', '=', number).execute()
}

/** Now, or the last stamp of the report's rounds where the clock is behind it. Times of one report never run backwards. */
export function stampAfter(last: FoundRound | null): string {
  const stamps = last
    ? [last.submitted, last.agreed, last.published, last.ended, ...last.confirmations].flatMap((stamp) => stamp?.at ?? [])
    : []
  return [new Date().toISOString(), ...stamps].reduce((latest, at) => (at > latest ? at : latest))
}
