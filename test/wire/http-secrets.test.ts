import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Asked, PEOPLE, cookiesOf, hostileSite } from '../hostile/site.ts'
import { startServer } from '../support/running-server.ts'
import { passwordOf } from '../support/staffed-server.ts'

const [FIRST, GUESSED, RESET, JOINED, OWN] = [
  '第一个口令-7431',
  '猜错的口令-7431',
  '重置的口令-7431',
  '新人的口令-7431',
  '自己的口令-7431',
]

/** The words that stand in a log, in whatever spelling; so that a failure names the word and not the whole log. */
function found(log: string, words: readonly string[]): string[] {
  expect(words.filter((word) => word.length < 8)).toEqual([])
  return words.filter((word) => spellings(word).some((spelling) => log.includes(spelling)))
}

function spellings(word: string): string[] {
  return [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1), Buffer.from(word).toString('base64')]
}

test('[PR143] no password, token, cookie or link that anybody used stands in the log or the audit', async () => {
  await using site = await hostileSite()
  const secrets = [
    FIRST,
    GUESSED,
    RESET,
    JOINED,
    OWN,
    ...Object.values(PEOPLE).map(passwordOf),
    ...Object.values(PEOPLE).map((name) => site.tokenOf(name)),
  ]
  const asAdmin = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const asked: Asked = { as: PEOPLE.admin, method, ...(body && { body }) }
    const answer = await site.ask(path, asked)
    expect([path, answer.ok]).toEqual([path, true])
    return (await answer.json().catch(() => ({}))) as Answer
  }
  const headers = { origin: site.origin }

  const { cookie, response } = await site.signIn(PEOPLE.drafter)
  expect(response.status).toBe(200)
  secrets.push(...cookie.split('; ').map((part) => part.slice(part.indexOf('=') + 1)))
  await site.signIn(PEOPLE.drafter, GUESSED)
  await site.ask('/api/session', { body: { name: PEOPLE.drafter, password: { [GUESSED]: GUESSED } }, headers })
  await fetch(`${site.origin}/api/session`, {
    method: 'POST',
    body: `{"password":"${GUESSED}`,
    headers: { 'content-type': 'application/json' },
  })
  await site.ask('/api/session', { headers: { cookie: `${cookie}x`, authorization: `Bearer ${site.tokenOf(PEOPLE.drafter)}x` } })

  using scene = await site.scene()
  await site.ask(`/api/reports?token=${site.tokenOf(PEOPLE.drafter)}`)
  await site.ask(`/api/reports/${scene.report}/export?format=json&token=${site.tokenOf(PEOPLE.drafter)}`, { as: PEOPLE.drafter })
  for (const token of [site.tokenOf(PEOPLE.hostile), 'gp_invented-7431-token']) {
    secrets.push(token)
    const socket = new WebSocket(`${site.origin.replace('http', 'ws')}/sync/${scene.report}?token=${token}`)
    await Promise.race([once(socket, 'message'), once(socket, 'close')])
    socket.terminate()
  }

  const [unit] = await asAdmin<{ id: string }[]>('GET', '/api/units')
  const added = { name: '新同事', display: '新同事', password: FIRST, role: 'member' }
  const { id } = await asAdmin<{ id: string }>('POST', '/api/people', added)
  await asAdmin('PUT', `/api/people/${id}/password`, { password: RESET })
  const { response: due, cookie: theirs } = await site.signIn('新同事', RESET)
  expect(due.status).toBe(200)
  const change = { current: RESET, password: OWN }
  expect(
    (await site.ask('/api/profile/password', { method: 'PUT', body: change, headers: { ...headers, cookie: theirs } })).ok,
  ).toBe(true)
  const factor = await site.ask('/api/profile/second-factor', {
    method: 'POST',
    body: { password: OWN },
    headers: { ...headers, cookie: theirs },
  })
  const { secret } = (await factor.json()) as { secret?: string }
  secrets.push(...theirs.split('; ').map((part) => part.slice(part.indexOf('=') + 1)), secret ?? 'no second factor')

  const offer = { display: '受邀的人', unitId: unit?.id, divisionId: null, post: '', role: 'member', isUnitAdmin: false }
  const { token: invitation } = await asAdmin<{ token: string }>('POST', '/api/invitations', offer)
  secrets.push(invitation)
  for (const path of ['look', 'accept', 'accept']) {
    const body = { token: invitation, name: '受邀的人', display: '受邀的人', password: JOINED }
    secrets.push(
      ...cookiesOf(await site.ask(`/api/invitations/${path}`, { body, headers }))
        .split('; ')
        .map((part) => part.slice(part.indexOf('=') + 1))
        .filter((part) => part.length > 8),
    )
  }

  const audit = await (await site.ask('/api/audit?limit=200', { as: PEOPLE.admin })).text()
  expect(found(audit, secrets)).toEqual([])
  expect(found(site.log(), secrets)).toEqual([])
  // The log is there, and names what was asked.
  for (const path of ['"path":"/api/session"', '"path":"/api/reports"', '"path":"/api/invitations/accept"'])
    expect(site.log()).toContain(path)
})

test('[PR143] the set-up link is printed once for whoever starts the server, and never logged', async () => {
  await using server = await startServer()
  const token = /\/setup\?token=(\S+)/.exec(server.output())?.[1] ?? ''
  expect(token.length).toBeGreaterThan(30)
  await fetch(`${server.origin}/setup?token=${token}`)
  await fetch(`${server.origin}/api/setup?token=${token}`)
  const body = JSON.stringify({ token, name: '李娟', display: '李娟', password: FIRST })
  const made = () =>
    fetch(`${server.origin}/api/setup`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  expect([(await made()).status, (await made()).status]).toEqual([201, 403])
  const lines = server.output().split('\n')
  expect(lines.filter((line) => line.includes(token))).toEqual([expect.stringMatching(/^http:\/\/\S+\/setup\?token=\S+$/)])
  expect(found(server.output(), [FIRST])).toEqual([])
})
