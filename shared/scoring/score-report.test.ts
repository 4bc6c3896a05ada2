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
  'national-cost@2021.1': 'e7cf335c2c4099a900258cc818d3dac5d4f1fd6af440d43ef58c661a63e61f93',
  'hubei@2020.1': 'ea11ece004165838da87686503c836eae577b6925ec10364bc03d3d7b7a60895',
  'jiangxi@2022.1': '571c62ed909d90e31ea999d7fc492617be06f09fc5a601c5afa1036424395ee4',
  'zhejiang@2024.1': '41c6588fb1ce84d1e0a4ee14291cb859462fe507d5dd459c463c736a3e1441ac',
  'guangxi@2022.1': '62c51fb15872284330a36164cce1381d672cebbfa70c8bf44fbb58f692d91319',
  'hunan-department@2018.1': 'b23850100069a6752475e93d392b00cf07714eba350366d5f5ea92c2ec6438ce',
  'chongqing@2021.1': 'f78b523eb08c5e25bf12232b512c92619b749b90e0f46be27dd152253393bb41',
  'fujian@2020.1': '7b40ac214cc948a41ea87b280fc1ab72787c99f48fa4e907f1d9bf9cefe46d1c',
  'beijing@2016.1': 'cbec519a08497c4737125eb810c93f3713798f8de00ccf35eb6098cffc425a1b',
  'execution-ceiling@2022.1': '21879a409d1432396a58b70617d8cad42925bc74b1b338ac1ab4335ab23d0469',
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
