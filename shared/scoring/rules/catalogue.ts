import { beijing2016v1 } from './beijing-2016-1.ts'
import { chongqing2021v1 } from './chongqing-2021-1.ts'
import { executionCeiling2022v1 } from './execution-ceiling-2022-1.ts'
import { fujian2020v1 } from './fujian-2020-1.ts'
import { guangxi2022v1 } from './guangxi-2022-1.ts'
import { hubei2020v1 } from './hubei-2020-1.ts'
import { hunanDepartment2018v1 } from './hunan-department-2018-1.ts'
import { jiangxi2022v1 } from './jiangxi-2022-1.ts'
import { national2020v1 } from './national-2020-1.ts'
import { nationalCost2021v1 } from './national-cost-2021-1.ts'
import { type RuleSet, rulesRef } from './rule-set.ts'
import { zhejiang2024v1 } from './zhejiang-2024-1.ts'

/** The rule sets that ship. A new one is one file beside this and one line here. */
export const ruleSets: readonly RuleSet[] = [
  national2020v1,
  nationalCost2021v1,
  hubei2020v1,
  jiangxi2022v1,
  zhejiang2024v1,
  guangxi2022v1,
  hunanDepartment2018v1,
  chongqing2021v1,
  fujian2020v1,
  beijing2016v1,
  executionCeiling2022v1,
]

export const DEFAULT_RULES: RuleSet = national2020v1

/** Finds "ID@VERSION", or by "ID" the newest version of it. */
export function findRules(ref: string): RuleSet | undefined {
  return ruleSets.find((rules) => rulesRef(rules) === ref) ?? ruleSets.findLast((rules) => rules.id === ref)
}
