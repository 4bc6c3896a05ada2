import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { MAX_DEPTH, type RichNode, plainText, readFragment, simplify, writeFragment } from './rich-text.ts'

test('[RD10] nodes, attributes and marks that a section does not have are left out when it is read', () => {
  const section = new Y.Doc().getXmlFragment('section/other')
  const strange = new Y.XmlElement('iframe')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.setAttribute('onclick', 'x')
  const text = new Y.XmlText()
  section.push([strange, paragraph])
  paragraph.push([text])
  text.applyDelta([{ insert: '完成', attributes: { bold: {}, link: { href: 'x' } } }, { insert: '100%' }])
  expect(readFragment(section)).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '完成', marks: [{ type: 'bold' }] },
        { type: 'text', text: '100%' },
      ],
    },
  ])
})

test('[RD10] a depth that no editor makes is not followed', () => {
  const section = new Y.Doc().getXmlFragment('section/other')
  let inner = new Y.XmlElement('listItem')
  section.push([inner])
  for (let depth = 0; depth < MAX_DEPTH * 3; depth++) {
    const next = new Y.XmlElement(depth % 2 === 0 ? 'bulletList' : 'listItem')
    inner.push([next])
    inner = next
  }
  const depthOf = (node: { content?: readonly unknown[] }): number =>
    node.content ? 1 + Math.max(...node.content.map((child) => depthOf(child as typeof node))) : 1
  expect(depthOf({ content: readFragment(section) })).toBe(MAX_DEPTH + 2)
})

test('[RD10] the words of a list and of a table, one block a line and cells parted by TABs', () => {
  const section = new Y.Doc().getXmlFragment('section/other')
  writeFragment(section, [
    {
      type: 'bulletList',
      content: ['一是', '二是'].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('预算'), cell('决算')] }] },
  ])
  expect(readFragment(section).map(simplify).map(plainText)).toEqual(['一是\n二是', '预算\t决算'])
})

function cell(text: string): RichNode {
  return { type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}
