import type { IndicatorRow } from '../../report/content.ts'
import { groupName } from '../group-name.ts'
import type { RowRule, RuleSet } from './rule-set.ts'

/** What the rule set knows of a row by its name or its group; the unit of the target is for who reads it to compare. */
export function findRowRule(row: IndicatorRow, rules: RuleSet): RowRule | undefined {
  if (!rules.rows) return undefined
  const [name, group] = [indicatorName(row.level3), groupName(row.level1)]
  return rules.rows.find(
    (rule) => (rule.names?.includes(name) ?? true) && (rule.group === undefined || group.includes(rule.group)),
  )
}

/** 三级指标 as a name: "指标1：“三公经费”变动率" → "三公经费变动率". */
function indicatorName(level3: string): string {
  return level3
    .replace(/[\s“”"‘’'《》]/g, '')
    .replace(/^指标\d+[:：]|[(（]%[)）]$/g, '')
    .replace(/^(?:\d+[.、．]|[(（]\d+[)）])(?!\d)/, '')
}
