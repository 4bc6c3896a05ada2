import { finalLine, readFinalLine } from '@gongping/shared/report/final-line.ts'
import type { FileClaim } from '../export/read-back/printed-line.ts'
import type { FoundRound } from '../store/agreements.ts'
import { markOf } from './find-mark.ts'
import type { Office } from './office.ts'

/** What somebody may hear of a report: all that it says, only whether a file is it, or nothing. */
export type Knowledge = (reportId: string) => Promise<'content' | 'answer' | null>

export interface FoundAgreement {
  readonly round: FoundRound
  readonly mayRead: boolean
}

/** Contents that a file is held against, at most: somebody who makes others with the same short code waits no longer. */
const MOST = 5

/**
 * The rounds that a file may be of, as far as somebody may hear of them: those that were agreed, of each content the one
 * that the file says it is, else the one that holds, else the newest. If none was agreed, one that was not.
 */
export async function findAgreed(
  { agreements }: Pick<Office, 'agreements'>,
  claim: Omit<FileClaim, 'isDraft'>,
  knowledge: Knowledge,
): Promise<readonly FoundAgreement[]> {
  const known = new Map<string, Awaited<ReturnType<Knowledge>>>()
  const found: FoundAgreement[] = []
  for (const round of (await Promise.all(claim.digits.map((digits) => agreements.roundsOfContent(digits)))).flat()) {
    const { reportId } = round
    const may = known.has(reportId) ? known.get(reportId) : await knowledge(reportId)
    known.set(reportId, may ?? null)
    if (may) found.push({ round, mayRead: may === 'content' })
  }
  const ranked = found.toSorted((a, b) => rank(b.round, claim) - rank(a.round, claim))
  const agreed = ranked.filter(({ round }) => round.agreed)
  if (agreed.length === 0) return ranked.slice(0, 1)
  return [...Map.groupBy(agreed, ({ round }) => round.frozen?.sha256).values()].flatMap((same) => same.slice(0, 1)).slice(0, MOST)
}

/** What people choose (a title, a name, a day) may be the same in several; each step outweighs all that follow. */
function rank({ reportId, frozen, state, ...round }: FoundRound, { lines, reportId: named }: Omit<FileClaim, 'isDraft'>): number {
  if (!frozen) return 0
  const line = finalLine(markOf(reportId, { ...round, state, frozen }))
  const steps = [
    lines.includes(line),
    reportId === named,
    lines.some((printed) => readFinalLine(printed)?.version === frozen.version),
    state !== 'corrected',
  ]
  return steps.reduce((sum, holds) => sum * 2 + (holds ? 1 : 0), 0)
}
