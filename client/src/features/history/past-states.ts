import { ok } from '@gongping/shared/base/result.ts'
import { compareReports } from '@gongping/shared/compare/compare-reports.ts'
import type { ScoredReport } from '@gongping/shared/compare/compare-figures.ts'
import type { Comparison } from '@gongping/shared/compare/comparison.ts'
import type { HistoryPoint } from '@gongping/shared/protocol/history.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { fetchPast } from '../../api/history.ts'
import type { Answer } from '../../api/request.ts'

/** The report at a moment, and what is different from the moment before. */
export interface ShownMoment extends ScoredReport {
  readonly seq: number
  /** With itself, at the first moment. */
  readonly comparison: Comparison
}

/** States that are kept for whoever moves the slider to and fro. */
const MOST = 40

/** What the report was, each moment asked for once. */
export class PastStates {
  readonly #ask: (seq: number) => Answer<ScoredReport>
  readonly #known = new Map<number, Answer<ScoredReport>>()

  constructor(reportId: string) {
    this.#ask = async (seq) => {
      const answer = await fetchPast(reportId, seq)
      return answer.ok ? ok({ content: answer.value.content, score: scoreReport(answer.value.content) }) : answer
    }
  }

  async show(points: readonly HistoryPoint[], at: number): Answer<ShownMoment> {
    const { seq } = points[at] ?? { seq: 0 }
    // In their order: the server goes on from the one before.
    const [before, after] = await Promise.all([this.#at(points[at - 1]?.seq ?? seq), this.#at(seq)])
    if (!before.ok) return before
    if (!after.ok) return after
    return ok({ seq, ...after.value, comparison: compareReports(before.value, after.value) })
  }

  #at(seq: number): Answer<ScoredReport> {
    const known = this.#known.get(seq) ?? this.#ask(seq)
    // The one that was used last stands last.
    this.#known.delete(seq)
    this.#known.set(seq, known)
    void known.then((answer) => answer.ok || this.#known.delete(seq))
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest)
    return known
  }
}
