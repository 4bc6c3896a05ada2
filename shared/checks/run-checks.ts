import { spellOut } from '../figures/spell-out.ts'
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
 * Live figures are judged, and quoted, as the words that they stand for.
 * @param sheet what the stored content scores, by scoreReport.
 */
export function runChecks(stored: ReportContent, sheet: ScoreSheet): Finding[] {
  const content = spellOut(stored)
  const form = findTemplate(content.template)?.form ?? null
  const rules = findRules(sheet.rules) ?? rulesOf(content)
  const rows = content.tables.map((table, at) => readRows(table, sheet.tables[at], { rules, year: content.year }))
  const report = { content, sheet, rules, rows, form, prose: readProse(content) }
  const findings: Finding[] = []
  for (const check of CHECKS) findings.push(...check.run(report, findings))
  return findings
}
