import { expect, test } from 'vitest'
import type { Subject } from '@gongping/server/identity/identity.ts'
import type { PersonRecord } from '@gongping/shared/protocol/people.ts'
import { type County, type Desk, county } from '../support/county.ts'

const FORM = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: '清溪县档案馆' }
const NOT_ALLOWED = [403, 'not-allowed']
const NEWCOMER: Subject = { issuer: 'https://id.example', subject: '7', name: 'zhaomin', display: '赵敏' }

const change = (by: Desk, { id }: { readonly id: string }, body: object) => by.ask(`/api/people/${id}`, body, 'PATCH')

async function placedNotes({ office }: County): Promise<number> {
  const entries = await office.store.audit.search({ verb: 'person.placed', limit: 200 })
  return entries.length
}

test('[WF15] another name places nobody: who stands in no unit stays in none, and no terms end', async () => {
  await using place = await county()
  const [chief, li] = [await place.hire('张敏', { role: 'admin' }), await place.hire('李娟', { unitId: 'schools' })]
  const { person: zhao } = await place.office.identity.personOfSubject(NEWCOMER)
  const { id } = (await li.ask('/api/reports', FORM)) as { id: string }
  const terms = async () => (await place.office.store.reports.terms(id))?.head.terms
  const before = [await terms(), await placedNotes(place)]
  // As the page says it: with the division and the post as they were.
  const as = { divisionId: null, post: '' }
  expect(await change(chief, zhao, { display: '赵敏敏', ...as })).toMatchObject({ display: '赵敏敏', unitId: null })
  expect(await change(chief, li, { display: '李娟娟', ...as })).toMatchObject({ display: '李娟娟', unitId: 'schools' })
  expect(await place.office.store.units.staffOf(zhao.id)).toBeNull()
  expect([await terms(), await placedNotes(place)]).toEqual(before)
  expect(await change(chief, zhao, { post: '科员' })).toEqual([404, 'unit-unknown'])
  expect(await change(chief, zhao, { isActive: false })).toMatchObject({ unitId: null, isActive: false })
  expect(await change(chief, zhao, { unitId: 'schools', post: '科员' })).toMatchObject({ unitId: 'schools', post: '科员' })
})

test('[WF15] who leaves with another post has left, and the answer says no more than it should', async () => {
  await using place = await county()
  const [chief, li] = [await place.hire('张敏', { role: 'admin' }), await place.hire('李娟', { unitId: 'schools' })]
  const answer = (await change(chief, li, { post: '退休', isActive: false })) as PersonRecord
  expect(answer).toMatchObject({ id: li.id, post: '退休', isActive: false })
  expect(Object.keys(answer)).not.toContain('personId')
  expect(await place.office.store.units.staffOf(li.id)).toMatchObject({ post: '退休', isActive: false })
  expect(await change(chief, li, { post: '顾问' })).toMatchObject({ post: '顾问', isActive: false })
})

test('[WF15] of two administrators who end each other’s rights at once, one is left', async () => {
  for (const away of [{ role: 'member' }, { isActive: false }]) {
    await using place = await county()
    const [zhang, zhou] = [await place.hire('张敏', { role: 'admin' }), await place.hire('周科长', { role: 'admin' })]
    await Promise.all([change(zhang, zhou, away), change(zhou, zhang, away)])
    const accounts = await place.office.identity.listAccounts()
    expect(accounts.filter(({ role, isActive }) => role === 'admin' && isActive)).not.toEqual([])
  }
})

test('[WF5] a server administrator who moves themself has no say over the reports there', async () => {
  await using place = await county()
  const [chief, second] = [await place.hire('张敏', { role: 'admin' }), await place.hire('周科长', { role: 'admin' })]
  const li = await place.hire('李娟', { unitId: 'schools' })
  const { id } = (await li.ask('/api/reports', FORM)) as { id: string }
  await li.ask(`/api/reports/${id}/everyone`, { role: null }, 'PUT')
  expect(await change(chief, chief, { unitId: 'schools', isUnitAdmin: true })).toEqual(NOT_ALLOWED)
  expect(await change(chief, chief, { unitId: 'schools' })).toMatchObject({ unitId: 'schools', isUnitAdmin: false })
  expect(await change(chief, chief, { post: '主任' })).toMatchObject({ isUnitAdmin: false })
  expect(await change(chief, chief, { isUnitAdmin: true })).toEqual(NOT_ALLOWED)
  expect(await chief.ask(`/api/reports/${id}`)).toEqual([404, 'report-unknown'])
  expect(await change(second, chief, { isUnitAdmin: true })).toMatchObject({ isUnitAdmin: true })
})

test('[WF5] who has left their unit holds no position in the office any more', async () => {
  await using place = await county()
  const head = await place.hire('周科长', { unitId: 'schools', isUnitAdmin: true })
  const { units } = place.office.store
  const staff = await units.staffOf(head.id)
  if (staff) await units.place({ ...staff, isActive: false })
  expect(await head.ask('/api/people')).toEqual([])
  expect(await head.ask('/api/units/schools', { name: '我的' }, 'PATCH')).toEqual(NOT_ALLOWED)
  expect(await head.ask('/api/reports', FORM)).toEqual(NOT_ALLOWED)
})

test('[WF44] how somebody signs in who reviews another unit is for a server administrator', async () => {
  await using place = await county()
  const chief = await place.hire('张敏', { role: 'admin' })
  const head = await place.hire('周科长', { unitId: 'schools', isUnitAdmin: true })
  const [reviewer, li] = [await place.hire('王强', { unitId: 'schools' }), await place.hire('李娟', { unitId: 'schools' })]
  await chief.ask(`/api/units/first/reviewers/${reviewer.id}`, undefined, 'PUT')
  await chief.ask(`/api/units/schools/reviewers/${li.id}`, undefined, 'PUT')
  expect(await deeds(head, reviewer)).toEqual([NOT_ALLOWED, NOT_ALLOWED, NOT_ALLOWED])
  expect(await deeds(head, li)).toEqual([null, null, null])
  expect(await deeds(chief, reviewer)).toEqual([null, null, null])
})

/** What decides how somebody signs in. */
async function deeds(by: Desk, { id }: Desk): Promise<unknown[]> {
  return [
    await by.ask(`/api/people/${id}/password`, { password: '管理员给的一句话' }, 'PUT'),
    await by.ask(`/api/people/${id}/sessions`, undefined, 'DELETE'),
    await by.ask(`/api/people/${id}/second-factor`, undefined, 'DELETE'),
  ]
}
