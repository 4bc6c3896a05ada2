import { expect, test, vi } from 'vitest'
import { FIRST_UNIT } from '@gongping/server/store/units.ts'
import type { Invitation, InvitationMade } from '@gongping/shared/protocol/profile.ts'
import { type Caller, PASSWORD, httpOffice, json } from '../support/http-office.ts'

const PATH = '/api/invitations'
const TERMS = { display: '赵敏', unitId: FIRST_UNIT, divisionId: null, post: '会计', role: 'member', isUnitAdmin: false }
const ZHAO = { name: '赵敏', display: '赵敏', password: PASSWORD }

async function answerOf(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response
  return [answer.status, answer.ok ? '' : ((await answer.json()) as { code: string }).code]
}

const idOf = async (person: Caller) => ((await (await person('/api/session')).json()) as { id: string }).id

async function invite(by: Caller, terms: object = TERMS): Promise<InvitationMade> {
  const answer = await by(PATH, json(terms))
  expect(answer.status).toBe(201)
  return (await answer.json()) as InvitationMade
}

const listOf = async (by: Caller) => (await (await by(PATH)).json()) as Invitation[]
const idsOf = async (by: Caller) => (await listOf(by)).map(({ id }) => id).toSorted()

test('[WF30] 赵敏 follows a link, sees what it is for, makes her account and is signed in where she belongs', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const divisions = await chief(`/api/units/${FIRST_UNIT}/divisions`, json([{ name: '预算股' }], 'PUT'))
  const [budget] = (await divisions.json()) as { id: string }[]
  const divisionId = budget?.id ?? null
  const { invitation, token } = await invite(chief, { ...TERMS, divisionId, isUnitAdmin: true })
  expect(invitation).toMatchObject({ ...TERMS, divisionId, isUnitAdmin: true, invitedBy: { display: '主任' }, isExpired: false })
  expect(await listOf(chief)).toEqual([invitation])

  const looked = await office.request(`${PATH}/look`, json({ token }))
  expect(await looked.json()).toEqual({
    display: '赵敏',
    unit: '本单位',
    division: '预算股',
    post: '会计',
    role: 'member',
    isUnitAdmin: true,
    invitedBy: '主任',
    expiresAt: invitation.expiresAt,
  })
  const accepted = await office.request(`${PATH}/accept`, json({ token, ...ZHAO }))
  expect(accepted.status).toBe(201)
  expect(await accepted.json()).toMatchObject({
    name: '赵敏',
    role: 'member',
    mustChangePassword: false,
    unit: { id: FIRST_UNIT },
    isUnitAdmin: true,
  })
  const cookie = accepted.headers.getSetCookie().map((line) => line.split(';')[0])
  expect((await office.request('/api/reports', { headers: { cookie: cookie.join('; ') } })).status).toBe(200)
  const people = (await (await chief('/api/people')).json()) as { name: string }[]
  expect(people.find(({ name }) => name === '赵敏')).toMatchObject({
    divisionId,
    post: '会计',
    isUnitAdmin: true,
    isActive: true,
  })

  // Whoever finds the link afterwards finds nothing.
  for (const path of [`${PATH}/look`, `${PATH}/accept`]) {
    expect(await answerOf(office.request(path, json({ token, ...ZHAO, name: '别人' })))).toEqual([403, 'invitation-invalid'])
  }
  expect(await listOf(chief)).toEqual([])
})

test('[WF32] whoever could not be placed for some trouble follows the same link again', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const { token } = await invite(chief)
  const place = vi.spyOn(office.office.units, 'place').mockRejectedValueOnce(new Error('the disk is full'))
  const accept = (body: object) => answerOf(office.request(`${PATH}/accept`, json({ token, ...body })))
  expect(await accept(ZHAO)).toEqual([500, expect.any(String)])
  expect(place).toHaveBeenCalledOnce()
  expect(await accept({ ...ZHAO, name: '别人' })).toEqual([403, 'invitation-invalid'])
  expect(await accept(ZHAO)).toEqual([201, ''])
})

test('[WF56] what is withdrawn is noted with the unit that it was for', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const { invitation } = await invite(chief)
  expect(await answerOf(chief(`${PATH}/${invitation.id}`, { method: 'DELETE' }))).toEqual([204, ''])
  const entries = await office.store.audit.entriesAfter(0, 100)
  expect(entries.at(-1)).toMatchObject({ verb: 'invitation.withdrawn', unitId: FIRST_UNIT })
})

