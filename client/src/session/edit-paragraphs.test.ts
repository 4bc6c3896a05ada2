import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type RichNode, readFragment, simplify, writeFragment } from '@gongping/shared/report/rich-text.ts'
import { editParagraphs } from './edit-paragraphs.ts'
import { mergeParagraphs } from './paragraph-merge.ts'
import type { Paragraph } from './place-words.ts'

const LIST: RichNode = {
  type: 'bulletList',
  content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '进度慢' }] }] }],
}
const BOLD: RichNode = { type: 'paragraph', content: [{ type: 'text', text: '重点', marks: [{ type: 'bold' }] }] }

function section(paragraphs: readonly Paragraph[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('section/duties')
  writeFragment(
    fragment,
    paragraphs.map((paragraph) => (typeof paragraph === 'string' ? plain(paragraph) : paragraph)),
  )
  return fragment
}

function plain(text: string): RichNode {
  return { type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) }
}

const held = (fragment: Y.XmlFragment) => readFragment(fragment).map(simplify)

function write(fragment: Y.XmlFragment, base: readonly Paragraph[], draft: readonly Paragraph[]): void {
  fragment.doc?.transact(() => editParagraphs(fragment, mergeParagraphs(base, draft, held(fragment))))
}

test('[PR73] paragraphs, lists and marks of a draft come back as they were', () => {
  const fragment = section(['概况', '职能'])
  write(fragment, ['概况', '职能'], ['概况', BOLD, LIST, '主要职能'])
  expect(held(fragment)).toEqual(['概况', BOLD, LIST, '主要职能'])
})

test('[PR73] the empty paragraph of an empty section is not left behind', () => {
  const fragment = section([''])
  fragment.doc?.transact(() => editParagraphs(fragment, mergeParagraphs([], ['概况'], [])))
  expect(held(fragment)).toEqual(['概况'])
})

test('[PR73] a colleague who types in the paragraph at that moment loses nothing', () => {
  const fragment = section(['负责档案管理'])
  const wang = new Y.Doc()
  Y.applyUpdate(wang, Y.encodeStateAsUpdate(fragment.doc!))
  write(fragment, ['负责档案管理'], ['负责全县档案管理'])
  const paragraph = wang.getXmlFragment('section/duties').get(0) as Y.XmlElement
  ;(paragraph.get(0) as Y.XmlText).insert('负责档案管理'.length, '工作')
  Y.applyUpdate(fragment.doc!, Y.encodeStateAsUpdate(wang))
  expect(held(fragment)).toEqual(['负责全县档案管理工作'])
})

test('[PR73] an empty paragraph between others is filled', () => {
  const fragment = section(['概况', '', '职能'])
  write(fragment, ['概况', '', '职能'], ['概况', '编制', '职能'])
  expect(held(fragment)).toEqual(['概况', '编制', '职能'])
})
