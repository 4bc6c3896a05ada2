import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { findRules, ruleSets } from '@gongping/shared/scoring/rules/catalogue.ts'
import { rulesRef } from '@gongping/shared/scoring/rules/rule-set.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'

/** Scores a report by its template's rules, or by others. Fails with `rules-unknown`, which lists those there are. */
export function scoreContent(content: ReportContent, ref?: string): Result<ScoreSheet, Failure> {
  if (ref === undefined) return ok(scoreReport(content))
  const rules = findRules(ref)
  if (rules) return ok(scoreReport(content, rules))
  return err(failure('rules-unknown', { rules: ref, known: ruleSets.map(rulesRef).join(', ') }))
}
