import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourceFiles } from './source-files.ts'

const rules = readRules(readFileSync(join(ROOT, 'shared', 'SPEC.md'), 'utf8'))
const shown = new Set(
  sourceFiles().flatMap(({ path, text }) => (/(\.test\.|-contract\.ts$)/.test(path) ? ruleIdsInTitles(text) : [])),
)

test('every rule of SPEC.md stands once, under its own heading', () => {
  const ids = rules.map((rule) => rule.id)
  expect(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    'give the second one a new number',
  ).toEqual([])
  expect(
    rules.filter((rule) => !rule.id.startsWith(rule.section)).map((rule) => rule.id),
    'move it under the heading of its letters',
  ).toEqual([])
})

test('every rule of SPEC.md is shown by a test', () => {
  const unshown = rules.map((rule) => rule.id).filter((id) => !shown.has(id))
  expect(unshown, 'write a test whose title starts with the number in square brackets, or take the rule out').toEqual([])
})

test('every rule that a test names stands in SPEC.md', () => {
  const unknown = [...shown].filter((id) => !rules.some((rule) => rule.id === id))
  expect(unknown, 'write the rule into shared/SPEC.md first: one sentence an official can read and dispute').toEqual([])
})

interface Rule {
  readonly id: string
  /** Letters of the heading that it stands under. */
  readonly section: string
}

function readRules(spec: string): Rule[] {
  let section = ''
  return spec.split('\n').flatMap((line) => {
    section = /^## ([A-Z]{2}) /.exec(line)?.[1] ?? section
    const id = /^- \*\*([A-Z]{2}\d+)\*\*/.exec(line)?.[1]
    return id === undefined ? [] : [{ id, section }]
  })
}

/** "[SC3]" or "[SC3] [SC4]" at the start of the title of a test or of a group of tests. */
function ruleIdsInTitles(text: string): string[] {
  const titles = text.matchAll(/\b(?:test|it|describe)\b[^'"`\n]*(?:\([^()]*\))?\(?\s*['"`]((?:\[[A-Z]{2}\d+\][, ]*)+)/g)
  return [...titles].flatMap((title) => [...(title[1] ?? '').matchAll(/[A-Z]{2}\d+/g)].map((id) => id[0]))
}
