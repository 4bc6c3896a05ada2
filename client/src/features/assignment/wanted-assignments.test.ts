import { expect, test } from 'vitest'
import type { Assignment, ReportMember } from '@gongping/shared/protocol/members.ts'
import { couldWrite, presentChoice, wantedAssignments } from './wanted-assignments.ts'

const LI = { id: 'li', display: '李娟' }
const WANG = { id: 'wang', display: '王强' }
const given = (place: string, isBinding: boolean, ...people: (typeof LI)[]): Assignment => ({
  place,
  isBinding,
  people: people.map((person) => ({ person, isDone: false })),
})
const ALL = [given('row/t1-1', true, LI, WANG), given('row/t1-2', true, LI), given('section/duties', false, WANG)]

test('[PG48] of several rows what is the same in all of them is ticked', () => {
  expect(presentChoice(ALL, ['row/t1-1', 'row/t1-2'])).toEqual({ people: new Set(['li']), isBinding: true })
  expect(presentChoice(ALL, ['row/t1-1', 'row/t1-3'])).toEqual({ people: new Set(), isBinding: false })
})

test('[PG48] only what changes is sent, and nobody binds nobody', () => {
  const rows = ['row/t1-1', 'row/t1-2', 'row/t1-3']
  expect(wantedAssignments(ALL, rows, { people: new Set(['li']), isBinding: true })).toEqual([
    { place: 'row/t1-1', people: ['li'], isBinding: true },
    { place: 'row/t1-3', people: ['li'], isBinding: true },
  ])
  expect(wantedAssignments(ALL, ['row/t1-2', 'row/t1-3'], { people: new Set(), isBinding: true })).toEqual([
    { place: 'row/t1-2', people: [], isBinding: false },
  ])
})

function member(role: ReportMember['role'], scope: string | null = null): ReportMember {
  return { person: LI, granted: role, scope, role, division: '', post: '', otherUnit: null, reviewsUnit: false }
}

test('[PG48] whoever cannot write there is not offered', () => {
  const people = [
    member('owner'),
    member('drafter'),
    member('drafter', 'section/duties'),
    member('drafter', 'table'),
    member('viewer'),
  ]
  expect(people.map((person) => couldWrite(person, ['section/duties']))).toEqual([true, true, true, false, false])
  expect(people.map((person) => couldWrite(person, ['row/t1-1']))).toEqual([true, true, false, true, false])
})
