import { type Kysely, type Selectable, sql } from 'kysely'
import { type ConfirmationRecord, type FoundRound, MAX_FOUND_ROUNDS, type StampRecord } from './agreements.ts'
import type { ConfirmationTable, RoundTable, Tables } from './schema.ts'

/** Newest first. */
export async function readRounds(db: Kysely<Tables>, reportId: string): Promise<readonly FoundRound[]> {
  const rounds = await db.selectFrom('round').selectAll().where('report_id', '=', reportId).orderBy('number', 'desc').execute()
  const rows = await db
    .selectFrom('confirmation')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('round')
    .orderBy('position')
    .execute()
  return rounds.map((round) => toRound(round, rows))
}

/** In whatever report; those that were agreed come first, each kind newest first. @param digits the beginning of the hash. */
export async function findRounds(db: Kysely<Tables>, digits: string): Promise<readonly FoundRound[]> {
  const found = db
    .selectFrom('round')
    .selectAll()
    .where('sha256', '>=', digits)
    // After the last digit of hex.
    .where('sha256', '<', `${digits}g`)
    .orderBy(sql`coalesce(agreed_at, '')`, 'desc')
    .orderBy('submitted_at', 'desc')
    .orderBy('report_id')
    .orderBy('number', 'desc')
    .limit(MAX_FOUND_ROUNDS)
  const rows = await db
    .selectFrom('confirmation')
    .innerJoin(found.as('found'), (join) =>
      join.onRef('found.report_id', '=', 'confirmation.report_id').onRef('found.number', '=', 'confirmation.round'),
    )
    .selectAll('confirmation')
    .orderBy('position')
    .execute()
  const ofReport = Map.groupBy(rows, ({ report_id }) => report_id)
  return (await found.execute()).map((round) => toRound(round, ofReport.get(round.report_id) ?? []))
}

/** Ids of reports. */
export async function findToConfirm(db: Kysely<Tables>, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('round')
    .innerJoin('confirmation', (join) =>
      join.onRef('confirmation.report_id', '=', 'round.report_id').onRef('confirmation.round', '=', 'round.number'),
    )
    .select('round.report_id')
    .where('round.state', '=', 'review')
    .where('confirmation.person_id', '=', personId)
    .where('confirmation.decision', 'is', null)
    .orderBy('round.report_id')
    .execute()
  return rows.map(({ report_id }) => report_id)
}

function toRound(row: Selectable<RoundTable>, confirmations: readonly Selectable<ConfirmationTable>[]): FoundRound {
  const { report_id, number, state, seq, version, sha256, note, reason } = row
  const ended = stampOf(row.ended_by, row.ended_at)
  return {
    reportId: report_id,
    number,
    state,
    seq,
    frozen: version === null || sha256 === null ? null : { version, sha256 },
    submitted: { personId: row.submitted_by, at: row.submitted_at },
    note,
    confirmations: confirmations.filter(({ round }) => round === number).map(toConfirmation),
    agreed: stampOf(row.agreed_by, row.agreed_at),
    published: stampOf(row.published_by, row.published_at),
    ended: ended && { ...ended, reason },
  }
}

function stampOf(personId: string | null, at: string | null): StampRecord | null {
  return personId === null || at === null ? null : { personId, at }
}

function toConfirmation(row: Selectable<ConfirmationTable>): ConfirmationRecord {
  const { person_id, post, display, decision, opinion, at, sha256 } = row
  return { personId: person_id, post, display, decision, opinion, at, sha256 }
}
