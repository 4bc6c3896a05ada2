import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readContent } from '../read-content.ts'
import { canonicalJson } from '../canonical.ts'
import { sectionRoot, textRoot } from '../shape.ts'
import { type Anchor, AnchorReader, locateAnchor, makeAnchor, renewAnchor } from './anchor.ts'
import { decodeAnchor } from './decode-anchor.ts'

const DUTIES = sectionRoot('duties')
const FIRST = '负责全县档案的接收、保管和整理，承担县级机关和乡镇到期档案的接收工作。'
const SECOND = '组织实施馆藏纸质档案的数字化加工，建立全县档案目录数据库。'

/** A section of these paragraphs, and a comment on some words of it. */
function commented(quote: string, paragraphs: readonly string[] = [FIRST, SECOND]): { doc: Y.Doc; anchor: Anchor } {
  const doc = new Y.Doc()
  doc.getXmlFragment(DUTIES).push(paragraphs.map(paragraph))
  const from = paragraphs.join('\n').indexOf(quote)
  return { doc, anchor: anchorAt(doc, DUTIES, from, from + quote.length) }
}

function anchorAt(doc: Y.Doc, place: string, from: number, to: number): Anchor {
  const anchor = makeAnchor(doc, place, from, to)
  if (!anchor) throw new Error('nothing to hold on to')
  return anchor
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}

function section(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(DUTIES)
}

function textAt(doc: Y.Doc, at: number): Y.XmlText {
  return (section(doc).get(at) as Y.XmlElement).get(0) as Y.XmlText
}

/** As an editor does it: the words behind the caret are written anew, in a new paragraph. */
function pressEnter(doc: Y.Doc, at: number, offset: number): void {
  const text = textAt(doc, at)
  const tail = text.toString().slice(offset)
  text.delete(offset, text.length - offset)
  section(doc).insert(at + 1, [paragraph(tail)])
}

/** What the comment stands beside now. */
function seen(doc: Y.Doc, anchor: Anchor): string | null {
  const found = locateAnchor(doc, anchor)
  return found.kind === 'gone' ? null : `${found.kind}: ${found.quote}`
}

test('[RD36] a comment stays with its words, whatever is typed, deleted and made bold around and within them', () => {
  const { doc, anchor } = commented('接收、保管和整理')
  textAt(doc, 0).insert(0, '本单位')
  section(doc).insert(0, [paragraph('新写的一段，里面也有接收、保管和整理。')])
  expect(seen(doc, anchor)).toBe('whole: 接收、保管和整理')
  const from = textAt(doc, 1).toString().indexOf('保管')
  textAt(doc, 1).insert(from, '妥善')
  expect(seen(doc, anchor)).toBe('whole: 接收、妥善保管和整理')
  textAt(doc, 1).format(4, 8, { bold: {} })
  expect(seen(doc, anchor)).toBe('whole: 接收、妥善保管和整理')
  textAt(doc, 1).delete(from - 3, 3)
  expect(seen(doc, anchor)).toBe('part: 保管和整理')
})

test('[RD36] a comment in a long cell, on a live figure and across paragraphs stays as well', () => {
  const doc = new Y.Doc()
  const reason = doc.getText(textRoot('t1-1', 'reason'))
  reason.insert(0, '因雨推迟，下年完成。')
  const inCell = anchorAt(doc, textRoot('t1-1', 'reason'), 0, 4)
  reason.insert(0, '施工')
  expect(seen(doc, inCell)).toBe('whole: 因雨推迟')

  const { doc: other, anchor } = commented('工作。\n组织')
  textAt(other, 0).insert(0, '本单位')
  expect(seen(other, anchor)).toBe('whole: 工作。\n组织')
  const figure = new Y.XmlElement('figure')
  ;(section(other).get(1) as Y.XmlElement).push([figure])
  const onFigure = anchorAt(other, DUTIES, `本单位${FIRST}\n${SECOND}`.length, `本单位${FIRST}\n${SECOND}`.length + 1)
  textAt(other, 1).insert(0, '我们')
  expect(seen(other, onFigure)).toBe('whole: \uFFFC')
})

