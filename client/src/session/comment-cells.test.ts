import { expect, test } from 'vitest'
import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import { commentsByCell, isRowGone } from './comment-cells.ts'

const NOTHING = { anchor: null, quote: '', suggestion: null, reason: '', resolvedBy: null, resolvedAt: null }
const WANG = { id: 'wang', display: '王强' }

function thread(id: string, place: string, state: CommentThread['state'] = 'open'): CommentThread {
  return { ...NOTHING, id, place, state, isApplied: false, isOrphan: false, createdBy: WANG, comments: [] }
}

test('[PG99] a cell is marked for what is open about it, about words in it, and about its row where that begins', () => {
  const threads = [
    thread('1', 'cell/t1-1/actual'),
    thread('2', 'text/t1-1/reason'),
    thread('3', 'row/t1-1'),
    thread('4', 'cell/t1-1/actual'),
    thread('5', 'cell/t1-1/actual', 'accepted'),
    thread('6', 'cell/t1/fund/total/budget'),
    thread('7', 'text/t1/goal/expected'),
    thread('8', 'section/duties'),
    thread('9', 'report'),
  ]
  expect(commentsByCell(threads)).toMatchObject({
    't1-1/actual': ['1', '4'],
    't1-1/reason': ['2'],
    't1-1/level3': ['3'],
    't1/fund/total/budget': ['6'],
    't1/goal/expected': ['7'],
  })
})

test('[PG101] a comment on a row that was removed is without a place, as are those on its cells and on words in them', () => {
  const places = [
    'row/t1-1',
    'cell/t1-1/actual',
    'text/t1-1/reason',
    'row/t1-2',
    'text/t1/goal/actual',
    'section/duties',
    'report',
  ]
  const gone = places.filter((place) => isRowGone(place, (row) => row === 't1' || row === 't1-2'))
  expect(gone).toEqual(['row/t1-1', 'cell/t1-1/actual', 'text/t1-1/reason'])
})
