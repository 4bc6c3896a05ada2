import { expect, test } from 'vitest'
import type { Subject } from '@gongping/server/identity/identity.ts'
import type { AuditPage } from '@gongping/shared/protocol/audit.ts'
import type { PersonRecord } from '@gongping/shared/protocol/people.ts'
import { type County, type Desk, county } from '../support/county.ts'

const FORM = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: '清溪县档案馆' }
const NOT_ALLOWED = [403, 'not-allowed']
const OWN_APPOINTMENT = [403, 'own-appointment']
const BEYOND_UNIT = [403, 'sign-in-beyond-unit']
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

test('[WF69] nobody moves themself, makes themself administrator of a unit or appoints themself its reviewer', async () => {
  await using place = await county()
  const [chief, second] = [await place.hire('张敏', { role: 'admin' }), await place.hire('周科长', { role: 'admin' })]
  const li = await place.hire('李娟', { unitId: 'schools' })
  const { id } = (await li.ask('/api/reports', FORM)) as { id: string }
  for (const own of [{ unitId: 'schools' }, { unitId: 'schools', isUnitAdmin: true }]) {
    expect(await change(chief, chief, own)).toEqual(OWN_APPOINTMENT)
  }
  const review = `/api/units/schools/reviewers/${chief.id}`
  expect(await chief.ask(review, undefined, 'PUT')).toEqual(OWN_APPOINTMENT)
  expect(await chief.ask(`/api/reports/${id}`)).toEqual([404, 'report-unknown'])
  expect(await change(chief, chief, { post: '主任' })).toMatchObject({ unitId: 'first', post: '主任' })

  expect(await second.ask(review, undefined, 'PUT')).toBeNull()
  expect(await chief.ask(`/api/reports/${id}`)).toMatchObject({ format: 'gongping.report/1' })
  expect(await chief.ask(review, undefined, 'DELETE')).toBeNull()
  expect(await change(second, chief, { unitId: 'schools' })).toMatchObject({ unitId: 'schools', isUnitAdmin: false })
  expect(await change(chief, chief, { isUnitAdmin: true })).toEqual(OWN_APPOINTMENT)
  expect(await change(second, chief, { isUnitAdmin: true })).toMatchObject({ isUnitAdmin: true })
  const { entries } = (await second.ask('/api/audit')) as AuditPage
  const byWhom = entries.flatMap(({ verb, person, subject }) =>
    verb === 'reviewer.set' || verb === 'person.placed' ? [[verb, person?.display, subject?.display]] : [],
  )
  expect(byWhom).toContainEqual(['reviewer.set', '周科长', '张敏'])
  expect(byWhom).toContainEqual(['person.placed', '周科长', '张敏'])
})

test.each([1, 2, 3, 4])(
  '[WF15] two administrators end each other’s rights, the server stops after step %i: one can still act',
  async (last) => {
    await using place = await county()
    const desks = [await place.hire('张敏', { role: 'admin' }), await place.hire('周科长', { role: 'admin' })] as const
    const { identity, office, store } = place.office
    let steps = 0
    const stopsAfter = (port: object, name: string) => {
      const method = Reflect.get(port, name) as (...parameters: readonly unknown[]) => Promise<unknown>
      Object.assign(port, {
        [name]: async (...parameters: readonly unknown[]) => {
          if (steps++ >= last) throw new Error('the server has stopped')
          return method(...parameters)
        },
      })
    }
    for (const name of ['deactivate', 'changePerson']) stopsAfter(identity, name)
    stopsAfter(office.units, 'place')
    const [zhang, zhou] = desks
    await Promise.all([change(zhang, zhou, { isActive: false }), change(zhou, zhang, { isActive: false })])
    const staff = new Map((await store.units.staff()).map((record) => [record.personId, record]))
    const able = (await identity.listAccounts()).filter(
      ({ id, role, isActive }) => role === 'admin' && isActive && staff.get(id)?.isActive,
    )
    expect(able).not.toEqual([])
  },
)

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
  expect(await deeds(head, reviewer)).toEqual([BEYOND_UNIT, BEYOND_UNIT, BEYOND_UNIT])
  expect(await deeds(head, li)).toEqual([null, null, null])
  expect(await deeds(chief, reviewer)).toEqual([null, null, null])
})

test('[WF70] how somebody signs in who has a role by name in a report of another unit is for a server administrator', async () => {
  await using place = await county()
  const chief = await place.hire('张敏', { role: 'admin' })
  const [owner, li] = [await place.hire('赵敏'), await place.hire('李娟', { unitId: 'schools' })]
  const head = await place.hire('周科长', { unitId: 'schools', isUnitAdmin: true })
  const { id } = (await owner.ask('/api/reports', FORM)) as { id: string }
  const { id: own } = (await head.ask('/api/reports', FORM)) as { id: string }
  await head.ask(`/api/reports/${own}/members/${li.id}`, { role: 'owner' }, 'PUT')
  const as = (role: string | null) => owner.ask(`/api/reports/${id}/members/${li.id}`, { role }, 'PUT')
  await as('viewer')
  expect(await deeds(head, li)).toEqual([BEYOND_UNIT, BEYOND_UNIT, BEYOND_UNIT])
  expect(await change(head, li, { post: '科员' })).toMatchObject({ post: '科员' })
  expect(await deeds(chief, li)).toEqual([null, null, null])
  await as(null)
  expect(await deeds(head, li)).toEqual([null, null, null])
})

/** What decides how somebody signs in. */
async function deeds(by: Desk, { id }: Desk): Promise<unknown[]> {
  return [
    await by.ask(`/api/people/${id}/password`, { password: '管理员给的一句话' }, 'PUT'),
    await by.ask(`/api/people/${id}/sessions`, undefined, 'DELETE'),
    await by.ask(`/api/people/${id}/second-factor`, undefined, 'DELETE'),
  ]
}