test('[WF31] administrators invite into their own unit only, and nobody makes an administrator of the server who is none', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const bureau = ((await (await chief('/api/units', json({ name: '财政局' }))).json()) as { id: string }).id
  const [li, wang] = [await office.hire('李娟', 'member'), await office.hire('王强', 'member')]
  await chief(`/api/people/${await idOf(li)}`, json({ isUnitAdmin: true }, 'PATCH'))
  const there = await invite(chief, { ...TERMS, unitId: bureau })
  const admins = await invite(chief, { ...TERMS, role: 'admin' })
  const own = await invite(li)

  expect(await answerOf(wang(PATH, json(TERMS)))).toEqual([403, 'not-allowed'])
  expect(await answerOf(li(PATH, json({ ...TERMS, unitId: bureau })))).toEqual([403, 'not-allowed'])
  expect(await answerOf(li(PATH, json({ ...TERMS, role: 'admin' })))).toEqual([403, 'not-allowed'])
  expect(await answerOf(chief(PATH, json({ ...TERMS, unitId: 'nowhere' })))).toEqual([404, 'unit-unknown'])
  expect(await answerOf(li(PATH, json({ ...TERMS, divisionId: 'none' })))).toEqual([404, 'division-unknown'])

  expect(await idsOf(wang)).toEqual([])
  expect(await idsOf(li)).toEqual([own.invitation.id])
  expect(await idsOf(chief)).toEqual([there, admins, own].map(({ invitation }) => invitation.id).toSorted())
  const withdraw = (by: Caller, { invitation }: InvitationMade) => answerOf(by(`${PATH}/${invitation.id}`, { method: 'DELETE' }))
  expect(await withdraw(wang, own)).toEqual([404, 'invitation-unknown'])
  expect(await withdraw(li, there)).toEqual([404, 'invitation-unknown'])
  expect(await withdraw(li, admins)).toEqual([404, 'invitation-unknown'])
  expect(await withdraw(chief, own)).toEqual([204, ''])
  expect(await answerOf(office.request(`${PATH}/accept`, json({ token: own.token, ...ZHAO })))).toEqual([
    403,
    'invitation-invalid',
  ])
})

test('[WF31] the link of somebody who could not make it any more is worth nothing', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const [li, wang] = [await office.hire('李娟', 'admin'), await office.hire('王强', 'member')]
  const change = async (person: Caller, wanted: object) => {
    const id = await idOf(person)
    return async () => expect((await chief(`/api/people/${id}`, json(wanted, 'PATCH'))).status).toBe(200)
  }
  const demote = await change(li, { role: 'member' })
  const putOut = await change(wang, { isActive: false })
  await (
    await change(wang, { isUnitAdmin: true })
  )()
  const backDoor = await invite(li, { ...TERMS, role: 'admin' })
  const left = await invite(wang)
  await demote()
  await putOut()
  for (const { token } of [backDoor, left]) {
    expect(await answerOf(office.request(`${PATH}/look`, json({ token })))).toEqual([403, 'invitation-invalid'])
    expect(await answerOf(office.request(`${PATH}/accept`, json({ token, ...ZHAO })))).toEqual([403, 'invitation-invalid'])
  }
  expect((await office.identity.listPeople()).map(({ name }) => name)).toEqual(['主任', '李娟', '王强'])
})

test('[PG73] a renewed link opens for seven days what the one before did, which opens nothing; and nobody renews for another unit', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const member = await office.hire('李娟', 'member')
  const { invitation, token } = await invite(chief)
  const renew = (by: Caller, id = invitation.id) => by(`${PATH}/${id}/renew`, { method: 'POST' })
  expect(await answerOf(renew(member))).toEqual([404, 'invitation-unknown'])
  expect(await answerOf(renew(chief, 'none'))).toEqual([404, 'invitation-unknown'])
  const look = (link: string) => answerOf(office.request(`${PATH}/look`, json({ token: link })))
  expect(await look(token)).toEqual([200, ''])

  const other = await office.hire('副主任', 'admin')
  const renewed = (await (await renew(other)).json()) as InvitationMade
  expect(renewed.invitation).toMatchObject({ ...TERMS, id: invitation.id, invitedBy: { display: '副主任' }, isExpired: false })
  expect(await listOf(chief)).toEqual([renewed.invitation])
  expect([await look(token), await look(renewed.token)]).toEqual([
    [403, 'invitation-invalid'],
    [200, ''],
  ])
})
