import { expect, test } from 'vitest'
import { FIRST_UNIT } from '@gongping/server/store/units.ts'
import { type Caller, PASSWORD, httpOffice, json } from '../support/http-office.ts'

async function answerOf(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response
  return [answer.status, answer.ok ? '' : ((await answer.json()) as { code: string }).code]
}

const WEAK = [422, 'password-weak']
const idOf = async (person: Caller) => ((await (await person('/api/session')).json()) as { id: string }).id

test('[WF71] wherever a page sets a password, one that anybody would guess is refused and nothing is done', async () => {
  await using office = await httpOffice()
  const setup = { token: await office.identity.createSetupToken(), name: '张主任', display: '张主任' }
  expect(await answerOf(office.request('/api/setup', json({ ...setup, password: '张主任123456' })))).toEqual(WEAK)
  const chief = await office.hire('主任', 'admin')
  const li = await office.hire('李娟', 'member')
  const id = await idOf(li)
  const account = { name: '王强', display: '王强', role: 'member' }
  expect(await answerOf(chief('/api/people', json({ ...account, password: 'Aa123456' })))).toEqual(WEAK)
  expect(await answerOf(chief(`/api/people/${id}/password`, json({ password: '李娟20240101' }, 'PUT')))).toEqual(WEAK)
  const change = { current: PASSWORD, password: 'gongping2024' }
  expect(await answerOf(li('/api/profile/password', json(change, 'PUT')))).toEqual(WEAK)
  const terms = { display: '赵敏', unitId: FIRST_UNIT, divisionId: null, post: '', role: 'member', isUnitAdmin: false }
  const { token } = (await (await chief('/api/invitations', json(terms))).json()) as { token: string }
  const accept = (password: string) =>
    answerOf(office.request('/api/invitations/accept', json({ token, name: 'zhaomin', display: '赵敏', password })))
  expect(await accept('zhaomin@2024')).toEqual(WEAK)

  expect(await answerOf(li('/api/session'))).toEqual([200, ''])
  expect(await office.identity.findPerson('王强')).toBeNull()
  expect(await accept('窗台上的三盆兰花')).toEqual([201, ''])
})

test('[WF71] whoever has a weak password already signs in with it, and the command may give one', async () => {
  await using office = await httpOffice()
  const account = { name: '李娟', display: '李娟', role: 'member', password: '12345678', isFromTerminal: true } as const
  expect((await office.identity.addPerson(account)).ok).toBe(true)
  const { isFromTerminal: _, ...fromPage } = account
  expect(await office.identity.addPerson({ ...fromPage, name: '李娟二' })).toMatchObject({ error: { code: 'password-weak' } })
  const signIn = (password: string) => answerOf(office.request('/api/session', json({ name: '李娟', password })))
  expect(await signIn('12345678')).toEqual([200, ''])
  expect((await office.identity.setPassword('李娟', 'Aa123456')).ok).toBe(true)
  expect(await signIn('Aa123456')).toEqual([200, ''])
})
