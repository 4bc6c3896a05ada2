import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { SYNC_UPDATE } from '@gongping/shared/protocol/messages.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type RichNode, expand, writeFragment } from '@gongping/shared/report/rich-text.ts'
import { type Stranded, strandedWords } from './stranded-words.ts'

/** 李娟 and 王强 have a section open. */
function twoPages(...paragraphs: readonly RichNode[]) {
  const [li, wang] = [new ReportDoc(new Y.Doc()), new ReportDoc(new Y.Doc())]
  writeFragment(wang.section('other'), paragraphs)
  const stranded: Stranded[] = []
  let message = new Uint8Array()
  li.doc.on('afterTransaction', (transaction) => {
    if (!transaction.local) stranded.push(...strandedWords(transaction, message))
  })
  /** All that 王强 has reaches 李娟. */
  const hear = () => {
    const encoder = encoding.createEncoder()
    const update = Y.encodeStateAsUpdate(wang.doc, Y.encodeStateVector(li.doc))
    encoding.writeVarUint(encoder, SYNC_UPDATE)
    encoding.writeVarUint8Array(encoder, update)
    message = encoding.toUint8Array(encoder)
    Y.applyUpdate(li.doc, update)
  }
  hear()
  return {
    stranded,
    hear,
    tell: () => Y.applyUpdate(wang.doc, Y.encodeStateAsUpdate(li.doc)),
    /** 李娟 types at the end of a paragraph. */
    type: (words: string, ...path: readonly number[]) => {
      const text = textAt(li.section('other'), path)
      text.insert(text.length, words)
    },
    takeAway: (at: number, count = 1) => wang.section('other').delete(at, count),
    inSection: wang.section('other'),
  }
}

function textAt(parent: Y.XmlFragment | Y.XmlElement, path: readonly number[]): Y.XmlText {
  const child = path.reduce<unknown>((type, at) => (type as Y.XmlFragment).get(at), parent)
  return (child as Y.XmlElement).get(0) as Y.XmlText
}

test('[PG146] what 李娟 typed into a paragraph that 王强 took away before he had her words is found, with its place', () => {
  const { stranded, hear, type, takeAway } = twoPages(expand('甲'), expand('乙'), expand('丙'))
  type('还没送到', 1)
  takeAway(1)
  hear()
  expect(stranded).toEqual([{ root: 'section/other', at: 1, words: '还没送到' }])
})

test('[PG146] what he had before he took it away is not: only what came after', () => {
  const { stranded, hear, tell, type, takeAway } = twoPages(expand('甲'), expand('乙'))
  type('他看到了，', 1)
  tell()
  type('这一句没有', 1)
  takeAway(1)
  hear()
  expect(stranded).toEqual([{ root: 'section/other', at: 1, words: '这一句没有' }])
})

test('[PG146] what stands in a paragraph that stays is not stranded, and neither is what she deletes herself', () => {
  const { stranded, hear, type, inSection } = twoPages(expand('甲'), expand('乙'))
  type('照旧', 1)
  textAt(inSection, [1]).delete(0, 1)
  hear()
  expect(stranded).toEqual([])
})

test('[PG146] words in an item of a list that went stand behind the list', () => {
  const list: RichNode = { type: 'bulletList', content: [item('一'), item('二')] }
  const { stranded, hear, type, inSection } = twoPages(expand('甲'), list, expand('乙'))
  type('写在第二条', 1, 1, 0)
  ;(inSection.get(1) as Y.XmlElement).delete(1, 1)
  hear()
  expect(stranded).toEqual([{ root: 'section/other', at: 2, words: '写在第二条' }])
})

function item(words: string): RichNode {
  return { type: 'listItem', content: [expand(words)] }
}
