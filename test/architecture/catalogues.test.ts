import { expect, test } from 'vitest'
import { en } from '@gongping/client/src/i18n/en.ts'
import { zhCN } from '@gongping/client/src/i18n/zh-CN.ts'
import { CHECKS } from '@gongping/shared/checks/catalogue.ts'
import { NOT_UNDERSTOOD } from '@gongping/shared/importing/not-understood.ts'
import { ERRORS } from '@gongping/shared/protocol/errors.ts'
import { sourceFiles } from './source-files.ts'

const product = sourceFiles().filter((file) => !file.isTest)

interface Entry {
  readonly name: string
  readonly zh: string
  readonly en: string
}

const ERROR_TEXTS: readonly Entry[] = Object.entries(ERRORS).flatMap(([code, text]) => [
  { name: `error ${code}, title`, zh: text.zh.title, en: text.en.title },
  { name: `error ${code}, remedy`, zh: text.zh.remedy, en: text.en.remedy },
])

/** Every text that people read, in both languages. */
const TEXTS: readonly Entry[] = [
  ...ERROR_TEXTS,
  ...CHECKS.flatMap(({ code, sentences }) =>
    Object.entries(sentences).map(([name, text]) => ({ name: `check ${code}, ${name}`, zh: text.zh, en: text.en })),
  ),
  ...Object.entries(NOT_UNDERSTOOD).map(([code, text]) => ({ name: `import ${code}`, zh: text.zh, en: text.en })),
  ...Object.entries(zhCN).map(([key, zh]) => ({ name: `page ${key}`, zh, en: en[key as keyof typeof zhCN] })),
]

/** Words that are the same in every language, or stand there in the other one on purpose. */
const NO_WORDS = new Set(['page language.other', 'page presence.at'])

test('every text stands in Chinese and in English', () => {
  const lacking = TEXTS.filter((text) => !NO_WORDS.has(text.name) && !(isChinese(text.zh) && isEnglish(text.en)))
  expect(
    lacking.map(({ name }) => name),
    'write both sentences',
  ).toEqual([])
})

test('both languages of a text name the same parameters', () => {
  const differing = TEXTS.filter((text) => parameters(text.zh) !== parameters(text.en))
  expect(
    differing.map(({ name }) => name),
    'what one language shows is missed in the other',
  ).toEqual([])
})

/** The areas of the catalogue of errors. */
const isErrorArea = (path: string): boolean => path.startsWith('shared/protocol/errors/')

test('every error can happen: some code raises it', () => {
  const elsewhere = product.filter(({ path }) => !isErrorArea(path))
  const unused = Object.keys(ERRORS).filter((code) => !elsewhere.some(({ text }) => text.includes(`'${code}'`)))
  expect(unused, 'take it out of shared/protocol/errors until something raises it').toEqual([])
})

test('every error stands in one area', () => {
  const areas = product.filter(({ path }) => isErrorArea(path))
  const rows = areas.flatMap(({ text }) => [...text.matchAll(/^ {2}'?([\w-]+)'?: entry\(/gm)].map(([, code]) => code))
  expect(rows.toSorted()).toEqual(Object.keys(ERRORS).toSorted())
})

test('every reason of an import can be given', () => {
  const importing = product.filter(({ path }) => path.startsWith('shared/importing/') && !path.endsWith('/not-understood.ts'))
  const unused = Object.keys(NOT_UNDERSTOOD).filter((code) => !importing.some(({ text }) => text.includes(`'${code}'`)))
  expect(unused, 'take it out of shared/importing/not-understood.ts until something gives it').toEqual([])
})

test('every sentence of the page is used', () => {
  const client = product.filter(({ path }) => path.startsWith('client/src/') && !path.startsWith('client/src/i18n/'))
  const source = [...client, ...product.filter(({ path }) => path === 'client/src/i18n/format-time.ts')]
    .map(({ text }) => text)
    .join('\n')
  const computed = [...source.matchAll(/\bt\(`([\w.]+)\$\{/g)].map((match) => match[1] ?? '')
  const unused = Object.keys(zhCN).filter(
    (key) => !source.includes(`'${key}'`) && !computed.some((beginning) => key.startsWith(beginning)),
  )
  expect(unused, 'take it out of zh-CN.ts and en.ts').toEqual([])
})

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** Quoted examples and parameters may be Chinese, as are the names of the official forms in brackets. */
function isEnglish(text: string): boolean {
  return text !== '' && !isChinese(text.replace(/"[^"]*"|\([^)]*\)/g, ''))
}

function parameters(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort().join(' ')
}
