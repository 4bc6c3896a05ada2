import { expect, test } from 'vitest'
import type { Colleague, Division, PersonRecord, SessionState, UnitSummary } from '@gongping/shared/protocol/people.ts'
import type { ReportSummary } from '@gongping/shared/protocol/http.ts'
import { county } from '../support/county.ts'
import { PASSWORD } from '../support/http-office.ts'

const FORM = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: '清溪县档案馆' }
const NOT_ALLOWED = [403, 'not-allowed']

const account = (name: string) => ({ name, display: name, password: PASSWORD, role: 'member' })

test('[WF14] the server’s administrator makes units and appoints reviewers; a unit’s administrator names it and its divisions', async () => {
  await using place = await county()
  const [chief, head, li] = [
    await place.hire('张敏', { role: 'admin' }),
    await place.hire('周科长', { unitId: 'schools', isUnitAdmin: true }),
    await place.hire('李娟', { unitId: 'schools' }),
  ]
  const health = (await chief.ask('/api/units', { name: '卫生健康局' })) as { id: string }
  expect(await head.ask('/api/units/schools', { name: ' 清溪县教育局 ' }, 'PATCH')).toEqual({
    id: 'schools',
    name: '清溪县教育局',
  })
  const divisions = (await head.ask(
    '/api/units/schools/divisions',
    [{ name: '预算股' }, { name: '办公室' }],
    'PUT',
  )) as Division[]
  const [budget, office] = divisions
  expect(await head.ask('/api/units/schools/divisions', [{ ...office, name: '综合股' }, budget], 'PUT')).toEqual([
    { id: office?.id, name: '综合股' },
    budget,
  ])
  const reviewer = { id: (await place.hire('孙莉')).id, display: '孙莉' }
  expect(await chief.ask(`/api/units/schools/reviewers/${reviewer.id}`, undefined, 'PUT')).toBeNull()
  expect((await head.ask('/api/units')) as UnitSummary[]).toEqual([
    { id: 'schools', name: '清溪县教育局', divisions: [{ id: office?.id, name: '综合股' }, budget], reviewers: [reviewer] },
  ])
  expect(((await chief.ask('/api/units')) as UnitSummary[]).map(({ id }) => id)).toEqual(['first', 'schools', health.id])
  expect(await chief.ask(`/api/units/schools/reviewers/${reviewer.id}`, undefined, 'DELETE')).toBeNull()
  expect(await li.ask('/api/units')).toMatchObject([{ id: 'schools', reviewers: [] }])

  for (const attempt of [
    await head.ask('/api/units', { name: '又一个' }),
    await head.ask('/api/units/first', { name: '别人的' }, 'PATCH'),
    await head.ask('/api/units/first/divisions', [], 'PUT'),
    await head.ask(`/api/units/schools/reviewers/${li.id}`, undefined, 'PUT'),
    await li.ask('/api/units/schools', { name: '我的' }, 'PATCH'),
    await li.ask('/api/units/schools/divisions', [], 'PUT'),
    await head.ask('/api/units/nothing', { name: '无' }, 'PATCH'),
  ]) {
    expect(attempt).toEqual(NOT_ALLOWED)
  }
  expect(await chief.ask('/api/units/nothing', { name: '无' }, 'PATCH')).toEqual([404, 'unit-unknown'])
  expect(await chief.ask('/api/units/nothing/divisions', [], 'PUT')).toEqual([404, 'unit-unknown'])
  expect(await chief.ask('/api/units/first/divisions', [budget], 'PUT')).toEqual([404, 'division-unknown'])
  expect(await head.ask('/api/units/schools/divisions', [budget, budget], 'PUT')).toEqual([404, 'division-unknown'])
  expect(await chief.ask('/api/units/schools/reviewers/nobody', undefined, 'PUT')).toEqual([404, 'person-unknown'])
  expect(await chief.ask('/api/units', { name: ' ' })).toEqual([422, 'body-invalid'])
})

test('[WF15] people are added and placed by whoever manages the unit, in the adder’s own where none is named', async () => {
  await using place = await county()
  const [chief, head] = [
    await place.hire('张敏', { role: 'admin' }),
    await place.hire('周科长', { unitId: 'schools', isUnitAdmin: true }),
  ]
  const [division] = (await head.ask('/api/units/schools/divisions', [{ name: '预算股' }], 'PUT')) as Division[]
  const li = (await head.ask('/api/people', { ...account('李娟'), divisionId: division?.id, post: '科员' })) as { id: string }
  await chief.ask('/api/people', account('王强'))
  const recordOf = async (name: string) =>
    ((await chief.ask('/api/people')) as PersonRecord[]).find((person) => person.name === name)
  expect(await recordOf('李娟')).toMatchObject({
    unitId: 'schools',
    divisionId: division?.id,
    post: '科员',
    isUnitAdmin: false,
    isActive: true,
    mustChangePassword: true,
  })
  expect(await recordOf('王强')).toMatchObject({ unitId: 'first', divisionId: null, post: '' })
  expect(await recordOf('张敏')).toMatchObject({ unitId: 'first', role: 'admin', isUnitAdmin: true })

  const change = (desk: typeof chief, id: string, body: object) => desk.ask(`/api/people/${id}`, body, 'PATCH')
  expect(await change(head, li.id, { post: '股长', display: '李娟娟' })).toMatchObject({ post: '股长', display: '李娟娟' })
  expect(await change(head, li.id, { isUnitAdmin: true })).toMatchObject({ isUnitAdmin: true, divisionId: division?.id })
  expect(await change(chief, li.id, { unitId: 'first' })).toMatchObject({ unitId: 'first', divisionId: null, isUnitAdmin: false })
  expect(await change(chief, li.id, { role: 'admin' })).toMatchObject({ role: 'admin', isUnitAdmin: true })
  expect(await change(chief, li.id, { role: 'member' })).toMatchObject({ role: 'member', isUnitAdmin: false })

  const wang = (await recordOf('王强'))?.id ?? ''
  for (const attempt of [
    await head.ask('/api/people', { ...account('甲'), unitId: 'first' }),
    await head.ask('/api/people', { ...account('甲'), role: 'admin' }),
    await change(head, head.id, { role: 'admin' }),
    await change(head, head.id, { unitId: 'first' }),
  ]) {
    expect(attempt).toEqual(NOT_ALLOWED)
  }
  expect(await change(head, wang, { post: '局长' })).toEqual([404, 'person-unknown'])
  expect(await change(chief, 'nobody', { post: '局长' })).toEqual([404, 'person-unknown'])
  expect(await change(chief, wang, { unitId: 'nothing' })).toEqual([404, 'unit-unknown'])
  expect(await change(chief, wang, { divisionId: division?.id })).toEqual([404, 'division-unknown'])
  expect(await chief.ask('/api/people', { ...account('乙'), unitId: 'nothing' })).toEqual([404, 'unit-unknown'])
  expect(await recordOf('乙')).toBeUndefined()
  for (const away of [{ role: 'member' }, { isActive: false }]) {
    expect(await change(chief, chief.id, away)).toEqual([409, 'last-administrator'])
  }
})

