import type { ReportContent } from '../report/content.ts'
import { findRules } from '../scoring/rules/catalogue.ts'
import { rulesOf } from '../scoring/score-report.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { findTemplate } from '../template/catalogue.ts'
import { CHECKS } from './catalogue.ts'
import type { Finding } from './finding.ts'
import { readProse } from './prose/read-prose.ts'
import { readRows } from './row-reading.ts'

/**
 * Everything in a report that does not fit together (contract §7), in the order of the catalogue. Pure and total:
 * the same content gives the same findings in the browser, on the server and in an export, and no text makes it
 * throw or take long.
 * @param sheet what the content scores, by scoreReport.
 */
export function runChecks(content: ReportContent, sheet: ScoreSheet): Finding[] {
  const form = findTemplate(content.template)?.form ?? null
  const rules = findRules(sheet.rules) ?? rulesOf(content)
  const rows = content.tables.map((table, at) => readRows(table, sheet.tables[at], rules))
  const report = { content, sheet, rules, rows, form, prose: readProse(content) }
  return CHECKS.flatMap((check) => check.run(report))
}
