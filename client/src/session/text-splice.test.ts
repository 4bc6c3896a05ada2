import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Splice, caretAfter, spliceBetween } from './text-splice.ts'

const apply = (text: string, { index, remove, insert }: Splice) => text.slice(0, index) + insert + text.slice(index + remove)

test('a letter typed between equal letters goes where the caret is', () => {
  expect(spliceBetween('11', '111', 1)).toEqual({ index: 0, remove: 0, insert: '1' })
  expect(spliceBetween('11', '111', 2)).toEqual({ index: 1, remove: 0, insert: '1' })
  expect(spliceBetween('11', '111', 3)).toEqual({ index: 2, remove: 0, insert: '1' })
})

test('only what changed is replaced', () => {
  expect(spliceBetween('按期完成', '按时完成', 2)).toEqual({ index: 1, remove: 1, insert: '时' })
  expect(spliceBetween('按期完成', '完成', 0)).toEqual({ index: 0, remove: 2, insert: '' })
  expect(spliceBetween('完成', '完成', 2)).toBeNull()
})

test('pasting a whole text over itself touches only the word that differs', () => {
  expect(spliceBetween('因疫情延期', '因汛情延期')).toEqual({ index: 1, remove: 1, insert: '汛' })
})

test('a rare character of a name is never cut in half', () => {
  expect(spliceBetween('𠮷野', '𠮸野', 2)).toEqual({ index: 0, remove: 2, insert: '𠮸' })
  expect(spliceBetween('a𠮷', 'a𡮷', 3)).toEqual({ index: 1, remove: 2, insert: '𡮷' })
})

test('a caret stays between its words when something before, behind or under it is gone', () => {
  expect(caretAfter('一三二', 2, '一二')).toBe(1)
  expect(caretAfter('一二', 1, '一二')).toBe(1)
  expect(caretAfter('按期完成', 4, '完成')).toBe(2)
  expect(caretAfter('按期完成', 1, '按期')).toBe(1)
  expect(caretAfter('按期全部完成', 3, '按期完成')).toBe(2)
  expect(caretAfter('完成', 1, '按期完成')).toBe(3)
  expect(caretAfter('按期完成', 3, '')).toBe(0)
})

test('the splice always makes the new text out of the old one', () => {
  const text = fc.string({ unit: fc.constantFrom('1', '2', '完', '成', '𠮷', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, fc.nat(), (before, after, at) => {
      const splice = spliceBetween(before, after, at % (after.length + 1))
      expect(splice ? apply(before, splice) : before).toBe(after)
      const cut = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
      expect(splice?.insert ?? '').not.toMatch(cut)
      expect(splice ? before.slice(splice.index, splice.index + splice.remove) : '').not.toMatch(cut)
    }),
  )
})
