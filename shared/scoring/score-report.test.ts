import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { blankContent } from '../report/blank-content.ts'
import { canonicalJson } from '../report/canonical.ts'
import { DEFAULT_TEMPLATE, templates } from '../template/catalogue.ts'
import { DEFAULT_RULES, findRules, ruleSets } from './rules/catalogue.ts'
import { rulesRef } from './rules/rule-set.ts'
import { rulesOf, scoreReport } from './score-report.ts'

const blank = blankContent(DEFAULT_TEMPLATE, { year: 2022, unit: { name: '云岭县示例局' }, title: '' })

test('[SC18] a report is scored by the rules of its template', () => {
  expect(scoreReport(blank).rules).toBe(DEFAULT_TEMPLATE.rules)
  expect(rulesOf({ ...blank, template: 'unknown@1' })).toBe(DEFAULT_RULES)
  expect(scoreReport(blank, { ...DEFAULT_RULES, id: 'other', version: '1' }).rules).toBe('other@1')
})

test('[SC18] every template names a rule set that ships', () => {
  expect(templates.filter((template) => findRules(template.rules) === undefined)).toEqual([])
})

test('[SC18] a rule set is found by name and version, or by name in its newest version', () => {
  expect(findRules('national@2020.1')).toBe(findRules('national'))
  expect(findRules('national@1999.1')).toBeUndefined()
})

/** SHA-256 of the canonical JSON of every published rule set: append only. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  'national@2020.1': '75d4e131cbbb028d9cdd3d55fbecd18c62cd5708be12fac87f1e87bcf2bb1cf6',
}

test('[SC18] a published rule set never changes', () => {
  const now = ruleSets.map((rules) => [rulesRef(rules), createHash('sha256').update(canonicalJson(rules)).digest('hex')])
  expect(Object.fromEntries(now), 'publish a correction as a new version and add its fingerprint').toEqual(FINGERPRINTS)
})

test('[SC16] a new report is worth 100 points and has none yet', () => {
  expect(scoreReport(blank).tables).toMatchObject([{ id: 't1', total: { weight: '100', score: '0.00' }, grade: '差' }])
})

test('[SC20] scoring leaves the report as it is and gives the same sheet again', () => {
  const before = canonicalJson(blank)
  expect(canonicalJson(scoreReport(blank))).toBe(canonicalJson(scoreReport(structuredClone(blank))))
  expect(canonicalJson(blank)).toBe(before)
})
