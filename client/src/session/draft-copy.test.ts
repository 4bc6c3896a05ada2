import { expect, test } from 'vitest'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { DraftPart } from './draft.ts'
import { DraftCopy } from './draft-copy.ts'
import { DraftStore } from './draft-store.ts'

const LOCKED = failure('report-locked')

/** The browser's storage, with as much room as a test gives it. */
function browserStorage(room = Infinity) {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key: string) => void items.delete(key),
  }
}

type Shelf = ReturnType<typeof browserStorage>

const open = (shelf: Shelf, person = 'li', report = 'r1') => new DraftCopy(new DraftStore(shelf, person, report))

function part(id: string, words: string, section = 'duties'): DraftPart {
  return { id, place: { section }, where: '一（一）', words: [words], before: [], at: 1000, applied: false }
}

const wordsOf = (copy: DraftCopy) => copy.value.get()?.parts.map(({ words }) => words.toString()) ?? []

test('[PR73] a draft is there after a reload, for that person and that report only', () => {
  const shelf = browserStorage()
  open(shelf).add([part('a', '锁定之后写的')], LOCKED)
  expect(open(shelf).value.get()).toEqual({ failure: LOCKED, parts: [part('a', '锁定之后写的')] })
  expect(open(shelf, 'wang').value.get()).toBeNull()
  expect(open(shelf, 'li', 'r2').value.get()).toBeNull()
})

test('[PR73] a second refusal adds to the draft; the same words of the same place are kept once', () => {
  const shelf = browserStorage()
  const copy = open(shelf)
  copy.add([part('a', '第一次'), part('b', '编制', 'staffing')], LOCKED)
  copy.add([part('c', '第二次'), part('d', '编制', 'staffing')], failure('not-allowed'))
  expect(wordsOf(copy)).toEqual(['第一次', '第二次', '编制'])
  expect(wordsOf(open(shelf))).toEqual(['第一次', '第二次', '编制'])
  expect(copy.value.get()?.failure.code).toBe('not-allowed')
})

test('[PR73] what was typed since stands instead of what it says again', () => {
  const copy = open(browserStorage())
  const first = part('a', '一三二')
  copy.add([first], LOCKED)
  copy.add([part('b', '一三五二')], LOCKED, [first])
  expect(wordsOf(copy)).toEqual(['一三五二'])
})

test('[PR73] nothing refused changes nothing', () => {
  const copy = open(browserStorage())
  copy.add([], LOCKED)
  expect(copy.value.get()).toBeNull()
})

test('[PR73] the draft ends when all of it was written again, or when it is discarded', () => {
  const shelf = browserStorage()
  const copy = open(shelf)
  copy.add([part('a', '甲'), part('b', '乙', 'staffing')], LOCKED)
  copy.markApplied('a')
  expect(wordsOf(copy)).toEqual(['甲', '乙'])
  copy.tidy()
  expect(wordsOf(copy)).toEqual(['乙'])
  copy.markApplied('b')
  copy.tidy()
  expect(open(shelf).value.get()).toBeNull()
  copy.add([part('c', '丙')], LOCKED)
  copy.discardAll()
  expect(open(shelf).value.get()).toBeNull()
})

test('[PR73] a draft that the browser has no room for is on this page, and the page says that it is not kept', () => {
  for (const [shelf, words] of [
    [browserStorage(10), '甲'],
    [browserStorage(), '长'.repeat(1_100_000)],
  ] as const) {
    const copy = open(shelf)
    copy.add([part('a', words)], LOCKED)
    expect(wordsOf(copy)).toEqual([words])
    expect(copy.kept.get()).toBe(false)
  }
})

test('[PR73] whatever stands in the storage, the page opens', () => {
  const shelf = browserStorage()
  for (const text of ['', '{', '"gongping"', '{"format":0}', 'null']) {
    shelf.setItem('gongping.draft.li.r1', text)
    expect(open(shelf).value.get()).toBeNull()
  }
})
