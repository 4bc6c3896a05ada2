import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RichNode, NODE_CHILDREN, plainText } from '../report/rich-text.ts'
import { layoutProse } from './layout-prose.ts'
import type { PrintBlock, ProseTable } from './print-document.ts'

const PLAIN = { bold: false, italic: false, underline: false }

test('[EX4] a paragraph keeps its marks and its line breaks', () => {
  const paragraph = {
    type: 'paragraph',
    content: [
      { type: 'text', text: '全年' },
      { type: 'text', text: '完成', marks: [{ type: 'bold' }, { type: 'underline' }] },
      { type: 'hardBreak' },
      { type: 'text', text: '另述', marks: [{ type: 'italic' }] },
    ],
  }
  expect(layoutProse(['一句话。', paragraph])).toEqual([
    { kind: 'paragraph', runs: [{ ...PLAIN, text: '一句话。' }] },
    {
      kind: 'paragraph',
      runs: [
        { ...PLAIN, text: '全年' },
        { ...PLAIN, text: '完成', bold: true, underline: true },
        { ...PLAIN, text: '\n' },
        { ...PLAIN, text: '另述', italic: true },
      ],
    },
  ])
})

test('[EX4] a list keeps its first number and the lists inside it', () => {
  const inner = { type: 'bulletList', content: [item(text('乙'))] }
  const list = { type: 'orderedList', attrs: { start: 3 }, content: [item(text('甲'), inner)] }
  expect(layoutProse([list])).toMatchObject([
    { kind: 'list', ordered: true, start: 3, items: [[{ kind: 'paragraph' }, { kind: 'list', ordered: false, start: 1 }]] },
  ])
})

test('[EX4] a table keeps its merged cells, its heading rows and the widths people gave it', () => {
  const table = {
    type: 'table',
    content: [
      tableRow(
        cell('收入来源', 'tableHeader', { colwidth: [200] }),
        cell('金额', 'tableHeader', { colspan: 2, colwidth: [100, 100] }),
      ),
      tableRow(cell('财政拨款', 'tableCell'), cell('61.32', 'tableCell'), cell('6.00', 'tableCell')),
    ],
  }
  const { grid } = layoutProse([table])[0] as ProseTable
  expect(grid.columns).toEqual([200, 100, 100])
  expect(grid.rows.map(({ kind }) => kind)).toEqual(['head', 'plain'])
  expect(grid.rows.at(0)!.cells.map(({ colSpan }) => colSpan)).toEqual([1, 2])
})

test('[EX4] a table that Word could not open is printed as lines', () => {
  const broad = { type: 'table', content: [tableRow(...Array.from({ length: 64 }, (_, at) => cell(`列${at}`, 'tableCell')))] }
  const block = layoutProse([broad]).at(0)!
  expect(block).toMatchObject({ kind: 'paragraph' })
  expect(textOf(block)).toContain('列63')
  expect(layoutProse([{ type: 'table' }])).toEqual([{ kind: 'paragraph', runs: [] }])
})

const { node } = fc.letrec<{ node: RichNode }>((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom(...Object.keys(NODE_CHILDREN), 'mystery'),
      attrs: fc.dictionary(
        fc.constantFrom('start', 'colspan', 'rowspan', 'colwidth'),
        fc.oneof(fc.integer(), fc.string(), fc.array(fc.integer())),
      ),
      content: fc.array(fc.oneof({ maxDepth: 4, withCrossShrink: true }, textNode(), tie('node')), { maxLength: 4 }),
    },
    { requiredKeys: ['type'] },
  ),
}))

test('[EX4] whatever nodes a section holds, every word is printed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), node), { maxLength: 5 }), (paragraphs) => {
      const printed = layoutProse(paragraphs).map(textOf).join('')
      expect(words(printed)).toEqual(words(paragraphs.map(plainText).join('')))
    }),
  )
})

function textNode(): fc.Arbitrary<RichNode> {
  return fc.record({ type: fc.constant('text'), text: fc.string() })
}

function text(content: string): RichNode {
  return { type: 'paragraph', content: [{ type: 'text', text: content }] }
}

function item(...content: RichNode[]): RichNode {
  return { type: 'listItem', content }
}

function tableRow(...content: RichNode[]): RichNode {
  return { type: 'tableRow', content }
}

function cell(content: string, type: 'tableCell' | 'tableHeader', attrs: Record<string, unknown> = {}): RichNode {
  return { type, attrs, content: [text(content)] }
}

function textOf(block: PrintBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'list':
      return block.items.flat().map(textOf).join('')
    case 'prose-table':
      return block.grid.rows
        .flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
        .map(textOf)
        .join('')
    default:
      return ''
  }
}

/** White space between blocks is layout, not content. */
function words(all: string): string {
  return all.replace(/\s/g, '')
}
