import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseFigure, parseBlock } from './clipboard-block.ts'

test('[ED6] cells of a sheet stand in rows and columns', () => {
  expect(parseBlock('12\t12.5\r\n7.5\t\r\n')).toEqual([
    ['12', '12.5'],
    ['7.5', ''],
  ])
})

test('a single cell is a block of one', () => {
  expect(parseBlock('优\r\n')).toEqual([['优']])
  expect(parseBlock('')).toEqual([['']])
})

test('line breaks and quotes within a cell belong to it', () => {
  expect(parseBlock('"第一行\n第二行"\t"说""是"""\n')).toEqual([['第一行\n第二行', '说"是"']])
})

test('a quote that does not enclose a whole cell is text', () => {
  expect(parseBlock('"三公"经费\t12')).toEqual([['"三公"经费', '12']])
})

test('whatever a sheet writes is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', '\t', '完', ' ') })
  const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseBlock(`${rows.map((row) => row.map(asSheetWrites).join('\t')).join('\n')}\n`)).toEqual(rows)
    }),
  )
})

function asSheetWrites(text: string): string {
  return /["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

describe('[ED6] figures are pasted in plain digits', () => {
  test.each([
    ['１２．５', '12.5'],
    ['1,234,567.80', '1234567.80'],
    ['345，430', '345430'],
    ['95％', '95%'],
    ['－3.2', '-3.2'],
    [' 12.5 ', '12.5'],
    ['12,5', '12,5'],
    ['约12万元', '约12万元'],
  ])('%s → %s', (pasted, figure) => {
    expect(normaliseFigure(pasted)).toBe(figure)
  })
})