test('[RD37] Enter before, within and behind the words, and taking it back, leave the comment with them', () => {
  for (const offset of [3, 11, 30]) {
    const { doc, anchor } = commented('接收、保管和整理')
    pressEnter(doc, 0, offset)
    expect([offset, seen(doc, anchor)?.replace('\n', '')]).toEqual([offset, expect.stringContaining('接收、保管和整理')])
    const again = renewAnchor(doc, anchor)
    const [text, next] = [textAt(doc, 0), textAt(doc, 1).toString()]
    text.insert(text.length, next)
    section(doc).delete(1, 1)
    expect([offset, seen(doc, again)]).toEqual([offset, expect.stringContaining('接收、保管和整理')])
  }
})

test('[RD37] what is deleted and brought back by undo has its comment again, the words alone, the paragraph or the section', () => {
  for (const remove of [
    (doc: Y.Doc) => textAt(doc, 0).delete(7, 10),
    (doc: Y.Doc) => section(doc).delete(0, 1),
    (doc: Y.Doc) => section(doc).delete(0, 2),
  ]) {
    const { doc, anchor } = commented('接收、保管和整理')
    const undo = new Y.UndoManager(section(doc), { captureTimeout: 0 })
    remove(doc)
    expect(seen(doc, anchor)).toBeNull()
    const kept = renewAnchor(doc, anchor)
    undo.undo()
    expect(seen(doc, kept)).toBe('whole: 接收、保管和整理')
  }
})

test('[RD37] a paragraph that is cut and pasted elsewhere takes its comment along', () => {
  const { doc, anchor } = commented('接收、保管和整理')
  section(doc).delete(0, 1)
  section(doc).push([paragraph('新的一段。'), paragraph(FIRST)])
  expect(seen(doc, anchor)).toBe('whole: 接收、保管和整理')
})

test('[RD38] words that are gone are said to be gone, with what they were; what is left of them is told from a mere comma', () => {
  const { doc, anchor } = commented('接收、保管和整理，承担县级机关')
  textAt(doc, 0).delete(9, 7)
  expect(seen(doc, anchor)).toBe('part: 接收承担县级机关')
  textAt(doc, 0).delete(7, 2)
  expect(seen(doc, anchor)).toBe('part: 承担县级机关')
  textAt(doc, 0).delete(8, 5)
  expect(seen(doc, anchor)).toBeNull()
  expect(renewAnchor(doc, anchor).quote).toBe('接收、保管和整理，承担县级机关')
  expect(locateAnchor(new Y.Doc(), anchor)).toEqual({ kind: 'gone' })
})

const SAME = '本年度未发生该项支出。'

test('[RD39] of two equal paragraphs the commented one is deleted: the comment is not moved to the other', () => {
  const { doc, anchor } = commented(SAME, ['一、因公出国费。', SAME, '二、公务接待费。', SAME])
  section(doc).delete(1, 1)
  expect(seen(doc, anchor)).toBeNull()
  // Nor when the other one is written anew by somebody who presses Enter in it.
  const kept = renewAnchor(doc, anchor)
  pressEnter(doc, 2, 3)
  expect(seen(doc, kept)).toBeNull()
})

test('[RD39] a sentence that somebody writes again elsewhere is not the commented one; the same words in the same place are', () => {
  const paragraphs = ['一、因公出国费。', SAME, '二、公务接待费。', '全年接待十二批次，较上年减少三批次。']
  const { doc, anchor } = commented(SAME, paragraphs)
  section(doc).delete(1, 1)
  section(doc).push([paragraph(SAME)])
  expect(seen(doc, anchor)).toBeNull()
  section(doc).delete(3, 1)
  section(doc).insert(1, [paragraph(SAME)])
  expect(seen(doc, anchor)).toBe(`whole: ${SAME}`)
})

function about(item: string, budget: string): string {
  return `${item}预算数${budget}万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费1.${budget}万元。`
}

test('[RD39] of two sentences that differ in their figures only, one is never taken for the other', () => {
  const { doc, anchor } = commented('因公出国（境）费0万元', ['一、基本情况。', about('2023年', '62'), about('2024年', '80')])
  // The commented one is corrected, the other written anew.
  const words = textAt(doc, 1)
  words.delete(words.toString().indexOf('因公'), 11)
  pressEnter(doc, 2, 1)
  expect(seen(doc, anchor)).toBeNull()
})

