import { expect, test } from 'vitest'
import type { PersonRecord } from '@gongping/shared/protocol/people.ts'
import { findPeople, peopleOf } from './find-people.ts'

const UNIT = {
  id: 'u1',
  name: '清溪县档案馆',
  divisions: [
    { id: 'd1', name: '办公室' },
    { id: 'd2', name: '绩效股' },
  ],
  reviewers: [],
}

function person(display: string, divisionId: string | null, more: Partial<PersonRecord> = {}): PersonRecord {
  return {
    id: display,
    name: display,
    display,
    divisionId,
    post: '',
    role: 'member',
    unitId: 'u1',
    isUnitAdmin: false,
    isActive: true,
    lastSignInAt: null,
    hasSecondFactor: false,
    mustChangePassword: false,
    ...more,
  }
}

test('[PG33] people stand by division in the order of the unit, those in none after them, those who left last', () => {
  const listed = peopleOf(UNIT, [
    person('周敏', null),
    person('离职的人', 'd1', { isActive: false }),
    person('王强', 'd2'),
    person('李娟', 'd2'),
    person('别处的人', null, { unitId: 'u2' }),
    person('陈刚', 'd1'),
  ])
  expect(listed.map(({ display, division }) => `${display} ${division}`.trim())).toEqual([
    '陈刚 办公室',
    '李娟 绩效股',
    '王强 绩效股',
    '周敏',
    '离职的人 办公室',
  ])
})

test('[PG33] people are found by name, user name, division and post, every word of what was typed', () => {
  const people = peopleOf(UNIT, [person('李娟', 'd2', { name: 'LiJuan', post: '股长' }), person('王强', 'd2', { post: '会计' })])
  const found = (words: string) => findPeople(people, words).map(({ display }) => display)
  expect(found('')).toEqual(['李娟', '王强'])
  expect(found('lij')).toEqual(['李娟'])
  expect(found(' 绩效  会计 ')).toEqual(['王强'])
  expect(found('办公室')).toEqual([])
})
