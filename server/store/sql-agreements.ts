import type { Kysely, Transaction } from 'kysely'
import { AGREEMENT_STEPS, type AgreementStep, type Decision } from '@gongping/shared/workflow/agreement.ts'
import type {
  Agreements,
  FoundRound,
  FrozenVersion,
  NewDecision,
  NewRound,
  RoundChange,
  RoundCut,
  RoundRecord,
} from './agreements.ts'
import { holdReport } from './head.ts'
import { inTransaction } from './in-transaction.ts'
import { lookAt } from './look-at.ts'
import { countThreads } from './read-comments.ts'
import { findRounds, findToConfirm, readRounds } from './read-rounds.ts'
import type { RoundTable, Tables } from './schema.ts'
import type { Head } from './report-head.ts'
import { announce } from './sql-notifications.ts'
import { insertRound, lastRound, passTo, stampAfter, updateRound } from './write-round.ts'

/** Rounds over Kysely; the same text serves every SQL database. */
export class SqlAgreements implements Agreements {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  rounds(reportId: string): Promise<readonly RoundRecord[]> {
    return lookAt(this.#db, (db) => readRounds(db, reportId))
  }

  roundsOfContent(digits: string): Promise<readonly FoundRound[]> {
    return lookAt(this.#db, (db) => findRounds(db, digits))
  }

  reportsToConfirm(personId: string): Promise<readonly string[]> {
    return lookAt(this.#db, (db) => findToConfirm(db, personId))
  }

  submitReport(reportId: string, terms: number, round: NewRound): Promise<RoundCut | null> {
    return inTransaction(this.#db, async (db) => {
      const head = await passTo(db, reportId, { ...AGREEMENT_STEPS.submit, terms })
      if (!head) return null
      const number = await insertRound(db, reportId, head.seq, round)
      if (round.announced) await announce(db, round.announced)
      return { ...head, round: number }
    })
  }

  async freezeRound(reportId: string, number: number, { version, sha256 }: FrozenVersion): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('round')
      .set({ version, sha256 })
      .where('report_id', '=', reportId)
      .where('number', '=', number)
      .where('version', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  confirmRound(reportId: string, terms: number, decision: NewDecision): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      if (!(await holdReport(db, reportId, terms))) return false
      const round = await lastRound(db, reportId, decision)
      if (round?.state !== 'review' || !(await decide(db, round, 'agreed', decision))) return false
      const { personId, announced, announcedLast } = decision
      // The report is held: nobody else is the last one at the same time.
      const isLast = round.confirmations.every((asked) => asked.personId === personId || asked.decision === 'agreed')
      await announce(db, ...[announced, isLast ? announcedLast : undefined].filter((told) => told !== undefined))
      return true
    })
  }

  returnRound(reportId: string, terms: number, decision: NewDecision): Promise<Head | null> {
    const { personId, opinion } = decision
    return inTransaction(this.#db, async (db) => {
      if (!(await holdReport(db, reportId, terms))) return null
      const round = await lastRound(db, reportId, decision)
      if (round?.state !== 'review') return null
      // Whoever had agreed did so: what they say now is why the round ended.
      const hadAgreed = round.confirmations.some((said) => said.personId === personId && said.decision === 'agreed')
      if (!hadAgreed && !(await decide(db, round, 'returned', decision))) return null
      const change = { ended_by: personId, ended_at: stampAfter(round), reason: opinion }
      return take(db, 'return', round, change, decision)
    })
  }

  withdrawRound(reportId: string, terms: number, by: RoundChange): Promise<Head | null> {
    return this.#onTerms(reportId, terms, by, (db, round) =>
      take(db, 'withdraw', round, { ended_by: by.personId, ended_at: stampAfter(round) }, by),
    )
  }

  finaliseRound(reportId: string, terms: number, by: RoundChange): Promise<Head | null | false> {
    return this.#onTerms<Head | null | false>(reportId, terms, by, async (db, round) => {
      if (round.confirmations.some(({ decision }) => decision !== 'agreed')) return false
      // Whoever makes a comment holds the report as well: it comes before this, or is refused after it.
      if ((await countThreads(db, reportId)).open > 0) return false
      return take(db, 'finalise', round, { agreed_by: by.personId, agreed_at: stampAfter(round) }, by)
    })
  }

  publishRound(reportId: string, terms: number, by: RoundChange): Promise<Head | null> {
    return this.#onTerms(reportId, terms, by, (db, round) =>
      take(db, 'publish', round, { published_by: by.personId, published_at: stampAfter(round) }, by),
    )
  }

  correctRound(reportId: string, terms: number, by: RoundChange & { readonly reason: string }): Promise<Head | null> {
    return this.#onTerms(reportId, terms, by, (db, round) =>
      take(db, 'correct', round, { ended_by: by.personId, ended_at: stampAfter(round), reason: by.reason }, by),
    )
  }

  /** Holds the report meanwhile; what others do to it or to its round comes before all of this or after. */
  #onTerms<Done>(
    reportId: string,
    terms: number,
    about: FrozenVersion,
    change: (db: Transaction<Tables>, round: FoundRound) => Promise<Done>,
  ): Promise<Done | null> {
    return inTransaction(this.#db, async (db) => {
      const round = (await holdReport(db, reportId, terms)) && (await lastRound(db, reportId, about))
      return round ? change(db, round) : null
    })
  }
}

/** The cut, what the round says from now on, and who is told. @returns null, with nothing done, where the step cannot be taken. */
async function take(
  db: Transaction<Tables>,
  step: AgreementStep,
  { reportId, number }: FoundRound,
  change: Partial<RoundTable>,
  { announced }: RoundChange,
): Promise<Head | null> {
  const { round: state, from, to } = AGREEMENT_STEPS[step]
  const head = await passTo(db, reportId, { from, to, terms: undefined })
  if (!head) return null
  await updateRound(db, reportId, number, { ...change, state })
  if (announced) await announce(db, announced)
  return head
}

/** @returns false for whoever was not asked, or has decided: what was said once stays said. */
async function decide(
  db: Transaction<Tables>,
  round: FoundRound,
  decision: Decision,
  { personId, display, opinion, sha256 }: NewDecision,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('confirmation')
    .set({ decision, display, opinion, sha256, at: stampAfter(round) })
    .where('report_id', '=', round.reportId)
    .where('round', '=', round.number)
    .where('person_id', '=', personId)
    .where('decision', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
