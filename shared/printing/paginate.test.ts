import { expect, test } from 'vitest'
import { paginate } from './paginate.ts'
import type { FormTable, Heading, Paragraph, PrintBlock, ProseTable } from './print-document.ts'
import type { GridCell } from './table-grid.ts'

const lines = (count: number): Paragraph => ({
  kind: 'paragraph',
  runs: [{ text: '绩'.repeat(28 * count - 2), bold: false, italic: false, underline: false }],
})
const heading: Heading = { kind: 'heading', level: 1, number: '一、', text: '基本情况' }
const cell: GridCell = { text: '无', role: 'value', align: 'center', colSpan: 1, rowSpan: 1 }
const form: FormTable = {
  kind: 'form',
  title: '自评表',
  note: '单位：万元',
  startsPage: true,
  grid: { columns: [1], rows: [{ kind: 'plain', cells: [cell] }] },
}
const wide: ProseTable = {
  kind: 'prose-table',
  grid: {
    columns: Array.from({ length: 20 }, () => 1),
    rows: [{ kind: 'plain', cells: Array.from({ length: 20 }, () => ({ header: false, blocks: [], colSpan: 1, rowSpan: 1 })) }],
  },
}
const pagesOf = (...blocks: PrintBlock[]) => paginate(blocks).pages

test('[EX34] 22 lines fill a page, and a paragraph goes on on the next', () => {
  expect(pagesOf(lines(22), lines(1))).toEqual([1, 2])
  expect(pagesOf(lines(30), lines(1))).toEqual([1, 2])
  expect(paginate([lines(22 * 12)]).count).toBe(12)
  expect(paginate([]).count).toBe(1)
})

test('[EX34] no line stands alone: neither of a paragraph, nor a heading without what follows', () => {
  expect(pagesOf(lines(21), lines(2))).toEqual([1, 2])
  expect(pagesOf(lines(20), heading, heading, lines(5))).toEqual([1, 2, 2, 2])
  expect(pagesOf(lines(17), heading, heading, lines(5))).toEqual([1, 1, 1, 1])
})

test('[EX34] a form begins a page, and what lies on its side a page of its own', () => {
  expect(pagesOf(lines(1), form, form)).toEqual([1, 2, 3])
  expect(pagesOf(lines(1), wide, lines(1))).toEqual([1, 2, 3])
})
