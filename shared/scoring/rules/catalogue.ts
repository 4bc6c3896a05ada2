import { national2020v1 } from './national-2020-1.ts'
import { type RuleSet, rulesRef } from './rule-set.ts'

/** The rule sets that ship. A new one is one file beside this and one line here. */
export const ruleSets: readonly RuleSet[] = [national2020v1]

export const DEFAULT_RULES: RuleSet = national2020v1

/** Finds "ID@VERSION", or by "ID" the newest version of it. */
export function findRules(ref: string): RuleSet | undefined {
  return ruleSets.find((rules) => rulesRef(rules) === ref) ?? ruleSets.findLast((rules) => rules.id === ref)
}
