import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text } from '../../test/fixtures/arbitrary-content.ts'
import { Budget } from './budget.ts'
import { compareWords } from './compare-words.ts'
import type { TextPart } from './comparison.ts'

const compare = (before: string, after: string, budget = new Budget()) => compareWords(before, after, budget)
/** "=完成 -12.5 +13.5": same, removed, added. */
const SIGNS = { same: '=', removed: '-', added: '+' } as const
const told = (parts: readonly TextPart[]) => parts.map(({ kind, text: words }) => SIGNS[kind] + words).join(' ')

const sideOf = (parts: readonly TextPart[], absent: TextPart['kind']) =>
  parts.flatMap(({ kind, text: words }) => (kind === absent ? [] : [words])).join('')
const manyFigures = (seed: number) => Array.from({ length: 4000 }, (_, at) => String((at * seed) % 9973)).join('、')

test('[RD54] texts are compared by Chinese words, and a figure is one of them', () => {
  expect(told(compare('全年执行数12.5万元，完成率95%', '全年执行数12.75万元，完成率95%'))).toBe(
    '=全年执行数 -12.5 +12.75 =万元，完成率95%',
  )
  expect(told(compare('资金使用规范，管理到位', '资金使用较为规范，管理到位'))).toBe('=资金使用 +较为 =规范，管理到位')
  expect(told(compare('', '新增一段'))).toBe('+新增一段')
})

test('[RD54] a single character that two rewritten clauses share by chance does not tear them apart', () => {
  const parts = compare('培训3期，参训120人次', '开班5次，到课90人次')
  expect(parts.filter(({ kind }) => kind === 'same').every(({ text: words }) => words.length > 1)).toBe(true)
})

test('[RD52] both texts can be read out of their comparison, also with nothing left to try', () => {
  fc.assert(
    fc.property(text(), text(), fc.constantFrom(0, 4, 1_000_000), (before, after, steps) => {
      const parts = compare(before, after, new Budget(steps))
      expect([sideOf(parts, 'added'), sideOf(parts, 'removed')]).toEqual([before, after])
      parts.forEach(({ kind, text: words }, at) => {
        expect(words).not.toBe('')
        expect(kind).not.toBe(parts[at - 1]?.kind)
        if (kind === 'removed') expect(parts[at - 1]?.kind).not.toBe('added')
      })
    }),
  )
})

test('[RD55] where two texts have too little in common it is told what stands around the change, and nothing is tried further', () => {
  const budget = new Budget(10_000)
  const parts = compare(`开头${manyFigures(17)}结尾`, `开头${manyFigures(31)}结尾`, budget)
  expect([parts[0], parts.at(-1)].map((part) => part?.kind)).toEqual(['same', 'same'])
  expect(parts.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect(budget.left).toBeLessThan(200)
})
