// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type RichNode, readFragment, writeFragment } from '@gongping/shared/report/rich-text.ts'
import { sectionSchema } from './section-schema.ts'
import { SectionSync } from './section-sync.ts'
import { TableRepair } from './table-repair.ts'

/** Behind the paragraph of one character: table, row, cell, paragraph. */
const IN_FIRST_CELL = 3 + 4

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
})

function openSection(from?: Y.Doc) {
  const doc = new Y.Doc()
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  const fragment = doc.getXmlFragment('section/duties')
  if (!from) writeFragment(fragment, [paragraph('附'), table('甲乙', '丙丁')])
  const extensions = [...sectionSchema, TableRepair, SectionSync.configure({ fragment })]
  const editor = new Editor({ element: document.createElement('div'), extensions })
  open.push(editor)
  return { doc, editor, shape: () => widths(readFragment(fragment)) }
}

type Section = ReturnType<typeof openSection>

function paragraph(text: string): RichNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function cell(text: string): RichNode {
  return { type: 'tableCell', content: [paragraph(text)] }
}

function table(...rows: string[]): RichNode {
  return { type: 'table', content: rows.map((row) => ({ type: 'tableRow', content: row.split('').map(cell) })) }
}

/** Cells in each row of the first table. */
function widths(nodes: readonly RichNode[]): number[] {
  return (nodes.find(({ type }) => type === 'table')?.content ?? []).map((row) => row.content?.length ?? 0)
}

/** Sends everything both ways, then moves a caret on both screens as in life, until nothing more is sent. */
function meet(a: Section, b: Section): void {
  for (let round = 0; round < 10; round++) {
    const [forB, forA] = [missing(a, b), missing(b, a)]
    if (round > 0 && forB === 0 && forA === 0) return
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc))
    for (const { editor } of [a, b]) editor.view.dispatch(editor.state.tr.setMeta('caret', true))
  }
  throw new Error('the two go on answering each other')
}

/** How many changes `to` has not received from `from`. */
function missing(from: Section, to: Section): number {
  const [here, there] = [Y.decodeStateVector(Y.encodeStateVector(from.doc)), Y.decodeStateVector(Y.encodeStateVector(to.doc))]
  return [...here].reduce((sum, [client, clock]) => sum + clock - Math.min(clock, there.get(client) ?? 0), 0)
}

test('[ED8] a row and a column added at once leave a ragged table, which the next change of one of the two mends', () => {
  const li = openSection()
  const wang = openSection(li.doc)
  li.editor.chain().setTextSelection(IN_FIRST_CELL).addColumnAfter().run()
  wang.editor.chain().setTextSelection(IN_FIRST_CELL).addRowAfter().run()
  meet(li, wang)
  expect(li.shape()).toEqual([3, 2, 3])
  expect(wang.shape()).toEqual([3, 2, 3])

  li.editor.chain().setTextSelection(IN_FIRST_CELL).insertContent('改').run()
  meet(li, wang)
  expect(li.shape()).toEqual([3, 3, 3])
  expect(wang.shape()).toEqual([3, 3, 3])
})
