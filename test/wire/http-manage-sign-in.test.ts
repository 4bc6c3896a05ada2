import { expect, test } from 'vitest'
import { FIRST_UNIT } from '@gongping/server/store/units.ts'
import { type Caller, PASSWORD, httpOffice, json } from '../support/http-office.ts'

const GIVEN = '管理员给的一句话'

async function answerOf(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response
  return [answer.status, answer.ok ? '' : ((await answer.json()) as { code: string }).code]
}

const idOf = async (person: Caller) => ((await (await person('/api/session')).json()) as { id: string }).id

/** The three things that administrators do about how somebody signs in. */
const deeds = (id: string): [string, RequestInit][] => [
  [`/api/people/${id}/password`, json({ password: GIVEN }, 'PUT')],
  [`/api/people/${id}/sessions`, { method: 'DELETE' }],
  [`/api/people/${id}/second-factor`, { method: 'DELETE' }],
]

const all = (answer: [number, string]) => [answer, answer, answer]

test('[WF44] administrators rule over how their own people sign in, and over nobody else', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const bureau = ((await (await chief('/api/units', json({ name: '财政局' }))).json()) as { id: string }).id
  const people = ['李娟', '王强', '赵敏', '孙莉'] as const
  const [li, wang, zhao, sun] = (await Promise.all(people.map((name) => office.hire(name, 'member')))) as [
    Caller,
    Caller,
    Caller,
    Caller,
  ]
  const place = async (person: Caller, change: object) =>
    expect((await chief(`/api/people/${await idOf(person)}`, json(change, 'PATCH'))).status).toBe(200)
  await place(li, { isUnitAdmin: true })
  await place(zhao, { unitId: bureau, isUnitAdmin: true })
  await place(sun, { unitId: bureau })
  expect(await (await wang('/api/session')).json()).toMatchObject({ unit: { id: FIRST_UNIT } })

  const tried = async (by: Caller, whom: Caller) => {
    const id = await idOf(whom)
    const answers: [number, string][] = []
    for (const [path, init] of deeds(id)) answers.push(await answerOf(by(path, init)))
    return answers
  }
  // A colleague, a stranger to the unit, an administrator of another unit, one of the unit against one of the server.
  expect(await tried(wang, li)).toEqual(all([403, 'not-allowed']))
  expect(await tried(wang, sun)).toEqual(all([404, 'person-unknown']))
  expect(await tried(zhao, wang)).toEqual(all([404, 'person-unknown']))
  expect(await tried(li, chief)).toEqual(all([403, 'not-allowed']))
  expect(await answerOf(chief(...(deeds('nobody')[1] as [string, RequestInit])))).toEqual([404, 'person-unknown'])

  expect(await tried(li, wang)).toEqual(all([204, '']))
  expect(await answerOf(wang('/api/session'))).toEqual([401, 'sign-in-required'])
  expect(await tried(chief, sun)).toEqual(all([204, '']))
  expect(await answerOf(office.request('/api/session', json({ name: '孙莉', password: PASSWORD })))).toEqual([
    401,
    'credentials-wrong',
  ])
  expect((await office.request('/api/session', json({ name: '孙莉', password: GIVEN }))).status).toBe(200)
})

test('[WF73] administrators do none of it to themself, neither by the cookie of their session nor by a token', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const id = await idOf(chief)
  const authorization = `Bearer ${(await office.identity.createToken(id)).token}`
  const program: Caller = (path, init) => {
    const headers = new Headers(init?.headers)
    headers.set('authorization', authorization)
    return office.request(path, { ...init, headers })
  }
  for (const by of [chief, program]) {
    const answers: [number, string][] = []
    for (const [path, init] of deeds(id)) answers.push(await answerOf(by(path, init)))
    expect(answers).toEqual(all([403, 'own-sign-in']))
    expect(await (await by(`/api/people/${id}/sign-in`)).json()).toEqual({ mayDecide: false })
  }
  expect((await chief('/api/session')).status).toBe(200)
  expect((await office.request('/api/session', json({ name: '主任', password: PASSWORD }))).status).toBe(200)
})

test('[WF44] a password that is too short changes nothing', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const li = await office.hire('李娟', 'member')
  const path = `/api/people/${await idOf(li)}/password`
  expect(await answerOf(chief(path, json({ password: '短' }, 'PUT')))).toEqual([422, 'password-too-short'])
  expect((await li('/api/session')).status).toBe(200)
})

test('[WF45] who is put out of office is out at once, with session and token', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const li = await office.hire('李娟', 'member')
  const id = await idOf(li)
  const { token } = await office.identity.createToken(id)
  expect((await chief(`/api/people/${id}`, json({ isActive: false }, 'PATCH'))).status).toBe(200)
  expect(await answerOf(li('/api/reports'))).toEqual([401, 'sign-in-required'])
  const byToken = office.request('/api/reports', { headers: { authorization: `Bearer ${token}` } })
  expect(await answerOf(byToken)).toEqual([401, 'sign-in-required'])
  const attempt = (password: string) => answerOf(office.request('/api/session', json({ name: '李娟', password })))
  expect(await attempt('错')).toEqual([401, 'credentials-wrong'])
  expect(await attempt(PASSWORD)).toEqual([403, 'account-inactive'])
  expect((await chief(`/api/people/${id}`, json({ isActive: true }, 'PATCH'))).status).toBe(200)
  expect((await attempt(PASSWORD))[0]).toBe(200)
  expect(await answerOf(li('/api/reports'))).toEqual([401, 'sign-in-required'])
})

test('[PG77] the page can ask beforehand whether one may decide how somebody signs in', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const li = await office.hire('李娟', 'member')
  const wang = await office.hire('王强', 'member')
  await chief(`/api/people/${await idOf(li)}`, json({ isUnitAdmin: true }, 'PATCH'))
  const ask = async (by: Caller) => (await by(`/api/people/${await idOf(wang)}/sign-in`)).json()
  expect([await ask(chief), await ask(li)]).toEqual([{ mayDecide: true }, { mayDecide: true }])
  expect(await ask(wang)).toMatchObject({ code: 'not-allowed' })

  const bureau = (await (await chief('/api/units', json({ name: '财政局' }))).json()) as { id: string }
  await chief(`/api/units/${bureau.id}/reviewers/${await idOf(wang)}`, { method: 'PUT' })
  expect([await ask(chief), await ask(li)]).toEqual([{ mayDecide: true }, { mayDecide: false }])
})
