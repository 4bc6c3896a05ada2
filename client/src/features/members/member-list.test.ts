import { expect, test } from 'vitest'
import type { ReportMember, ReportMembers } from '@gongping/shared/protocol/members.ts'
import { translator } from '../../i18n/translate.ts'
import { tableReport } from '../../../../test/fixtures/report-of.ts'
import { holdsWords } from './holds-words.ts'
import { memberList } from './member-list.ts'

const colleague = (id: string, unitId?: string) => ({ id, display: id, divisionId: null, post: '', ...(unitId && { unitId }) })
const OFFICE = ['主任', '李娟', '王强'].map((id) => colleague(id))

function member(id: string, role: ReportMember['role'], given: Partial<ReportMember> = {}): ReportMember {
  return { person: { id, display: id }, granted: null, scope: null, role, ...given }
}

const names = (members: ReportMembers, meId: string, people = OFFICE) =>
  memberList(members, people, meId).map(({ person, role, byDefault }) => `${person.display} ${role} ${byDefault}`)

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
  expect(memberList(members, OFFICE, '李娟').map(({ isUnitAdmin }) => isUnitAdmin)).toEqual([false, true, false])
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
    '可以填写：自评表和基础数据；自评表 · 验收合格率由其他人填写',
  )
  expect(say('drafter', null, 'row/t1-2', 'row/t1-1', 'row/t1')).toBe('可以填写整份报告；另有 3 处由其他人填写')
})
