import { expect, test } from 'vitest'
import type { ApiToken } from '@gongping/shared/protocol/profile.ts'
import { type Caller, type HttpOffice, httpOffice, json } from '../support/http-office.ts'

async function answerOf(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response
  return [answer.status, answer.ok ? '' : ((await answer.json()) as { code: string }).code]
}

const idOf = async (person: Caller) => ((await (await person('/api/session')).json()) as { id: string }).id
const withdraw = { method: 'DELETE' }

async function tokensAt(person: Caller, path = '/api/profile/tokens'): Promise<ApiToken[]> {
  return (await (await person(path)).json()) as ApiToken[]
}

function use(office: HttpOffice, token: string): Promise<[number, string]> {
  return answerOf(office.request('/api/reports', { headers: { authorization: `Bearer ${token}` } }))
}

test('[WF68] 李娟 sees her API tokens, withdraws one, and the other goes on', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const wang = await office.hire('王强', 'member')
  const id = await idOf(li)
  const budget = (await office.identity.createToken(id, '  财务系统 ')).token
  const unnamed = (await office.identity.createToken(id)).token
  await use(office, budget)
  const tokens = await tokensAt(li)
  expect(tokens.map(({ name, ending, lastUsedAt }) => [name, ending, lastUsedAt !== null])).toEqual(
    expect.arrayContaining([
      ['财务系统', budget.slice(-4), true],
      ['', unnamed.slice(-4), false],
    ]),
  )
  expect(JSON.stringify(tokens)).not.toContain(budget)
  const path = `/api/profile/tokens/${tokens.find(({ name }) => name === '财务系统')?.id}`
  expect(await answerOf(wang(path, withdraw))).toEqual([404, 'token-unknown'])
  expect(await use(office, budget)).toEqual([200, ''])
  expect(await answerOf(li(path, withdraw))).toEqual([204, ''])
  expect(await use(office, budget)).toEqual([401, 'sign-in-required'])
  expect(await use(office, unnamed)).toEqual([200, ''])
  expect(await answerOf(li(path, withdraw))).toEqual([404, 'token-unknown'])
  expect(await tokensAt(li)).toHaveLength(1)
  const entries = await office.store.audit.entriesAfter(0, 100)
  const noted = (verb: string) => entries.filter((entry) => entry.verb === verb).map(({ params }) => params['token'])
  expect(new Set(noted('token.made'))).toEqual(new Set(tokens.map((one) => one.id)))
  expect(noted('token.withdrawn')).toEqual([path.split('/').at(-1)])
})

test('[WF68] who manages the person sees and withdraws them too, and nobody else does', async () => {
  await using office = await httpOffice()
  const chief = await office.hire('主任', 'admin')
  const li = await office.hire('李娟', 'member')
  const wang = await office.hire('王强', 'member')
  const id = await idOf(li)
  const { token } = await office.identity.createToken(id)
  const path = `/api/people/${id}/tokens`
  const [known] = await tokensAt(chief, path)
  expect(known).toMatchObject({ ending: token.slice(-4) })
  const one = `${path}/${known?.id}`
  expect(await answerOf(wang(path))).toEqual([403, 'not-allowed'])
  expect(await answerOf(wang(one, withdraw))).toEqual([403, 'not-allowed'])
  expect(await answerOf(chief(`/api/people/${await idOf(wang)}/tokens/${known?.id}`, withdraw))).toEqual([404, 'token-unknown'])
  expect(await answerOf(chief('/api/people/nobody/tokens'))).toEqual([404, 'person-unknown'])
  expect((await chief(`/api/people/${await idOf(wang)}`, json({ isUnitAdmin: true }, 'PATCH'))).status).toBe(200)
  expect(await answerOf(wang(one, withdraw))).toEqual([204, ''])
  expect(await use(office, token)).toEqual([401, 'sign-in-required'])
})
