import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditEntry } from '@gongping/server/store/audit-log.ts'
import { samplePath } from '../fixtures/sample-report.ts'
import { type AuditWatch, watchAudit } from '../support/audit-watch.ts'
import { authenticatorCode } from '../support/authenticator.ts'
import { mustRun } from '../support/command-line.ts'
import { describedRoutes } from '../support/described-routes.ts'
import { HttpBrowser } from '../support/http-browser.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { agreementSteps } from './audit-every-route/agreement-steps.ts'

const PASSWORD = '一句只有自己知道的话'
const ANOTHER = '另一句只有自己知道的话'

/** What changes nothing, whatever its method: it only reads, or nothing holds before it is confirmed. */
const SILENT = [
  'POST /api/invitations/look',
  'POST /api/profile/second-factor',
  'POST /api/oidc/link',
  'PUT /api/notifications/read',
  'POST /api/verify',
]

let server: RunningServer
let watch: AuditWatch
let chief: HttpBrowser
let guest: HttpBrowser
beforeAll(async () => {
  server = await startServer()
  watch = await watchAudit(server.dataDir)
  chief = new HttpBrowser(server.origin)
  guest = new HttpBrowser(server.origin)
})
afterAll(async () => {
  await watch[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

/** What the steps before have made: ids, links, secrets. */
type Known = Record<string, string>

interface Step {
  readonly route: string
  /** What the log says of it, in this order. */
  readonly verbs: readonly string[]
  /** Where it is not the chief. */
  readonly by?: 'nobody' | 'guest'
  readonly send: (known: Known) => Promise<Response>
  /** What later steps need of the answer. */
  readonly learn?: (answer: Answer, known: Known) => void
}

type Answer = Record<string, unknown>

const person = (name: string, role = 'member') => ({ name, display: name, password: PASSWORD, role })
const idAs = (name: string) => (answer: Answer, known: Known) => {
  known[name] = String(answer['id'])
}

function importSample(): Promise<Response> {
  const form = new FormData()
  form.set('file', new Blob([readFileSync(samplePath('sample-report-with-slips.txt'))]), '自评报告.txt')
  return chief.send('POST', '/api/reports/import', form)
}

const asked = { request: (path: string, init?: RequestInit) => fetch(server.origin + path, init) }

const threadOf = (known: Known) => `/api/reports/${known['report']}/comments/${known['thread']}`

/** A finding of the imported report, to be explained. */
async function findOne(known: Known): Promise<string> {
  const answer = await chief.send('GET', `/api/reports/${known['imported']}/checks`)
  const { findings } = (await answer.json()) as { findings: { fingerprint: string }[] }
  return findings[0]?.fingerprint ?? ''
}

async function otherSession(): Promise<string> {
  await new HttpBrowser(server.origin).send('POST', '/api/session', { name: '主任', password: PASSWORD })
  await watch.news()
  const { sessions } = (await (await chief.send('GET', '/api/profile')).json()) as {
    sessions: { id: string; isCurrent: boolean }[]
  }
  return sessions.find(({ isCurrent }) => !isCurrent)?.id ?? ''
}

/** Made by the command, as they are. @returns its id. */
async function newToken(name: string, listedAt: string): Promise<string> {
  await mustRun(server.dataDir, ['token', 'create', name, '--for', '财务系统'])
  await watch.news()
  const tokens = (await (await chief.send('GET', listedAt)).json()) as { id: string; name: string }[]
  return tokens.find((token) => token.name === '财务系统')?.id ?? ''
}

/** Every route that changes something, each done once, in an order in which one can stand on the one before. */
const STEPS: readonly Step[] = [
  {
    route: 'POST /api/setup',
    verbs: ['setup.done', 'person.placed', 'session.opened'],
    by: 'nobody',
    send: () => {
      const token = /token=(\S+)/.exec(server.output())?.[1] ?? ''
      return chief.send('POST', '/api/setup', { token, name: '主任', display: '主任', password: PASSWORD })
    },
    learn: idAs('chief'),
  },
  {
    route: 'POST /api/units',
    verbs: ['unit.made'],
    send: () => chief.send('POST', '/api/units', { name: '财政局' }),
    learn: idAs('bureau'),
  },
  {
    route: 'PATCH /api/units/{id}',
    verbs: ['unit.renamed'],
    send: ({ bureau }) => chief.send('PATCH', `/api/units/${bureau}`, { name: '清溪县财政局' }),
  },
  {
    route: 'PUT /api/units/{id}/divisions',
    verbs: ['unit.divisions'],
    send: ({ bureau }) => chief.send('PUT', `/api/units/${bureau}/divisions`, [{ name: '绩效股' }]),
  },
  {
    route: 'POST /api/people',
    verbs: ['person.added', 'person.placed'],
    send: () => chief.send('POST', '/api/people', person('王强')),
    learn: idAs('wang'),
  },
  {
    route: 'PATCH /api/people/{id}',
    verbs: ['person.placed'],
    send: ({ wang }) => chief.send('PATCH', `/api/people/${wang}`, { post: '科员' }),
  },
  {
    route: 'PUT /api/people/{id}/password',
    verbs: ['password.reset'],
    send: ({ wang }) => chief.send('PUT', `/api/people/${wang}/password`, { password: ANOTHER }),
  },
  {
    route: 'DELETE /api/people/{id}/sessions',
    verbs: ['sessions.ended'],
    send: ({ wang }) => chief.send('DELETE', `/api/people/${wang}/sessions`),
  },
  {
    route: 'DELETE /api/people/{id}/second-factor',
    verbs: ['second-factor.removed'],
    send: ({ wang }) => chief.send('DELETE', `/api/people/${wang}/second-factor`),
  },
  {
    route: 'PUT /api/units/{id}/reviewers/{personId}',
    verbs: ['reviewer.set'],
    send: ({ bureau, wang }) => chief.send('PUT', `/api/units/${bureau}/reviewers/${wang}`),
  },
  {
    route: 'DELETE /api/units/{id}/reviewers/{personId}',
    verbs: ['reviewer.removed'],
    send: ({ bureau, wang }) => chief.send('DELETE', `/api/units/${bureau}/reviewers/${wang}`),
  },
  {
    route: 'POST /api/invitations',
    verbs: ['invitation.made'],
    send: ({ bureau }) => chief.send('POST', '/api/invitations', invitationTo(bureau)),
    learn: (answer, known) => {
      known['invitation'] = String((answer['invitation'] as Answer)['id'])
    },
  },
  {
    route: 'POST /api/invitations/{id}/renew',
    verbs: ['invitation.renewed'],
    send: ({ invitation }) => chief.send('POST', `/api/invitations/${invitation}/renew`),
  },
  {
    route: 'DELETE /api/invitations/{id}',
    verbs: ['invitation.withdrawn'],
    send: ({ invitation }) => chief.send('DELETE', `/api/invitations/${invitation}`),
  },
  {
    route: 'POST /api/invitations',
    verbs: ['invitation.made'],
    send: ({ bureau }) => chief.send('POST', '/api/invitations', invitationTo(bureau)),
    learn: (answer, known) => {
      known['link'] = String(answer['token'])
    },
  },
  {
    route: 'POST /api/invitations/accept',
    verbs: ['invitation.accepted', 'person.placed', 'person.activated', 'session.opened'],
    by: 'nobody',
    send: ({ link }) => guest.send('POST', '/api/invitations/accept', { ...person('赵敏'), token: link }),
    learn: idAs('guest'),
  },
  {
    route: 'POST /api/reports',
    verbs: ['report.created'],
    send: () =>
      chief.send('POST', '/api/reports', {
        template: 'hunan-department@2022.1',
        title: '自评报告',
        year: 2024,
        unit: { name: '清溪县财政局' },
      }),
    learn: idAs('report'),
  },
  { route: 'POST /api/reports/import', verbs: ['report.imported'], send: importSample, learn: idAs('imported') },
  {
    route: 'PUT /api/reports/{id}/explanations/{fingerprint}',
    verbs: ['explanation.given'],
    send: async (known) =>
      chief.send('PUT', `/api/reports/${known['imported']}/explanations/${await findOne(known)}`, { text: '以批复为准' }),
  },
  {
    route: 'DELETE /api/reports/{id}/explanations/{fingerprint}',
    verbs: ['explanation.withdrawn'],
    send: async (known) => chief.send('DELETE', `/api/reports/${known['imported']}/explanations/${await findOne(known)}`),
  },
  {
    route: 'POST /api/reports/{id}/comments',
    verbs: ['comment.made'],
    send: ({ report }) =>
      chief.send('POST', `/api/reports/${report}/comments`, { place: 'section/duties', quote: '', text: '请核对' }),
    learn: idAs('thread'),
  },
  {
    route: 'POST /api/reports/{id}/comments/{thread}/replies',
    verbs: ['comment.answered'],
    send: (known) => chief.send('POST', `${threadOf(known)}/replies`, { text: '已核对' }),
    learn: idAs('reply'),
  },
  {
    route: 'PATCH /api/reports/{id}/comments/{thread}/{comment}',
    verbs: ['comment.changed'],
    send: (known) => chief.send('PATCH', `${threadOf(known)}/${known['reply']}`, { text: '已核对无误' }),
  },
  {
    route: 'DELETE /api/reports/{id}/comments/{thread}/{comment}',
    verbs: ['comment.deleted'],
    send: (known) => chief.send('DELETE', `${threadOf(known)}/${known['reply']}`),
  },
  {
    route: 'PUT /api/reports/{id}/comments/{thread}/anchor',
    verbs: ['comment.attached'],
    send: (known) => chief.send('PUT', `${threadOf(known)}/anchor`, { place: 'report', anchor: null, quote: '' }),
  },
  {
    route: 'PUT /api/reports/{id}/comments/{thread}/state',
    verbs: ['comment.resolved'],
    send: (known) => chief.send('PUT', `${threadOf(known)}/state`, { state: 'accepted' }),
  },
  {
    route: 'POST /api/reports/{id}/comments/{thread}/apply',
    verbs: ['comment.made', 'comment.resolved'],
    send: async ({ report }) => {
      const wording = { place: 'cell/t1-1/actual', quote: '', suggestion: '95%', text: '' }
      const made = await chief.send('POST', `/api/reports/${report}/comments`, wording)
      const { id } = (await made.json()) as { id: string }
      return chief.send('POST', `/api/reports/${report}/comments/${id}/apply`, {})
    },
  },
  {
    route: 'POST /api/reports/{id}/versions',
    verbs: ['version.made'],
    send: ({ report }) => chief.send('POST', `/api/reports/${report}/versions`, { name: '一稿' }),
    learn: ({ number }, known) => {
      known['version'] = String(number)
    },
  },
  {
    route: 'PATCH /api/reports/{id}/versions/{number}',
    verbs: ['version.renamed'],
    send: ({ report, version }) => chief.send('PATCH', `/api/reports/${report}/versions/${version}`, { name: '送审稿' }),
  },
  {
    route: 'POST /api/reports/{id}/versions/{number}/restore',
    verbs: ['report.restored'],
    send: ({ report, version }) => chief.send('POST', `/api/reports/${report}/versions/${version}/restore`, {}),
  },
  {
    route: 'PUT /api/reports/{id}/everyone',
    verbs: ['everyone.set'],
    send: ({ report }) => chief.send('PUT', `/api/reports/${report}/everyone`, { role: 'viewer' }),
  },
  {
    route: 'PUT /api/reports/{id}/members/{personId}',
    verbs: ['member.set'],
    send: ({ report, wang }) => chief.send('PUT', `/api/reports/${report}/members/${wang}`, { role: 'drafter' }),
  },
  {
    route: 'PUT /api/reports/{id}/assignments',
    verbs: ['assignment.set'],
    send: ({ report, chief: me }) =>
      chief.send('PUT', `/api/reports/${report}/assignments`, { place: 'section/duties', people: [me], isBinding: true }),
  },
  {
    route: 'PUT /api/reports/{id}/assignments/done',
    verbs: ['assignment.done'],
    send: ({ report }) => chief.send('PUT', `/api/reports/${report}/assignments/done`, { place: 'section/duties', isDone: true }),
  },
  {
    route: 'GET /api/reports/{id}/export',
    verbs: ['report.exported'],
    send: ({ report }) => chief.send('GET', `/api/reports/${report}/export?format=txt`),
  },
  {
    route: 'PUT /api/reports/{id}/status',
    verbs: ['report.locked'],
    send: ({ report }) => chief.send('PUT', `/api/reports/${report}/status`, { status: 'locked' }),
  },
  ...agreementSteps((path, body) => chief.send('POST', path, body)),
  {
    route: 'PATCH /api/profile',
    verbs: ['person.changed'],
    send: () => chief.send('PATCH', '/api/profile', { display: '张主任' }),
  },
  {
    route: 'PUT /api/profile/second-factor',
    verbs: ['second-factor.enabled'],
    by: 'guest',
    send: async (known) => {
      const offer = await guest.send('POST', '/api/profile/second-factor', { password: PASSWORD })
      known['secret'] = ((await offer.json()) as { secret: string }).secret
      return guest.send('PUT', '/api/profile/second-factor', { code: authenticatorCode(known['secret']) })
    },
  },
  {
    route: 'DELETE /api/profile/second-factor',
    verbs: ['second-factor.disabled'],
    by: 'guest',
    send: () => guest.send('DELETE', '/api/profile/second-factor', { password: PASSWORD }),
  },
  {
    route: 'DELETE /api/profile/identity-provider',
    verbs: ['account.unlinked'],
    send: () => chief.send('DELETE', '/api/profile/identity-provider', { password: PASSWORD }),
  },
  {
    route: 'DELETE /api/profile/sessions/{id}',
    verbs: ['sessions.ended'],
    send: async () => chief.send('DELETE', `/api/profile/sessions/${await otherSession()}`),
  },
  { route: 'DELETE /api/profile/sessions', verbs: ['sessions.ended'], send: () => chief.send('DELETE', '/api/profile/sessions') },
  {
    route: 'DELETE /api/people/{id}/tokens/{tokenId}',
    verbs: ['token.withdrawn'],
    send: async ({ wang }) =>
      chief.send('DELETE', `/api/people/${wang}/tokens/${await newToken('王强', `/api/people/${wang}/tokens`)}`),
  },
  {
    route: 'DELETE /api/profile/tokens/{id}',
    verbs: ['token.withdrawn'],
    send: async () => chief.send('DELETE', `/api/profile/tokens/${await newToken('主任', '/api/profile/tokens')}`),
  },
  {
    route: 'PUT /api/profile/mail',
    verbs: ['mail-address.changed'],
    send: () => chief.send('PUT', '/api/profile/mail', { address: 'zhuren@example.gov.cn' }),
  },
  {
    route: 'PUT /api/profile/password',
    verbs: ['password.changed'],
    send: () => chief.send('PUT', '/api/profile/password', { current: PASSWORD, password: ANOTHER }),
  },
  { route: 'GET /api/audit/export', verbs: ['audit.exported'], send: () => chief.send('GET', '/api/audit/export') },
  { route: 'DELETE /api/session', verbs: ['session.closed'], send: () => chief.send('DELETE', '/api/session') },
  {
    route: 'POST /api/session',
    verbs: ['session.opened'],
    send: () => chief.send('POST', '/api/session', { name: '主任', password: ANOTHER }),
  },
]

function invitationTo(unitId: string | undefined) {
  return { display: '赵敏', unitId, divisionId: null, post: '', role: 'member', isUnitAdmin: false }
}

test('[WF56] every route that changes something writes who did it, and from where', async () => {
  const known: Known = {}
  for (const { route, verbs, by, send, learn } of STEPS) {
    const answer = await send(known)
    expect([route, answer.status < 300 ? 'done' : await answer.text()]).toEqual([route, 'done'])
    const body = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : await answer.text()
    learn?.(body as Answer, known)
    const entries = await watch.news()
    expect.soft([route, entries.map(({ verb }) => verb)]).toEqual([route, verbs])
    expect.soft([route, ...new Set(entries.map(({ address }) => address))]).toEqual([route, '127.0.0.1'])
    expect.soft([route, actorsOf(entries)]).toEqual([route, by === 'nobody' ? expect.anything() : [known[by ?? 'chief']]])
  }
  const described = (await describedRoutes(asked)).map(({ method, pattern }) => `${method} ${pattern}`)
  const changing = described.filter((route) => !route.startsWith('GET ') && !SILENT.includes(route))
  expect(STEPS.map(({ route }) => route)).toEqual(expect.arrayContaining(changing))
})

function actorsOf(entries: readonly AuditEntry[]): readonly string[] {
  return [...new Set(entries.map(({ personId }) => personId))]
}
