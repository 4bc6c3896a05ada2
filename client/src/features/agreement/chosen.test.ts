import { expect, test } from 'vitest'
import type { Round } from '@gongping/shared/protocol/agreement.ts'
import type { ReportMember } from '@gongping/shared/protocol/members.ts'
import { chosenBefore, inOfficeOrder, moved, turned, withPost } from './chosen.ts'

const member = (display: string, division: string, post = '', otherUnit: string | null = null): ReportMember => ({
  person: { id: display, display },
  granted: null,
  scope: null,
  role: 'drafter',
  division,
  post,
  otherUnit,
  reviewsUnit: false,
})
const round = (number: number, ...confirmers: (readonly [name: string, post: string])[]): Round => ({
  number,
  state: 'returned',
  version: number,
  submitted: { by: { id: '李娟', display: '李娟' }, at: '2026-03-01T08:00:00Z' },
  note: '',
  confirmations: confirmers.map(([name, post]) => ({
    person: { id: name, display: name },
    post,
    decision: null,
    opinion: '',
    at: null,
  })),
  agreed: null,
  published: null,
  ended: null,
})
const office = [member('王强', '预算股', '股长'), member('赵敏', '办公室', '副局长'), member('陈立', '办公室', '局长')]

test('[PG133] a further submission asks whom the last round asked, in that order and as those posts', () => {
  const rounds = [round(2, ['陈立', '主要负责人'], ['王强', '财务负责人']), round(1, ['赵敏', '分管领导'])]
  expect(chosenBefore(rounds, office)).toEqual([
    { person: { id: '陈立', display: '陈立' }, post: '主要负责人' },
    { person: { id: '王强', display: '王强' }, post: '财务负责人' },
  ])
})

test('[PG133] whoever cannot read the report any more is not asked again, and a first submission asks nobody', () => {
  const rounds = [round(1, ['孙丽', '办公室主任'], ['王强', '财务负责人'])]
  expect(chosenBefore(rounds, office).map(({ person }) => person.display)).toEqual(['王强'])
  expect(chosenBefore([], office)).toEqual([])
  expect(chosenBefore([round(2), round(1, ['王强', '财务负责人'])], office)).toEqual([])
})

test('[PG134] people are asked in the order in which they were chosen, which can be changed one place at a time', () => {
  const chosen = office.reduce(turned, [])
  expect(chosen.map(({ person, post }) => `${post} ${person.display}`)).toEqual(['股长 王强', '副局长 赵敏', '局长 陈立'])
  const names = (list: typeof chosen) => list.map(({ person }) => person.display).join('')
  expect(names(moved(chosen, 2, -1))).toBe('王强陈立赵敏')
  expect(names(moved(chosen, 0, 1))).toBe('赵敏王强陈立')
  expect([names(moved(chosen, 0, -1)), names(moved(chosen, 2, 1))]).toEqual(['王强赵敏陈立', '王强赵敏陈立'])
  const [wang] = office
  expect(names(wang ? turned(chosen, wang) : chosen)).toBe('赵敏陈立')
  expect(withPost(chosen, '赵敏', '分管领导').map(({ post }) => post)).toEqual(['股长', '分管领导', '局长'])
})

test('[PG134] names to choose from stand by 股室 and then by pinyin; who is of none, or of another unit, comes last', () => {
  const list = [
    member('周平', ''),
    member('张三', '预算股'),
    member('李四', '预算股'),
    member('吴江', '预算股', '', '县财政局'),
    member('陈立', '办公室'),
    member('阿依', '办公室'),
  ]
  expect(inOfficeOrder(list).map(({ person }) => person.display)).toEqual(['阿依', '陈立', '李四', '张三', '周平', '吴江'])
})
