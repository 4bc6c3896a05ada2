import { expect, test } from 'vitest'
import { sampleText } from '../fixtures/sample-report.ts'
import { type Caller, type HttpOffice, httpOffice, json } from '../support/http-office.ts'

async function answerOf(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response
  return [answer.status, answer.ok ? '' : ((await answer.json()) as { code: string }).code]
}

const idOf = async (person: Caller) => ((await (await person('/api/session')).json()) as { id: string }).id

/** 李娟 made a report; 王强 owns it as well, for now. */
async function twoOwners(office: HttpOffice) {
  const li = await office.hire('李娟', 'member')
  const wang = await office.hire('王强', 'member')
  const form = { template: 'hunan-department@2022.1', title: '自评报告', year: 2024, unit: { name: '清溪县财政局' } }
  const { id } = (await (await li('/api/reports', json(form))).json()) as { id: string }
  return { wang, path: `/api/reports/${id}`, id, ids: { li: await idOf(li), wang: await idOf(wang) } }
}

/** Something happens in the moment after the server has asked for the nth time what decides about a right. */
function afterLook<Port extends object>(port: Port, question: keyof Port, nth: number, happen: () => Promise<unknown>): void {
  const ask = port[question] as (...asked: readonly unknown[]) => Promise<unknown>
  let looked = 0
  Object.assign(port, {
    [question]: async (...asked: readonly unknown[]) => {
      const found = await ask(...asked)
      looked += 1
      if (looked === nth) await happen()
      return found
    },
  })
}

const DECISIONS: readonly [string, (ids: { li: string; wang: string }) => [path: string, body: object]][] = [
  ['a role', ({ wang }) => [`/members/${wang}`, { role: 'owner' }]],
  ['the role of colleagues', () => ['/everyone', { role: null }]],
  ['an assignment', ({ li }) => ['/assignments', { place: 'section/duties', people: [li], isBinding: true }]],
  ['a place of their own', () => ['/assignments/done', { place: 'section/duties', isDone: true }]],
  ['a seal', () => ['/status', { status: 'sealed' }]],
]

test.each(DECISIONS)('[PR149] who loses the right while %s is on its way decides nothing', async (_what, decision) => {
  await using office = await httpOffice()
  const { wang, path, id, ids } = await twoOwners(office)
  const { reports, journal } = office.store
  await reports.setMember(id, ids.wang, { role: 'owner', scope: null })
  await reports.assign(id, { place: 'section/duties', people: [ids.wang], isBinding: false })
  // The first look lets the request in, the second judges it.
  afterLook(office.office.reports, 'terms', 2, () => reports.setMember(id, ids.wang, { role: 'viewer', scope: null }))
  const [route, body] = decision(ids)
  expect(await answerOf(wang(path + route, json(body, 'PUT')))).toEqual([403, 'not-allowed'])
  const { head, rights } = (await journal.load(id)) ?? {}
  expect([head?.status, rights?.everyone, rights?.people.get(ids.wang)?.granted]).toEqual(['open', 'drafter', 'viewer'])
  expect(await reports.assignments(id)).toMatchObject([{ personId: ids.wang, isBinding: false, isDone: false }])
})

test.each(DECISIONS)('[PR149] what others decide meanwhile does not keep an owner from deciding %s', async (_what, decision) => {
  await using office = await httpOffice()
  const { wang, path, id, ids } = await twoOwners(office)
  const { reports } = office.store
  await reports.setMember(id, ids.wang, { role: 'owner', scope: null })
  await reports.assign(id, { place: 'section/duties', people: [ids.wang], isBinding: false })
  afterLook(office.office.reports, 'terms', 2, () => reports.setMember(id, 'somebody', { role: 'viewer', scope: null }))
  const [route, body] = decision(ids)
  expect((await answerOf(wang(path + route, json(body, 'PUT'))))[0]).toBeLessThan(300)
})

test('[PR150] who leaves the unit while a file is being read makes no report of it', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const { units, reports } = office.store
  const staff = await units.staffOf(await idOf(li))
  if (!staff) throw new Error('she stands in a unit')
  const form = new FormData()
  form.set('file', new Blob([sampleText()]), '报告.txt')
  // The first look lets the upload in, the second is when it is there; then it is read.
  afterLook(office.office.units, 'staffOf', 2, () => units.place({ ...staff, isActive: false }))
  expect(await answerOf(li('/api/reports/import', { method: 'POST', body: form }))).toEqual([403, 'not-allowed'])
  expect(await reports.list()).toEqual([])
})

/** Where somebody stands, and as what. */
async function standingOf({ store, identity }: HttpOffice, id: string) {
  const role = (await identity.listAccounts()).find((account) => account.id === id)?.role
  return { role, ...(await store.units.staffOf(id)) }
}

test('[PR151] an administrator who is dismissed while their new name is on its way stays dismissed', async () => {
  await using office = await httpOffice()
  const [chief, second] = [await office.hire('主任', 'admin'), await office.hire('周科长', 'admin')]
  const path = `/api/people/${await idOf(second)}`
  afterLook(office.identity, 'listAccounts', 1, () => chief(path, json({ role: 'member' }, 'PATCH')))
  await second(path, json({ display: '周主任' }, 'PATCH'))
  expect(await (await second('/api/session')).json()).toMatchObject({ role: 'member', display: '周主任' })
})

test('[PR151] an administrator who is dismissed while their new post is on its way stays dismissed', async () => {
  await using office = await httpOffice()
  const [chief, second] = [await office.hire('主任', 'admin'), await office.hire('周科长', 'admin')]
  const id = await idOf(second)
  const path = `/api/people/${id}`
  afterLook(office.office.units, 'staffOf', 1, () => chief(path, json({ role: 'member' }, 'PATCH')))
  expect(await answerOf(second(path, json({ post: '主任' }, 'PATCH')))).toEqual([403, 'not-allowed'])
  expect(await standingOf(office, id)).toMatchObject({ role: 'member', isUnitAdmin: false, post: '' })
})

const TOGETHER: readonly [string, 'admin' | 'member', object, object, object][] = [
  ['a post', 'member', { isUnitAdmin: true }, { post: '科员' }, { role: 'member', isUnitAdmin: true, post: '科员' }],
  ['a dismissal', 'admin', { post: '科员' }, { role: 'member' }, { role: 'member', isUnitAdmin: false, post: '科员' }],
  ['a promotion', 'member', { post: '科员' }, { role: 'admin' }, { role: 'admin', isUnitAdmin: true, post: '科员' }],
]

test.each(TOGETHER)('[PR151] %s goes on where others place somebody meanwhile', async (_what, role, earlier, later, both) => {
  await using office = await httpOffice()
  const [chief, second] = [await office.hire('主任', 'admin'), await office.hire('周科长', 'admin')]
  const id = await idOf(await office.hire('李娟', role))
  const path = `/api/people/${id}`
  afterLook(office.office.units, 'staffOf', 1, () => second(path, json(earlier, 'PATCH')))
  expect(await answerOf(chief(path, json(later, 'PATCH')))).toEqual([200, ''])
  expect(await standingOf(office, id)).toMatchObject(both)
})
