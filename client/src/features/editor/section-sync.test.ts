// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { plainText, readFragment, writeFragment } from '@gongping/shared/report/rich-text.ts'
import { createUndoHistory } from '../../session/undo-history.ts'
import { sectionSchema } from './section-schema.ts'
import { SectionSync } from './section-sync.ts'

const SECTIONS = ['duties', 'staffing'] as const
type SectionId = (typeof SECTIONS)[number]

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
})

/** One person's page: two sections with an empty paragraph and a text cell under one history. */
function openPage(shared?: Y.Doc) {
  const doc = new Y.Doc()
  if (shared) Y.applyUpdate(doc, Y.encodeStateAsUpdate(shared))
  else for (const section of SECTIONS) writeFragment(fragmentOf(doc, section), [{ type: 'paragraph' }])
  const undo = createUndoHistory(doc, 'edit')
  const editors = { duties: openSection(doc, undo, 'duties'), staffing: openSection(doc, undo, 'staffing') }
  const cell = doc.getText('cell')
  return {
    doc,
    undo,
    editors,
    type(section: SectionId, text: string): void {
      undo.stopCapturing()
      const { view } = editors[section]
      for (const character of text) view.dispatch(view.state.tr.insertText(character))
    },
    typeInCell(text: string): void {
      undo.stopCapturing()
      doc.transact(() => cell.insert(cell.length, text), 'edit')
    },
    /** What the person sees. */
    shown: () => SECTIONS.map((section) => editors[section].getText({ blockSeparator: '\n' })),
    /** What colleagues get. */
    held: () => SECTIONS.map((section) => readFragment(fragmentOf(doc, section)).map(plainText).join('\n')),
    words: () => cell.toString(),
  }
}

type Page = ReturnType<typeof openPage>

function openSection(doc: Y.Doc, undo: Y.UndoManager, section: SectionId): Editor {
  const fragment = fragmentOf(doc, section)
  const extensions = [...sectionSchema, SectionSync.configure({ fragment, undo })]
  const editor = new Editor({ element: document.createElement('div'), extensions })
  open.push(editor)
  return editor
}

function fragmentOf(doc: Y.Doc, section: SectionId): Y.XmlFragment {
  return doc.getXmlFragment(`section/${section}`)
}

/** Sends everything both ways. */
function meet(a: Page, b: Page): void {
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'server')
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'server')
}

function expectOnBothPages(li: Page, wang: Page, texts: readonly string[]): void {
  for (const page of [li, wang]) {
    expect(page.held()).toEqual(texts)
    expect(page.shown()).toEqual(texts)
  }
}

test('[ED13] steps in two sections, undone and redone, are on every page, and stay when a colleague goes on', () => {
  const li = openPage()
  const wang = openPage(li.doc)
  li.type('duties', '负责档案管理')
  li.type('staffing', '编制十二人')
  meet(li, wang)
  li.undo.undo()
  li.undo.undo()
  expect(li.shown()).toEqual(['', ''])
  li.undo.redo()
  li.undo.redo()
  meet(li, wang)
  expectOnBothPages(li, wang, ['负责档案管理', '编制十二人'])

  wang.type('staffing', '。')
  wang.type('duties', '。')
  meet(li, wang)
  li.type('duties', '一')
  li.type('staffing', '二')
  meet(li, wang)
  for (const page of [li, wang]) expect(page.shown()).toEqual(page.held())
  expect(li.held()).toEqual(wang.held())
  expect(li.held().map((text) => text.length)).toEqual(['负责档案管理。一'.length, '编制十二人。二'.length])
})

test('[ED13] so are steps in a section and in a cell', () => {
  const li = openPage()
  const wang = openPage(li.doc)
  li.type('duties', '负责档案管理')
  li.typeInCell('百分之九十')
  li.type('duties', '工作')
  li.undo.undo()
  li.undo.undo()
  li.undo.undo()
  expect([li.words(), ...li.shown()]).toEqual(['', '', ''])
  li.undo.redo()
  li.undo.redo()
  li.undo.redo()
  meet(li, wang)
  expect(wang.words()).toBe('百分之九十')
  expectOnBothPages(li, wang, ['负责档案管理工作', ''])
  wang.type('duties', '。')
  meet(li, wang)
  expect(li.shown()).toEqual(li.held())
  expect(li.held()[0]).toHaveLength('负责档案管理工作。'.length)
})

