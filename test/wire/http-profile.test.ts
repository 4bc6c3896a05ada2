import { expect, test } from 'vitest'
import type { Profile, RecoveryCodes, SecondFactorOffer } from '@gongping/shared/protocol/profile.ts'
import { authenticatorCode } from '../support/authenticator.ts'
import { describedRoutes, emptyRequest } from '../support/described-routes.ts'
import { type Caller, type HttpOffice, ORIGIN, PASSWORD, httpOffice, json } from '../support/http-office.ts'

const OWN = '另外一句自己的话'
const GIVEN = '管理员给的一句话'

const profileOf = async (person: Caller) => (await (await person('/api/profile')).json()) as Profile
const idOf = async (person: Caller) => (await profileOf(person)).id

async function answerOf(response: Response | Promise<Response>): Promise<[number, string]> {
  const answer = await response
  const text = await answer.text()
  return [answer.status, answer.ok ? '' : (JSON.parse(text) as { code: string }).code]
}

/** Signs in at a computer of its own. */
async function signIn(office: HttpOffice, body: object, agent = 'Firefox'): Promise<{ answer: Response; person: Caller }> {
  const headers = { 'content-type': 'application/json', 'user-agent': agent }
  const answer = await office.request('/api/session', { method: 'POST', headers, body: JSON.stringify(body) })
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  const person: Caller = (path, request) => {
    const headers = { ...(request?.headers as Record<string, string>), cookie: cookie.join('; '), origin: ORIGIN }
    return office.request(path, { ...request, headers })
  }
  return { answer, person }
}

test('[WF42] 李娟 reads her profile, corrects her name and signs out where she is not', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const wang = await office.hire('王强', 'member')
  const { person: phone } = await signIn(office, { name: '李娟', password: PASSWORD }, 'Safari')
  const { person: cafe } = await signIn(office, { name: '李娟', password: PASSWORD }, 'Edge')
  const profile = await profileOf(phone)
  expect(profile).toMatchObject({ name: '李娟', hasSecondFactor: false, recoveryCodesLeft: 0, mustChangePassword: false })
  expect(profile.sessions.map(({ isCurrent, agent }) => [isCurrent, agent])).toContainEqual([true, 'Safari'])
  expect(profile.sessions).toHaveLength(3)

  expect(await answerOf(phone('/api/profile', json({ display: ' ' }, 'PATCH')))).toEqual([422, 'body-invalid'])
  const changed = await phone('/api/profile', json({ display: '李娟（预算股）', role: 'admin' }, 'PATCH'))
  expect(await changed.json()).toMatchObject({ display: '李娟（预算股）', role: 'member' })
  expect(await (await phone('/api/session')).json()).toMatchObject({ display: '李娟（预算股）' })

  const atCafe = (await profileOf(cafe)).sessions.find(({ isCurrent }) => isCurrent)?.id
  const end = `/api/profile/sessions/${atCafe}`
  expect(await answerOf(wang(end, { method: 'DELETE' }))).toEqual([404, 'session-unknown'])
  expect(await answerOf(phone(end, { method: 'DELETE' }))).toEqual([204, ''])
  expect(await answerOf(cafe('/api/profile'))).toEqual([401, 'sign-in-required'])
  expect(await answerOf(phone('/api/profile/sessions', { method: 'DELETE' }))).toEqual([204, ''])
  expect(await answerOf(li('/api/profile'))).toEqual([401, 'sign-in-required'])
  expect((await profileOf(phone)).sessions).toHaveLength(1)
  expect((await wang('/api/profile')).status).toBe(200)
})

test('[WF42] with an API token nobody sees or changes the account that it belongs to', async () => {
  await using office = await httpOffice()
  const { token } = await office.identity.createToken(await idOf(await office.hire('李娟', 'member')))
  const headers = { authorization: `Bearer ${token}` }
  for (const route of (await describedRoutes(office)).filter(({ pattern }) => pattern.startsWith('/api/profile'))) {
    const answer = await answerOf(office.request(route.path, emptyRequest(route, headers)))
    expect([route.method, route.pattern, ...answer]).toEqual([route.method, route.pattern, 401, 'sign-in-required'])
  }
})

