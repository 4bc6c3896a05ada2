import { expect, test } from 'vitest'
import { PASSWORD, httpOffice, json } from '../support/http-office.ts'

const founder = (token: string, name = '李娟', password = PASSWORD) => json({ token, name, display: name, password })

test('[PR24] the set-up link makes the first administrator, signs in, and works once', async () => {
  await using office = await httpOffice()
  const token = (await office.identity.createSetupToken()) ?? ''
  expect(await (await office.request('/api/setup')).json()).toEqual({ open: true })

  const made = await office.request('/api/setup', founder(token))
  expect(made.status).toBe(201)
  expect(await made.json()).toMatchObject({ name: '李娟', role: 'admin' })
  const headers = { cookie: made.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  expect((await office.request('/api/people', { headers })).status).toBe(200)

  expect(await (await office.request('/api/setup')).json()).toEqual({ open: false })
  const again = await office.request('/api/setup', founder(token, '王强'))
  expect([again.status, await again.json()]).toEqual([403, expect.objectContaining({ code: 'setup-link-invalid' })])
  expect(await office.identity.listPeople()).toHaveLength(1)
  expect(await office.identity.createSetupToken()).toBeNull()
})

test('[PR24] of two people with one link only one becomes administrator', async () => {
  await using office = await httpOffice()
  const token = (await office.identity.createSetupToken()) ?? ''
  const answers = await Promise.all(['李娟', '王强', '赵敏'].map((name) => office.request('/api/setup', founder(token, name))))
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 403, 403])
  expect(await office.identity.listPeople()).toHaveLength(1)
})

test('[PR24] a wrong link opens nothing, and a newer link replaces the older one', async () => {
  await using office = await httpOffice()
  const old = (await office.identity.createSetupToken()) ?? ''
  const fresh = (await office.identity.createSetupToken()) ?? ''
  for (const token of ['', 'x', old]) expect((await office.request('/api/setup', founder(token))).status).toBe(403)
  expect(await office.identity.hasPeople()).toBe(false)
  expect((await office.request('/api/setup', founder(fresh))).status).toBe(201)
})

test('[PR24] a link outlives a password that is too short and a name that cannot be used', async () => {
  await using office = await httpOffice()
  const token = (await office.identity.createSetupToken()) ?? ''
  const codes = []
  for (const attempt of [founder(token, '李娟', '1234567'), founder(token, '李'), founder(token, '李 娟')]) {
    const response = await office.request('/api/setup', attempt)
    codes.push([response.status, ((await response.json()) as { code: string }).code])
  }
  expect(codes).toEqual([
    [422, 'password-too-short'],
    [422, 'name-not-usable'],
    [422, 'name-not-usable'],
  ])
  expect((await office.request('/api/setup', founder(token))).status).toBe(201)
})

test('[PR24] an account made by the command closes the link', async () => {
  await using office = await httpOffice()
  const token = (await office.identity.createSetupToken()) ?? ''
  await office.identity.addPerson({ name: '王强', display: '', role: 'member', password: PASSWORD })
  expect((await office.request('/api/setup', founder(token))).status).toBe(403)
  expect(await office.identity.listPeople()).toHaveLength(1)
})
