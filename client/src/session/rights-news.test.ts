import { expect, test } from 'vitest'
import { type Rights, covers } from './rights.ts'
import { rightsNews } from './rights-news.ts'
import { isOutdated } from './outdated-refusal.ts'

const DRAFTER: Rights = { role: 'drafter', scope: ['report'], except: [], status: 'open' }
const VIEWER: Rights = { ...DRAFTER, role: 'viewer', scope: [] }
const some = (...scope: Rights['scope']): Rights => ({ ...DRAFTER, scope })
const without = (...except: string[]): Rights => ({ ...DRAFTER, except })

test('[PG53] a change of role is what matters, whatever else comes with it', () => {
  expect(rightsNews(DRAFTER, VIEWER, '主任')).toEqual({ kind: 'role', role: 'viewer', by: '主任' })
  expect(rightsNews(VIEWER, some('table'))).toEqual({ kind: 'role', role: 'drafter', by: null })
})

test('[PG53] another scope is told, and so is each place that changed hands', () => {
  expect(rightsNews(DRAFTER, some('section/duties'))).toEqual({ kind: 'scope', by: null })
  expect(rightsNews(without('row/t1-1'), without('row/t1-1', 'section/duties'))).toEqual({
    kind: 'taken',
    places: ['section/duties'],
  })
  expect(rightsNews(without('row/t1-1'), DRAFTER)).toEqual({ kind: 'given', places: ['row/t1-1'] })
})

test('[PG53] nothing is told at the first word of the server, of a lock, or of what is as it was', () => {
  expect(rightsNews({ ...DRAFTER, role: null }, VIEWER)).toBeNull()
  expect(rightsNews(DRAFTER, { ...DRAFTER, status: 'locked' })).toBeNull()
  expect(rightsNews(without('row/t1-1'), without('row/t1-1'))).toBeNull()
})

test('[PG50] a place that is bindingly another’s is closed, the rest of the scope is not', () => {
  const li = without('row/t1-2', 'section/duties')
  const open = ['section/duties', 'section/staffing', 'row/t1-1', 'row/t1-2', 'text/t1-2/reason', 'cells', 'meta']
  expect(open.filter((where) => covers(li, where))).toEqual(['section/staffing', 'row/t1-1', 'cells', 'meta'])
})

test('[PG52] a refusal is out of date once what was refused would be taken', () => {
  const locked = { code: 'report-locked', params: {} } as const
  const forbidden = { code: 'not-allowed', params: {} } as const
  const judged = [DRAFTER, { ...DRAFTER, status: 'locked' as const }, VIEWER, some('table'), without('row/t1-1')]
  expect(judged.map((rights) => isOutdated(locked, rights))).toEqual([true, false, true, true, true])
  expect(judged.map((rights) => isOutdated(forbidden, rights))).toEqual([true, false, false, false, false])
  expect(isOutdated({ code: 'frame-too-large', params: {} }, DRAFTER)).toBe(false)
})
