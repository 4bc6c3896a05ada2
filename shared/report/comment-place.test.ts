import { expect, test } from 'vitest'
import { readCommentPlace } from './comment-place.ts'

test('[WF80] a comment stands at the report, a section, a row, a cell or a long text, and nowhere else', () => {
  expect(readCommentPlace('report')).toEqual({ kind: 'report' })
  expect(readCommentPlace('section/duties')).toEqual({ kind: 'section', place: 'section/duties' })
  for (const place of ['row/t1', 'row/t1-3', 'row/t1/fund/total']) expect(readCommentPlace(place)).toEqual({ kind: 'row', place })
  expect(readCommentPlace('cell/t1-3/target')).toEqual({ kind: 'cell', place: 'row/t1-3', field: 'target' })
  expect(readCommentPlace('cell/t1/printed/weight')).toEqual({ kind: 'cell', place: 'row/t1', field: 'printed/weight' })
  expect(readCommentPlace('cell/t1/fund/total/budget')).toEqual({ kind: 'cell', place: 'row/t1/fund/total', field: 'budget' })
  expect(readCommentPlace('text/t1-3/reason')).toEqual({ kind: 'text', place: 'row/t1-3', field: 'reason' })
  expect(readCommentPlace('text/t1/goal/expected')).toEqual({ kind: 'text', place: 'row/t1', field: 'goal/expected' })
  const none = ['', 'reports', 'meta', 'facts', 'cells', 'section/', 'section/a/b', 'row/', 'row/a b', 'row/t1/x', 'cell/t1']
  for (const text of [...none, 'cell/t1/', 'cell//target', 'cell/t1/a/b/c', 'text/t1/target', 'text/t1', 'row/../x\n'])
    expect([text, readCommentPlace(text)]).toEqual([text, null])
})
