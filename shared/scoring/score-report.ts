import { latestFor } from '../base/latest.ts'
import type { ReportContent } from '../report/content.ts'
import { findTemplate } from '../template/catalogue.ts'
import { DEFAULT_RULES, findRules } from './rules/catalogue.ts'
import { type RuleSet, rulesRef } from './rules/rule-set.ts'
import type { ScoreSheet } from './score-sheet.ts'
import { scoreTable } from './score-table.ts'

/**
 * Scores every table of a report (contract §6). Pure and total: the same content gives the same sheet in the
 * browser, on the server and in an export, and no content makes it throw.
 * @param rules by default those that the report's template names.
 */
export function scoreReport(content: ReportContent, rules: RuleSet = rulesOf(content)): ScoreSheet {
  return { rules: rulesRef(rules), tables: content.tables.map((table) => tableScore(table, rules, content.year)) }
}

// A keystroke changes one table.
const tableScore = latestFor(scoreTable)

export function rulesOf(content: ReportContent): RuleSet {
  const template = findTemplate(content.template)
  return (template && findRules(template.rules)) ?? DEFAULT_RULES
}
