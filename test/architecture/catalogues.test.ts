import { expect, test } from 'vitest'
import { ERRORS } from '@gongping/shared/protocol/errors.ts'
import { sourceFiles } from './source-files.ts'

const product = sourceFiles().filter((file) => !file.isTest)
const codes = Object.keys(ERRORS) as (keyof typeof ERRORS)[]

test('every error can happen: some code raises it', () => {
  const elsewhere = product.filter((file) => file.path !== 'shared/protocol/errors.ts')
  const unused = codes.filter((code) => !elsewhere.some(({ text }) => text.includes(`'${code}'`)))
  expect(unused, 'take it out of shared/protocol/errors.ts until something raises it').toEqual([])
})

test('every error has a sentence and a remedy in both languages', () => {
  const lacking = codes.filter((code) => {
    const { zh, en } = ERRORS[code]
    return ![zh.title, zh.remedy].every(isChinese) || ![en.title, en.remedy].every(isEnglish)
  })
  expect(lacking, 'write title and remedy, Chinese and English').toEqual([])
})

test('both languages of an error name the same parameters', () => {
  const differing = codes.filter((code) => {
    const { zh, en } = ERRORS[code]
    return parameters(zh.title + zh.remedy) !== parameters(en.title + en.remedy)
  })
  expect(differing, 'a parameter that one language shows is missed in the other').toEqual([])
})

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** Quoted examples such as a name may be Chinese. */
function isEnglish(text: string): boolean {
  return text !== '' && !isChinese(text.replace(/"[^"]*"/g, ''))
}

function parameters(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort().join(' ')
}
