import type { FoundRound } from '../store/agreements.ts'
import type { Office } from './office.ts'

/** What somebody may hear of a report: all that it says, only whether a file is it, or nothing. */
export type Knowledge = (reportId: string) => Promise<'content' | 'answer' | null>

export interface FoundAgreement {
  readonly round: FoundRound
  readonly mayRead: boolean
}

/**
 * The round behind a code or a hash, of all that somebody may hear of: of the report that is named, one that was
 * agreed, the newest.
 */
export async function findAgreed(
  { agreements }: Pick<Office, 'agreements'>,
  digits: string,
  reportId: string | null,
  knowledge: Knowledge,
): Promise<FoundAgreement | null> {
  let best: FoundAgreement | null = null
  for (const round of await agreements.roundsOfContent(digits)) {
    const known = await knowledge(round.reportId)
    if (known && (!best || rank(round, reportId) >= rank(best.round, reportId))) best = { round, mayRead: known === 'content' }
  }
  return best
}

function rank(round: FoundRound, reportId: string | null): number {
  return (round.reportId === reportId ? 2 : 0) + (round.agreed ? 1 : 0)
}
