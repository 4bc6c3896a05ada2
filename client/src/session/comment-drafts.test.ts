import { expect, test } from 'vitest'
import { CommentDrafts } from './comment-drafts.ts'
import { Drafts, MOST_DRAFTS } from './drafts.ts'

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
    size: () => items.size,
  }
}

const half = (text: string) => ({ text, suggestion: null, wording: null })

test('[PG104] what 李娟 has begun to say is there after a reload, at that place, for her and that report only', () => {
  const shelf = browserStorage()
  new CommentDrafts(shelf, 'li', 'r1').set('new section/duties', half('与决算报表'))
  expect(new CommentDrafts(shelf, 'li', 'r1').get('new section/duties')).toEqual(half('与决算报表'))
  expect(new CommentDrafts(shelf, 'li', 'r1').has('new section/other')).toBe(false)
  expect(new CommentDrafts(shelf, 'wang', 'r1').has('new section/duties')).toBe(false)
  expect(new CommentDrafts(shelf, 'li', 'r2').has('new section/duties')).toBe(false)
})

test('[PG104] what is sent or given up is gone, and leaves nothing in the browser', () => {
  const shelf = browserStorage()
  const drafts = new CommentDrafts(shelf, 'li', 'r1')
  drafts.set('t1', half('一'))
  drafts.delete('t1')
  expect([drafts.has('t1'), shelf.size()]).toEqual([false, 0])
})

test('[PG104] two windows keep each their own; of very many the oldest goes', () => {
  const shelf = browserStorage()
  const windows = [new CommentDrafts(shelf, 'li', 'r1'), new CommentDrafts(shelf, 'li', 'r1')]
  windows[0]?.set('t1', half('一'))
  windows[1]?.set('t2', half('二'))
  windows[1]?.delete('t3')
  const again = new CommentDrafts(shelf, 'li', 'r1')
  expect([again.get('t1'), again.get('t2')]).toEqual([half('一'), half('二')])
  for (let count = 1; count < MOST_DRAFTS; count++) again.set(`n${count}`, half('多'))
  const last = new CommentDrafts(shelf, 'li', 'r1')
  expect([last.has('t1'), last.has('t2'), last.has('n1')]).toEqual([false, true, true])
})

test('[PG104] a browser without room, or with something else in that place, loses nothing of what is on the page', () => {
  const full = new CommentDrafts(browserStorage(10), 'li', 'r1')
  full.set('t1', half('一'))
  expect(full.get('t1')).toEqual(half('一'))
  const shelf = browserStorage()
  shelf.setItem('gongping.comments.li.r1', '{"format":7')
  expect(new CommentDrafts(shelf, 'li', 'r1').get('t1')).toBeNull()
})

test('[PG132] an opinion begun about one step of the agreement stands apart from other steps and from comments', () => {
  const shelf = browserStorage()
  new CommentDrafts(shelf, 'li', 'r1').set('return', half('批注'))
  new Drafts<string>(shelf, 'agreement', 'li', 'r1').set('return', '结转资金与决算不一致')
  const again = new Drafts<string>(shelf, 'agreement', 'li', 'r1')
  expect([again.get('return'), again.get('confirm')]).toEqual(['结转资金与决算不一致', null])
  expect(new CommentDrafts(shelf, 'li', 'r1').get('return')).toEqual(half('批注'))
})