test('[WF33] whoever has a password from an administrator gets nowhere before choosing their own, at any route', async () => {
  await using office = await httpOffice()
  const admin = await office.hire('主任', 'admin')
  const li = await office.hire('李娟', 'member')
  const id = await idOf(li)
  const { token } = await office.identity.createToken(id)
  expect(await answerOf(admin(`/api/people/${id}/password`, json({ password: GIVEN }, 'PUT')))).toEqual([204, ''])
  expect(await answerOf(li('/api/reports'))).toEqual([401, 'sign-in-required'])

  const { answer, person } = await signIn(office, { name: '李娟', password: GIVEN })
  expect(await answer.json()).toMatchObject({ name: '李娟', mustChangePassword: true })
  const open = /^\/(healthz|readyz|metrics|api\/(session|setup|openapi\.json|oidc.*|profile.*|invitations\/(look|accept)))$/
  const closed = (await describedRoutes(office)).filter(({ pattern }) => !open.test(pattern))
  expect(closed.length).toBeGreaterThan(30)
  for (const route of closed) {
    for (const by of [person, (path: string, init: RequestInit) => office.request(path, init)]) {
      const isToken = by !== person
      const request = emptyRequest(route, isToken ? { authorization: `Bearer ${token}` } : {})
      const refused = await answerOf(by(route.path, request))
      expect([route.method, route.pattern, isToken, ...refused]).toEqual([
        route.method,
        route.pattern,
        isToken,
        403,
        'password-change-required',
      ])
    }
  }
  const linked = answerOf(person('/api/oidc/link', json({ password: GIVEN })))
  expect(await linked).toEqual([403, 'password-change-required'])
  const change = (current: string, password: string) =>
    answerOf(person('/api/profile/password', json({ current, password }, 'PUT')))
  expect(await change('错', OWN)).toEqual([403, 'password-wrong'])
  expect(await change(GIVEN, GIVEN)).toEqual([422, 'password-unchanged'])
  expect(await change(GIVEN, OWN)).toEqual([204, ''])
  expect((await person('/api/reports')).status).toBe(200)
  expect(await (await person('/api/session')).json()).toMatchObject({ mustChangePassword: false })
})

test('[WF35] [WF36] 李娟 turns on a second factor, signs in with a code, and once without her phone', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const path = '/api/profile/second-factor'
  expect(await answerOf(li(path, json({ code: '123456' }, 'PUT')))).toEqual([409, 'second-factor-not-begun'])
  expect(await answerOf(li(path, json({ password: '错' })))).toEqual([403, 'password-wrong'])
  const { secret, uri } = (await (await li(path, json({ password: PASSWORD }))).json()) as SecondFactorOffer
  expect(uri).toContain(secret)
  const confirmed = await li(path, json({ code: authenticatorCode(secret) }, 'PUT'))
  const { recoveryCodes } = (await confirmed.json()) as RecoveryCodes
  expect(await profileOf(li)).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: 10 })
  expect(await answerOf(li(path, json({ password: PASSWORD })))).toEqual([409, 'second-factor-on'])

  const attempt = async (code?: string) => {
    const { answer } = await signIn(office, { name: '李娟', password: PASSWORD, ...(code !== undefined && { code }) })
    const cookies = answer.headers.getSetCookie().length
    return [...(await answerOf(answer)), cookies > 0]
  }
  expect(await attempt()).toEqual([401, 'second-factor-required', false])
  expect(await attempt(authenticatorCode(secret))).toEqual([401, 'second-factor-wrong', false])
  expect(await attempt(authenticatorCode(secret, 1))).toEqual([200, '', true])
  expect(await attempt(recoveryCodes[0])).toEqual([200, '', true])
  expect(await attempt(recoveryCodes[0])).toEqual([401, 'second-factor-wrong', false])
  expect(await profileOf(li)).toMatchObject({ recoveryCodesLeft: 9 })

  expect(await answerOf(li(path, json({ password: '错' }, 'DELETE')))).toEqual([403, 'password-wrong'])
  expect(await answerOf(li(path, json({ password: PASSWORD }, 'DELETE')))).toEqual([204, ''])
  expect(await attempt()).toEqual([200, '', true])
})
