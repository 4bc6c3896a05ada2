import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import { expect, test } from 'vitest'
import { type CommentFilter, passes } from './filter-threads.ts'

const li = { id: 'li', display: '李娟' }
const wang = { id: 'wang', display: '王强' }

function thread(
  changes: Partial<CommentThread> & { readonly by?: typeof li; readonly mentions?: readonly (typeof li)[] },
): CommentThread {
  const { by = wang, mentions = [], ...rest } = changes
  const comment = {
    id: 'c',
    person: by,
    text: '请核对',
    at: '2026-03-01T02:00:00.000Z',
    editedAt: null,
    isDeleted: false,
    mentions,
  }
  const base = { id: 't', place: 'report', anchor: null, quote: '', suggestion: null, state: 'open', reason: '' } as const
  const resolved = { resolvedBy: null, resolvedAt: null, isApplied: false, isOrphan: false }
  return { ...base, ...resolved, createdBy: by, comments: [comment], ...rest }
}

const shown = (one: CommentThread) =>
  (['open', 'mentions', 'mine', 'resolved'] as const).filter((filter: CommentFilter) => passes(filter, one, 'li'))

test('[PG91] an open comment of a colleague is among those that are open', () => {
  expect(shown(thread({}))).toEqual(['open'])
})

test('[PG91] one that mentions me is found, and so is one that I began or answered to', () => {
  expect(shown(thread({ mentions: [li] }))).toEqual(['open', 'mentions'])
  expect(shown(thread({ by: li }))).toEqual(['open', 'mine'])
})

test('[PG91] what is resolved is among those alone', () => {
  expect(shown(thread({ by: li, mentions: [li], state: 'declined' }))).toEqual(['resolved'])
  expect(shown(thread({ state: 'accepted' }))).toEqual(['resolved'])
})
