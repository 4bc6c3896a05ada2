import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { type MessageKey, translator } from './translate.ts'
import { zhCN } from './zh-CN.ts'

const KEYS = Object.keys(zhCN) as MessageKey[]

test('both languages have the same sentences with the same parameters', () => {
  expect(Object.keys(en).sort()).toEqual(KEYS.toSorted())
  const differing = KEYS.filter((key) => parameters(zhCN[key]) !== parameters(en[key]))
  expect(differing).toEqual([])
})

test('every sentence is said somewhere', () => {
  const folder = join(import.meta.dirname, '..')
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !path.startsWith('i18n'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .concat(readFileSync(join(folder, 'i18n', 'format-time.ts'), 'utf8'))
    .join('\n')
  expect(KEYS.filter((key) => !code.includes(`'${key}'`) && !code.includes(`\`${stem(key)}\${`))).toEqual([])
})

test('Chinese sentences are Chinese, with full-width punctuation beside Chinese characters', () => {
  const halfWidth = KEYS.filter((key) => /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u.test(zhCN[key]))
  expect(halfWidth).toEqual([])
})

test('parameters are filled in, numbers too', () => {
  expect(translator('zh')('outline.findings', { count: 3 })).toBe('3 处待核对')
  expect(translator('en')('outline.findings', { count: 3 })).toBe('3 to check')
})

function parameters(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .toSorted()
    .join(' ')
}

function stem(key: string): string {
  return key.slice(0, key.lastIndexOf('.') + 1)
}