test('[WF15] a unit’s administrator rules over no server administrator, not even of the same unit', async () => {
  await using place = await county()
  const [chief, head] = [await place.hire('张敏', { role: 'admin' }), await place.hire('周科长', { isUnitAdmin: true })]
  for (const body of [{ post: '科员' }, { role: 'member' }, { isActive: false }]) {
    expect(await head.ask(`/api/people/${chief.id}`, body, 'PATCH')).toEqual(NOT_ALLOWED)
  }
})

test('[WF15] who leaves can do nothing any more and is back where they stood when they come back', async () => {
  await using place = await county()
  const [chief, li] = [await place.hire('张敏', { role: 'admin' }), await place.hire('李娟', { unitId: 'schools' })]
  const { id } = (await li.ask('/api/reports', FORM)) as { id: string }
  expect(await chief.ask(`/api/people/${li.id}`, { isActive: false }, 'PATCH')).toMatchObject({ isActive: false })
  expect(await li.ask('/api/reports')).toEqual([401, 'sign-in-required'])
  const signIn = () => place.office.identity.signIn({ name: '李娟', password: PASSWORD, address: 'office' })
  expect(await signIn()).toMatchObject({ ok: false, error: { code: 'account-inactive' } })
  expect(await chief.ask(`/api/people/${li.id}`, { isActive: true }, 'PATCH')).toMatchObject({
    isActive: true,
    unitId: 'schools',
  })
  expect(await signIn()).toMatchObject({ ok: true })
  expect(await place.office.store.reports.terms(id, li.id)).toMatchObject({ unitId: 'schools' })
})

test('[WF16] colleagues know each other by name, post and division; who left is shown to administrators only', async () => {
  await using place = await county()
  const [chief, li] = [await place.hire('张敏', { role: 'admin' }), await place.hire('李娟')]
  const wang = await place.hire('王强')
  await place.hire('赵敏', { unitId: 'schools' })
  await chief.ask(`/api/people/${wang.id}`, { isActive: false }, 'PATCH')
  const seen = (await li.ask('/api/people')) as Colleague[]
  expect(seen).toEqual([
    { id: chief.id, display: '张敏', divisionId: null, post: '' },
    { id: li.id, display: '李娟', divisionId: null, post: '' },
  ])
  expect(((await chief.ask('/api/people')) as PersonRecord[]).map(({ name, isActive }) => [name, isActive])).toEqual([
    ['张敏', true],
    ['李娟', true],
    ['王强', false],
    ['赵敏', true],
  ])
})

test('[WF17] the session says where somebody stands and what they may do there; a report goes to its maker’s unit', async () => {
  await using place = await county()
  const [chief, head, li] = [
    await place.hire('张敏', { role: 'admin' }),
    await place.hire('周科长', { unitId: 'schools', isUnitAdmin: true }),
    await place.hire('李娟', { unitId: 'schools' }),
  ]
  expect((await li.ask('/api/session')) as SessionState).toMatchObject({
    name: '李娟',
    unit: { id: 'schools', name: '教育局' },
    isUnitAdmin: false,
    may: ['report.create', 'report.import', 'unit.read', 'person.list'],
  })
  const { may } = (await head.ask('/api/session')) as SessionState
  expect([may.includes('person.manage'), may.includes('unit.create')]).toEqual([true, false])
  expect((await chief.ask('/api/session')) as SessionState).toMatchObject({ unit: { id: 'first' }, isUnitAdmin: true })

  const { id } = (await li.ask('/api/reports', FORM)) as { id: string }
  expect(await li.ask('/api/reports')).toMatchObject([{ id, unitId: 'schools', role: 'owner' }])
  expect(((await head.ask('/api/reports')) as ReportSummary[]).map(({ role }) => role)).toEqual(['owner'])
  expect(await chief.ask('/api/reports')).toEqual([])
  expect(await chief.ask(`/api/reports/${id}`)).toEqual([404, 'report-unknown'])
})
