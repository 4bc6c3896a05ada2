import { expect, test } from 'vitest'
import type { Office } from '@gongping/server/operations/office.ts'
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

/** Something happens in the moment between the judgement, whose last question is the terms, and the writing. */
function inBetween(office: Office, lookAt: number, happen: () => Promise<unknown>): void {
  const { reports } = office
  const terms = reports.terms.bind(reports)
  let looked = 0
  Object.assign(reports, {
    terms: async (...asked: Parameters<typeof terms>) => {
      const found = await terms(...asked)
      looked += 1
      if (looked === lookAt) await happen()
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
  inBetween(office.office, 2, () => reports.setMember(id, ids.wang, { role: 'viewer', scope: null }))
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
  inBetween(office.office, 2, () => reports.setMember(id, 'somebody', { role: 'viewer', scope: null }))
  const [route, body] = decision(ids)
  expect((await answerOf(wang(path + route, json(body, 'PUT'))))[0]).toBeLessThan(300)
})