test('[RD39] a paragraph that was pasted twice before it was deleted has no comment: nobody can say which of them it is', () => {
  const { doc, anchor } = commented('接收、保管和整理')
  section(doc).push([paragraph(FIRST), paragraph('中间一段。'), paragraph(FIRST)])
  section(doc).delete(0, 1)
  expect(seen(doc, anchor)).toBeNull()
})

test('[RD41] renewed again and again, a comment follows words that are corrected and then written anew', () => {
  const { doc, anchor } = commented('接收、保管和整理')
  const typed = renewAnchor(doc, anchor)
  textAt(doc, 0).insert(10, '妥善')
  const corrected = renewAnchor(doc, typed)
  pressEnter(doc, 0, 3)
  expect(seen(doc, typed)).toBeNull()
  expect(seen(doc, corrected)).toBe('part: 接收、妥善保管和整理')
  const moved = renewAnchor(doc, corrected)
  textAt(doc, 1).insert(0, '单位')
  expect([seen(doc, moved), moved.quote]).toEqual(['whole: 接收、妥善保管和整理', '接收、保管和整理'])
})

test('[RD42] an anchor is plain data that anybody may keep; what is none, or would take long to find, is not taken for one', () => {
  const { doc, anchor } = commented('接收、保管和整理')
  const kept: unknown = JSON.parse(JSON.stringify(anchor))
  expect(decodeAnchor(kept)).toEqual(anchor)
  expect(seen(doc, decodeAnchor(kept) ?? anchor)).toBe('whole: 接收、保管和整理')
  const [run] = anchor.runs
  for (const wrong of [
    null,
    [],
    'section/duties',
    {},
    { ...anchor, place: 'meta' },
    { ...anchor, quote: '长'.repeat(4_001) },
    { ...anchor, runs: [] },
    { ...anchor, runs: [run, run] },
    { ...anchor, runs: [{ ...run, length: 1e9 }] },
    { ...anchor, runs: [{ ...run, of: -1 }] },
    { ...anchor, left: [{ client: 1, clock: 0, length: 1e9 }] },
    { ...anchor, before: '长'.repeat(33) },
    { ...anchor, known: [[1]] },
    { ...anchor, rivals: 1 },
  ])
    expect([wrong, decodeAnchor(wrong)]).toEqual([wrong, null])
})

test('[RD42] nothing is held on to where there is nothing, in no such place, or more than can be shown', () => {
  const { doc } = commented('接收')
  const attempts = [
    ['section/duties', 3, 3],
    ['section/duties', FIRST.length, FIRST.length + 1],
    ['section/problems', 0, 1],
    ['text/t1-1/reason', 0, 1],
    ['meta', 0, 1],
  ] as const
  for (const [place, from, to] of attempts) expect([place, makeAnchor(doc, place, from, to)]).toEqual([place, null])
  const { doc: long } = commented('长', ['长'.repeat(5_000)])
  expect(makeAnchor(long, DUTIES, 0, 4_001)).toBeNull()
})

test('[RD43] looking for comments changes nothing in a report and reads each text once', () => {
  const { doc, anchor } = commented('接收、保管和整理')
  const before = [canonicalJson(readContent(doc)), Y.encodeStateAsUpdate(doc), [...doc.share.keys()]]
  const reader = new AnchorReader(doc)
  const elsewhere = { ...anchor, place: sectionRoot('not-there') }
  expect([reader.locate(anchor).kind, reader.locate(elsewhere).kind, reader.follow(elsewhere).renewed]).toEqual([
    'whole',
    'gone',
    elsewhere,
  ])
  expect(reader.follow(anchor).renewed).toEqual(anchor)
  section(doc).delete(0, 1)
  expect(reader.locate(anchor).kind).toBe('whole')
  expect(before[1]?.length).toBeGreaterThan(0)
})

test('[RD42] of what stands everywhere nobody says which it is, and with its own characters it is found all the same', () => {
  const { doc, anchor } = commented(
    '的',
    Array.from({ length: 12 }, () => '的'.repeat(1000)),
  )
  const kept = renewAnchor(doc, anchor)
  expect([seen(doc, kept), kept.rivals.quote]).toEqual(['whole: 的', 1 + kept.after.length])
  textAt(doc, 0).delete(0, 1)
  expect(seen(doc, kept)).toBeNull()
})
