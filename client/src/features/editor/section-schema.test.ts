// @vitest-environment jsdom
import { Editor, getSchema } from '@tiptap/core'
import type { ContentMatch } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  MARKS,
  NODE_ATTRIBUTES,
  NODE_CHILDREN,
  type RichNode,
  readFragment,
  writeFragment,
} from '@gongping/shared/report/rich-text.ts'
import { sectionSchema } from './section-schema.ts'
import { SectionSync } from './section-sync.ts'

const schema = getSchema(sectionSchema)

/** Names of all nodes that may stand anywhere in a content expression. */
function allowedIn(start: ContentMatch): string[] {
  const seen = new Set<ContentMatch>([start])
  const names = new Set<string>()
  for (const match of seen) {
    for (let at = 0; at < match.edgeCount; at++) {
      const { type, next } = match.edge(at)
      names.add(type.name)
      seen.add(next)
    }
  }
  return [...names].sort()
}

test('[RD10] the editor knows exactly the nodes, attributes and marks that a section may hold', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual([...Object.keys(NODE_CHILDREN), 'text'].sort())
  expect(Object.keys(schema.marks).sort()).toEqual([...MARKS].sort())
  for (const [name, children] of Object.entries(NODE_CHILDREN)) {
    const type = schema.nodes[name]
    expect(type && allowedIn(type.contentMatch), `children of ${name}`).toEqual([...children].sort())
    expect(Object.keys(type?.spec.attrs ?? {}).sort(), `attributes of ${name}`).toEqual([...(NODE_ATTRIBUTES[name] ?? [])].sort())
  }
  for (const mark of MARKS) expect(Object.keys(schema.marks[mark]?.spec.attrs ?? {}), `attributes of ${mark}`).toEqual([])
})

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** Nodes without their default attributes, as other programs write them. */
const written: readonly RichNode[] = [
  paragraph('一是'),
  {
    type: 'orderedList',
    content: [
      {
        type: 'listItem',
        content: [paragraph('甲'), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('乙')] }] }],
      },
    ],
  },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: '收入' },
      { type: 'figure', attrs: { fact: 'income.final', as: 'value' } },
      { type: 'text', text: '，占' },
      { type: 'figure', attrs: { fact: 'income.final', as: 'share', of: 'income.budget' } },
    ],
  },
  {
    type: 'paragraph',
    content: [{ type: 'text', text: '粗', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, { type: 'text', text: '下' }],
  },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', content: [paragraph('项目')] },
          { type: 'tableCell', content: [paragraph('1')] },
        ],
      },
    ],
  },
]

test('[RD3] [RD10] opening, focusing and leaving a section changes nothing in it', () => {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('section/duties')
  writeFragment(fragment, written)
  let updates = 0
  doc.on('update', () => updates++)
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...sectionSchema, SectionSync.configure({ fragment })],
  })
  editor.commands.setTextSelection(3)
  editor.setEditable(false)
  editor.destroy()
  expect(updates).toBe(0)
  expect(readFragment(fragment)).toEqual(written)
})

test('an empty section stays empty for those who only look', () => {
  const doc = new Y.Doc()
  let updates = 0
  doc.on('update', () => updates++)
  const fragment = doc.getXmlFragment('section/duties')
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...sectionSchema, SectionSync.configure({ fragment })],
  })
  editor.commands.setTextSelection(1)
  editor.destroy()
  expect(updates).toBe(0)
})
