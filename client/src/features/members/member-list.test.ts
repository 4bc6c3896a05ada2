import { expect, test } from 'vitest'
import type { ReportMember, ReportMembers } from '@gongping/shared/protocol/members.ts'
import type { Grant } from '@gongping/shared/workflow/write-scope.ts'
import { translator } from '../../i18n/translate.ts'
import { sectionOf, tableReport } from '../../../../test/fixtures/report-of.ts'
import { holdsWords } from './holds-words.ts'
import { memberList, offeredRoles } from './member-list.ts'

const colleague = (id: string, unitId?: string) => ({ id, display: id, divisionId: null, post: '', ...(unitId && { unitId }) })
const DIVISIONS = new Map([['d1', '预算股']])
const OFFICE = ['主任', '李娟', '王强'].map((id) => colleague(id))

function member(id: string, role: ReportMember['role'], given: Partial<ReportMember> = {}): ReportMember {
  const where = { division: '', post: '', otherUnit: null, reviewsUnit: false }
  return { person: { id, display: id }, granted: null, scope: null, role, ...where, ...given }
}

const names = (members: ReportMembers, meId: string, people = OFFICE) =>
  memberList(members, people, DIVISIONS, meId).map(({ person, role, byDefault }) => `${person.display} ${role} ${byDefault}`)

test('[PG45] everybody of the unit stands in the list, also who has no role; whoever looks comes first', () => {
  const members = { everyone: null, members: [member('李娟', 'owner', { granted: 'owner' }), member('审核', 'reviewer')] }
  expect(names(members, '李娟')).toEqual(['李娟 owner null', '主任 null null', '王强 null null', '审核 reviewer reviewer'])
})

test('[PG45] an administrator of the server sees no people of other units, and nobody who has left', () => {
  const people = [colleague('主任', 'u1'), colleague('外人', 'u2'), { ...colleague('离职', 'u1'), isActive: false }]
  expect(names({ everyone: 'drafter', members: [member('主任', 'owner')] }, '主任', people)).toEqual(['主任 owner owner'])
})

test('[PG45] an administrator of the unit is an owner, whatever is given to them by name', () => {
  const members = {
    everyone: 'drafter',
    members: [member('主任', 'owner', { granted: 'viewer' }), member('李娟', 'owner', { granted: 'owner' })],
  } as const
  expect(memberList(members, OFFICE, DIVISIONS, '李娟').map(({ isUnitAdmin }) => isUnitAdmin)).toEqual([false, true, false])
})

test('[PG45] what everybody else may do goes with the unit of the report, also where its owner by name is of another', () => {
  const bureau = { otherUnit: '县财政局' }
  const members = {
    everyone: 'drafter',
    members: [
      member('张主管', 'owner', { granted: 'owner', ...bureau }),
      member('李娟', 'viewer', { granted: 'viewer' }),
      member('审核', 'reviewer', { granted: 'reviewer', ...bureau }),
    ],
  } as const
  const people = ['张主管', '审核', '同事'].map((id) => colleague(id))
  expect(names(members, '张主管', people)).toEqual([
    '张主管 owner null',
    '审核 reviewer null',
    '同事 null null',
    '李娟 viewer drafter',
  ])
  const units = memberList(members, people, DIVISIONS, '张主管').map(({ otherUnit }) => otherUnit)
  expect(units).toEqual(['县财政局', '县财政局', '县财政局', null])
})

test('[PG45] what holds is said in words: the role, the scope, and what is others’', () => {
  const report = tableReport({
    funds: [{ label: '年度资金总额' }],
    indicators: [{ level3: '清淤长度' }, { level3: '验收合格率' }],
  })
  const t = translator('zh')
  const wang = { id: 'w', display: '王强' }
  const say = (role: ReportMember['role'] | null, scope: 'table' | null, ...held: string[]) => {
    const assignments = held.map((place) => ({ place, isBinding: true, people: [{ person: wang, isDone: false }] }))
    return holdsWords(t, report, assignments, { person: { id: 'li', display: '李娟' }, role, scope: scope && [scope] })
  }
  expect(say(null, null)).toBe('看不到这份报告')
  expect(say('viewer', null, 'row/t1-1')).toBe('可以查看，不能修改')
  expect(say('drafter', null)).toBe('可以填写整份报告')
  expect(say('drafter', 'table', 'row/t1-2', 'section/duties')).toBe(
    '可以填写：自评表和基础数据，但自评表 · 验收合格率只有王强可以填写',
  )
})

test('[PG82] what somebody may write and what only others may stand in one sentence that does not contradict itself', () => {
  const sections = [
    { ...sectionOf('部门主要职责'), id: 'duties' },
    { ...sectionOf('人员编制情况'), id: 'staffing' },
  ]
  const report = { ...tableReport({ indicators: [{ level3: '清淤长度' }, { level3: '验收合格率' }] }), sections }
  const t = translator('zh')
  const [wang, li, ouyang] = ['王强', '李娟', '欧阳建国'].map((display) => ({ id: display, display }))
  type Held = Readonly<Record<string, readonly { id: string; display: string }[]>>
  const say = (scope: readonly Grant[] | null, held: Held) => {
    const assignments = Object.entries(held).map(([place, people]) => ({
      place,
      isBinding: true,
      people: people.map((person) => ({ person, isDone: false })),
    }))
    return holdsWords(t, report, assignments, { person: { id: '周敏', display: '周敏' }, role: 'drafter', scope })
  }
  if (!wang || !li || !ouyang) throw new Error('three people')
  expect(say(null, { 'section/duties': [wang] })).toBe('可以填写整份报告，但一（一）部门主要职责只有王强可以填写')
  expect(say(null, { 'section/duties': [wang, li], 'row/t1-1': [ouyang], 'row/t1-2': [wang] })).toBe(
    '可以填写整份报告，但一（一）部门主要职责、自评表 · 清淤长度等 3 处只有指定的人可以填写',
  )
  const some: readonly Grant[] = ['section/duties', 'section/staffing']
  expect(say(some, { 'section/duties': [wang] })).toBe('可以填写：一（二）人员编制情况，但一（一）部门主要职责只有王强可以填写')
  expect(say(['section/duties'], { 'section/duties': [wang] })).toBe(
    '目前没有可以填写的部分：一（一）部门主要职责只有王强可以填写',
  )
})

test('[PG80] each person is listed with division and post, also whoever has no role', () => {
  const people = [colleague('主任'), { ...colleague('李娟'), divisionId: 'd1', post: '科员' }]
  const members = { everyone: null, members: [member('主任', 'owner', { division: '办公室', post: '主任科员' })] }
  expect(memberList(members, people, DIVISIONS, '主任').map(({ division, post }) => `${division} ${post}`)).toEqual([
    '办公室 主任科员',
    '预算股 科员',
  ])
})

test('[PG81] whoever reviews the unit for the bureau is offered no role that writes, besides one that they have', () => {
  const bureau = { otherUnit: '县财政局', reviewsUnit: true }
  const list = (granted: ReportMember['granted']) =>
    memberList({ everyone: null, members: [member('审核', granted ?? 'reviewer', { ...bureau, granted })] }, [], DIVISIONS, '')
  expect(list(null).map(offeredRoles)).toEqual([['viewer', 'reviewer']])
  expect(list(null).map(({ otherUnit, reviewsUnit }) => [otherUnit, reviewsUnit])).toEqual([['县财政局', true]])
  expect(list('viewer').map(({ byDefault }) => byDefault)).toEqual(['reviewer'])
  expect(list('drafter').map(offeredRoles)).toEqual([['viewer', 'reviewer', 'drafter']])
})
