// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { expand, plainText, readFragment, writeFragment } from '@gongping/shared/report/rich-text.ts'
import { EDIT_ORIGIN } from '../../session/report-session.ts'
import { CaretApart } from './caret-apart.ts'
import { sectionSchema } from './section-schema.ts'
import { SectionSync } from './section-sync.ts'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
})

/** 李娟 has a section of three paragraphs open, with the caret behind the second; 王强 changes it elsewhere. */
function openSection() {
  const [doc, colleague] = [new Y.Doc(), new Y.Doc()]
  const fragment = doc.getXmlFragment('section/other')
  const theirs = colleague.getXmlFragment('section/other')
  writeFragment(fragment, ['甲一。', '乙二。', '丙三。'].map(expand))
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc))
  const extensions = [...sectionSchema, CaretApart, SectionSync.configure({ fragment, undo: null })]
  const editor = new Editor({ element: document.createElement('div'), extensions })
  open.push(editor)
  const { view } = editor
  const put = (place: number) => view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)))
  put(9)
  return {
    fragment,
    put,
    change: (change: (section: Y.XmlFragment) => void) => {
      change(theirs)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague), 'server')
    },
    /** As the session does with words that nobody else had. */
    keep: (words: string, at: number) => doc.transact(() => writeFragment(fragment, [expand(words)], at), EDIT_ORIGIN),
    type: (words: string) => {
      for (const key of words) {
        view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
        view.dispatch(view.state.tr.insertText(key))
      }
    },
    /** Without a key. */
    speak: (words: string) => {
      const { from, to } = view.state.selection
      const insert = () => view.state.tr.insertText(words, from, to)
      if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, words, insert))) view.dispatch(insert())
    },
    paragraphs: () => readFragment(fragment).map(plainText),
  }
}

test('[PG147] the paragraph under 李娟’s caret is taken away: what she goes on typing is a paragraph of its own where she was', () => {
  const { change, type, paragraphs } = openSection()
  change((section) => section.delete(1, 1))
  expect(paragraphs()).toEqual(['甲一。', '丙三。'])
  type('接着写')
  expect(paragraphs()).toEqual(['甲一。', '接着写', '丙三。'])
})

test('[PG147] so is what comes without a key', () => {
  const { change, speak, paragraphs } = openSection()
  change((section) => section.delete(1, 1))
  speak('接着')
  speak('说')
  expect(paragraphs()).toEqual(['甲一。', '接着说', '丙三。'])
})

test('[PG147] it goes on behind the words of hers that were kept', () => {
  const { change, keep, type, paragraphs } = openSection()
  change((section) => section.delete(1, 1))
  keep('没送到的', 1)
  type('接着写')
  expect(paragraphs()).toEqual(['甲一。', '没送到的接着写', '丙三。'])
})

test('[PG147] where she goes elsewhere first, or her paragraph stays, she writes where her caret is', () => {
  const moved = openSection()
  moved.change((section) => section.delete(1, 1))
  moved.put(1)
  moved.type('题')
  expect(moved.paragraphs()).toEqual(['题甲一。', '丙三。'])
  const stays = openSection()
  stays.change((section) => section.delete(0, 1))
  stays.type('接着写')
  expect(stays.paragraphs()).toEqual(['乙二。接着写', '丙三。'])
})