test('[ED14] a section that could not take in a change is drawn again from the document, and the fault is reported', () => {
  const li = openPage()
  const wang = openPage(li.doc)
  const faults: string[] = []
  const note = (event: ErrorEvent) => {
    event.preventDefault()
    faults.push(String(event.error))
  }
  addEventListener('error', note)
  const { binding } = ySyncPluginKey.getState(li.editors.duties.state) as { binding: ProsemirrorBinding }
  const nowhere = new Y.RelativePosition(null, 'section/duties', null)
  binding.beforeTransactionSelection = {
    type: 'text',
    depth: undefined,
    anchor: nowhere,
    head: nowhere,
    absAnchor: 99,
    absHead: 99,
  }
  wang.type('duties', '负责档案管理')
  meet(li, wang)
  removeEventListener('error', note)
  expect(faults).toEqual(['RangeError: Position 99 out of range'])
  expectOnBothPages(li, wang, ['负责档案管理', ''])
  li.type('duties', '工作')
  meet(li, wang)
  expect(wang.shown()).toEqual(li.held())
  expect(li.held()[0]).toHaveLength('负责档案管理工作'.length)
})

/** How a section comes to an empty paragraph at its end. */
const BEGINNINGS: Readonly<Record<string, (page: Page) => void>> = {
  'as it is made': () => undefined,
  'a table put in by hand': ({ editors: { duties } }) => duties.commands.insertTable({ rows: 1, cols: 1, withHeaderRow: false }),
  'a line begun by hand': ({ editors: { duties } }) => duties.commands.splitBlock(),
}

test('[PG142] two people who begin in one empty paragraph or cell at once each keep what they type, and together', () => {
  const WORDS = ['预算执行', '完成情况'] as const
  const step = fc.record({ who: fc.nat(1), heard: fc.constantFrom('nobody', 'li', 'wang', 'both') })
  const beginning = fc.constantFrom(...Object.keys(BEGINNINGS))
  fc.assert(
    fc.property(beginning, fc.array(step, { minLength: 4, maxLength: 14 }), fc.boolean(), (from, steps, isSwapped) => {
      const li = openPage()
      BEGINNINGS[from]?.(li)
      const wang = openPage(li.doc)
      const [first, second] = isSwapped ? [2 ** 31, 1] : [1, 2 ** 31]
      li.doc.clientID = first
      wang.doc.clientID = second
      for (const { editors } of [li, wang]) toLastParagraph(editors.duties)
      const done = [0, 0]
      for (const { who, heard } of steps) {
        const at = done[who] ?? 0
        done[who] = at + 1
        ;(who === 0 ? li : wang).type('duties', WORDS[who]?.[at] ?? '')
        if (heard === 'li' || heard === 'both') Y.applyUpdate(li.doc, Y.encodeStateAsUpdate(wang.doc), 'server')
        if (heard === 'wang' || heard === 'both') Y.applyUpdate(wang.doc, Y.encodeStateAsUpdate(li.doc), 'server')
      }
      meet(li, wang)
      expect(wang.held()).toEqual(li.held())
      expect([li.shown()[0], wang.shown()[0]]).toEqual([li.shown()[0], li.shown()[0]])
      for (const [who, word] of WORDS.entries()) expect(li.held()[0]).toContain(word.slice(0, done[who]))
      for (const { editors } of [li, wang]) for (const section of SECTIONS) editors[section].destroy()
    }),
    { numRuns: 120 },
  )
})

function toLastParagraph({ view }: Editor): void {
  const { doc, tr } = view.state
  let last = 1
  doc.descendants((node, at) => {
    if (node.isTextblock) last = at + 1
  })
  view.dispatch(tr.setSelection(TextSelection.create(doc, last)))
}
