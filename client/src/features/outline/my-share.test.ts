import { expect, test } from 'vitest'
import type { Assignment } from '@gongping/shared/protocol/members.ts'
import { placesOfTable, shareOf } from '../../session/place-owners.ts'
import { reportOf, sectionOf, tableReport } from '../../../../test/fixtures/report-of.ts'
import { myShare } from './my-share.ts'

const LI = { id: 'li', display: '李娟' }
const WANG = { id: 'wang', display: '王强' }
const TABLES = tableReport({ indicators: [{ level3: '清淤长度' }, { level3: '验收合格率', actual: '' }] }).tables
const REPORT = reportOf({ sections: [sectionOf('部门主要职责')], tables: TABLES })

function given(place: string, ...people: readonly (readonly [typeof LI, boolean])[]): Assignment {
  return { place, isBinding: false, people: people.map(([person, isDone]) => ({ person, isDone })) }
}

test('[PG49] one’s own part is sections and rows, in the order of the report, without what is gone', () => {
  const all = [
    given('row/t1-2', [LI, false]),
    given('row/t1-1', [LI, true], [WANG, false]),
    given('section/section', [LI, true]),
    given('row/gone', [LI, true]),
  ]
  const mine = myShare(all, REPORT, 'li')
  expect([...mine.entries]).toEqual(['section', 't1'])
  expect(mine.rows.get('t1')).toEqual([
    { id: 't1-1', label: '清淤长度', filled: true, isDone: true },
    { id: 't1-2', label: '验收合格率', filled: false, isDone: false },
  ])
  expect([mine.done, mine.count]).toEqual([2, 3])
})

test('[PG49] a part is done once everybody who has some of it is done with all of theirs', () => {
  const places = TABLES.flatMap(placesOfTable)
  const shares = [
    [],
    [given('row/t1-1', [LI, true])],
    [given('row/t1-1', [LI, true]), given('row/t1-2', [LI, false])],
    [given('row/t1-1', [LI, true], [WANG, false])],
    [given('row/t1-1', [LI, true]), given('row/t1-2', [WANG, true])],
  ].map((all) => shareOf(all, places))
  expect(shares.map(({ isDone }) => isDone)).toEqual([false, true, false, false, true])
  expect(shares.map(({ people }) => people.length)).toEqual([0, 1, 1, 2, 2])
})
