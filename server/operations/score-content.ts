import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { findRules } from '@gongping/shared/scoring/rules/catalogue.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'

/** Scores a report by its template's rules, or by others. Fails with `rules-unknown`. */
export function scoreContent(content: ReportContent, rulesRef?: string): Result<ScoreSheet, Failure> {
  if (rulesRef === undefined) return ok(scoreReport(content))
  const rules = findRules(rulesRef)
  return rules ? ok(scoreReport(content, rules)) : err(failure('rules-unknown', { rules: rulesRef }))
}
