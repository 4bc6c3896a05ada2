// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindText } from './bind-text.ts'

/** Somebody with the cell open on a copy of the document; what they type reaches others by `exchange`. */
function openCell(from?: Y.Doc) {
  const doc = new Y.Doc()
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  const text = doc.getText('text/t1-1/level3')
  const box = document.createElement('textarea')
  const bound = bindText(box, text, {
    edit: (change) => {
      doc.transact(change, 'edit')
      return true
    },
    origin: 'edit',
    shown: () => {},
    overtaken: () => {},
    gaveWay: () => {},
  })
  const put = (insert: string, from: number, to: number) => {
    box.setRangeText(insert, from, to, 'end')
    box.dispatchEvent(new Event('input'))
  }
  return {
    doc,
    text,
    box,
    bound,
    put,
    type: (insert: string) => put(insert, box.selectionStart, box.selectionEnd),
    compose: (steps: readonly string[], end: string) => {
      box.dispatchEvent(new Event('compositionstart'))
      const start = box.selectionStart
      let to = box.selectionEnd
      for (const step of [...steps, end]) {
        put(step, start, to)
        to = start + step.length
      }
      return () => box.dispatchEvent(new Event('compositionend'))
    },
  }
}

type Cell = ReturnType<typeof openCell>

function exchange(...cells: Cell[]) {
  for (const from of cells) for (const to of cells) if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
}

function twoPeople(content: string): [Cell, Cell] {
  const li = openCell()
  li.type(content)
  return [li, openCell(li.doc)]
}

test('[ED1] what two people type at once in one cell is all kept', () => {
  const [li, wang] = twoPeople('按期完成')
  li.put('100%', 4, 4)
  wang.put('项目', 0, 0)
  exchange(li, wang)
  expect(li.box.value).toBe('项目按期完成100%')
  expect(wang.box.value).toBe('项目按期完成100%')
})

test('[ED1] the caret stays at its word while a colleague writes before it', () => {
  const [li, wang] = twoPeople('按期完成')
  li.box.setSelectionRange(2, 2)
  wang.put('本年度', 0, 0)
  exchange(li, wang)
  expect(li.box.selectionStart).toBe(5)
})

test('[ED2] a word composed while a colleague writes goes where its composition began', () => {
  const [li, wang] = twoPeople('部门收入情况')
  li.box.setSelectionRange(4, 4)
  const finish = li.compose(['jue', 'juesuan'], '决算')
  wang.put('本', 0, 0)
  wang.put('良好', 7, 7)
  exchange(li, wang)
  expect(li.box.value).toBe('部门收入决算情况')
  expect(wang.box.value).toBe('本部门收入情况良好')
  finish()
  exchange(li, wang)
  expect(li.box.value).toBe('本部门收入决算情况良好')
  expect(wang.box.value).toBe('本部门收入决算情况良好')
  expect(li.box.selectionStart).toBe(7)
})

test('[ED2] composing over chosen words does not remove what a colleague put between them meanwhile', () => {
  const [li, wang] = twoPeople('旧文字')
  li.box.setSelectionRange(0, 3)
  const finish = li.compose(['xin'], '新')
  wang.put('（合同）', 1, 1)
  exchange(li, wang)
  finish()
  expect(li.text.toString()).toBe('新（合同）')
})

test('[ED2] letters of a word that is being composed are not written', () => {
  const [li] = twoPeople('')
  const finish = li.compose(['ni', 'nihao'], '你好')
  expect(li.text.toString()).toBe('')
  finish()
  expect(li.text.toString()).toBe('你好')
})

test('[ED4] Esc takes back what I typed and leaves what a colleague typed', () => {
  const [li, wang] = twoPeople('完成')
  const again = openCell(li.doc)
  again.put('全部', 0, 0)
  wang.put('。', 2, 2)
  exchange(again, wang)
  again.bound.revert()
  expect(again.box.value).toBe('完成。')
})

test('a cell that was left no longer follows and no longer writes', () => {
  const [li, wang] = twoPeople('完成')
  li.bound.release()
  wang.put('已', 0, 0)
  exchange(li, wang)
  li.type('!')
  expect(li.text.toString()).toBe('已完成')
})

test('[ED1] [ED2] two people typing anything in any order end with the same text and a caret inside of it', () => {
  const text = fc.string({ unit: fc.constantFrom('1', '1', '完', '成', '𠮷'), maxLength: 3 })
  const step = fc.record({
    who: fc.nat(1),
    at: fc.nat(),
    remove: fc.nat(3),
    insert: text,
    compose: fc.boolean(),
    meanwhile: fc.option(fc.record({ at: fc.nat(), insert: text }), { nil: undefined }),
    exchange: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const people = twoPeople('按期完成100%')
      for (const { who, at, remove, insert, compose, meanwhile, exchange: meet } of steps) {
        const [me, other] = who === 0 ? people : [people[1], people[0]]
        const start = onWholeCharacter(me.box.value, at % (me.box.value.length + 1))
        me.box.setSelectionRange(start, onWholeCharacter(me.box.value, Math.min(start + remove, me.box.value.length)))
        const finish = compose ? me.compose(['pin', 'pinyin'], insert) : (me.type(insert), () => true)
        if (meanwhile) {
          const there = onWholeCharacter(other.box.value, meanwhile.at % (other.box.value.length + 1))
          other.put(meanwhile.insert, there, there)
          exchange(me, other)
        }
        finish()
        if (meet) exchange(me, other)
      }
      exchange(...people)
      for (const { box, text } of people) {
        expect(box.value).toBe(people[0].text.toString())
        expect(box.value).toBe(text.toString())
        expect(box.value).not.toContain('\ufffd')
        expect(box.selectionStart).toBeLessThanOrEqual(box.value.length)
      }
    }),
  )
})

test('[PG142] two people who begin in one empty cell at once each keep what they type together, however late they hear of each other', () => {
  const WORDS = ['预算执行', '完成情况'] as const
  const step = fc.record({
    who: fc.constantFrom<0 | 1>(0, 1),
    compose: fc.boolean(),
    heard: fc.constantFrom('none', 'li', 'wang', 'both'),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 16 }), fc.boolean(), (steps, isSwapped) => {
      const people = [openCell(), openCell()] as const
      const [first, second] = isSwapped ? [1, 2] : [2, 1]
      people[0].doc.clientID = first
      people[1].doc.clientID = second
      const done = [0, 0]
      for (const { who, compose, heard } of steps) {
        const me = people[who]
        const letter = WORDS[who]?.[done[who] ?? 0]
        if (letter !== undefined) {
          done[who] = (done[who] ?? 0) + 1
          const finish = compose ? me.compose(['p', 'pin'], letter) : (me.type(letter), () => true)
          if (heard === 'li' || heard === 'both') hear(people[1], people[0])
          if (heard === 'wang' || heard === 'both') hear(people[0], people[1])
          finish()
        }
      }
      exchange(...people)
      for (const [who, word] of WORDS.entries()) expect(people[0].box.value).toContain(word.slice(0, done[who]))
      expect(people[1].box.value).toBe(people[0].box.value)
    }),
    { numRuns: 300 },
  )
})

function hear(from: Cell, to: Cell) {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
}

function onWholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}
