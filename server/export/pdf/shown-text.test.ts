import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Coverage, shownText, shownTexts } from './shown-text.ts'

const coverage = new Coverage()
coverage.add([
  [0x20, 0x7e],
  [0x4e00, 0x9fa5],
  [0xe000, 0xe001],
])

const show = (text: string) => shownText(text, coverage)

test('[EX20] what no font shows becomes 〓, what shows nothing is left out', () => {
  expect(show('绩效 ≥95%')).toBe('绩效 〓95%')
  expect(show('𠮷\ue000\ud800')).toBe('〓〓〓')
  expect(show('a\u0001\ufeff\u200b\u202eb\uffff')).toBe('ab')
  expect(show('一\u3000二\u00a0三\t四\r\n五')).toBe('一 二 三\t四\n五')
})

test('[EX20] nothing that PDF/A refuses is left of any text', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff })), (characters) => {
      const text = String.fromCodePoint(...characters)
      expect(show(text)).toMatch(/^[\t\n -~\u4e00-\u9fa5〓]*$/u)
    }),
  )
})

test('[EX20] every text of a value is looked at, and nothing else is changed', () => {
  const value = { title: 'a\u0001', rows: [{ text: '\u0002b', size: 10.5, isHead: true, note: null }] }
  expect(shownTexts(value, show)).toEqual({
    title: 'a',
    rows: [{ text: 'b', size: 10.5, isHead: true, note: null }],
  })
})
