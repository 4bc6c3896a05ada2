import { expect, test } from 'vitest'
import { personRightsSchema, reportStateSchema, rightsDecidedSchema } from '@gongping/server/http/schemas/terms-schema.ts'
import type { Head } from '@gongping/server/store/store.ts'
import type { PersonRights, ReportState, ReportSummary } from '@gongping/shared/protocol/http.ts'
import { type Caller, httpOffice, json } from '../support/http-office.ts'
import { writeByHand } from '../support/write-by-hand.ts'

const FORM = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: '清溪县档案馆' }

/** An office with one report, its administrator 张敏, and 李娟 who types past all rooms. */
async function officeWithReport() {
  const office = await httpOffice()
  const [zhang, li] = [await office.hire('张敏', 'admin'), await office.hire('李娟', 'member')]
  const { id } = await get<{ id: string }>(li, '/api/reports', json(FORM))
  const personId = (await office.identity.findPerson('李娟'))?.id ?? ''
  const told: string[] = []
  const refresh = office.rooms.refresh.bind(office.rooms)
  office.rooms.refresh = (reportId) => {
    told.push(reportId)
    refresh(reportId)
  }
  return {
    zhang,
    li,
    id,
    status: `/api/reports/${id}/status`,
    scopes: `/api/reports/${id}/scopes`,
    scopeOfLi: `/api/reports/${id}/scopes/${personId}`,
    /** Reports that the rooms were told of. */
    told,
    type: (clientID = 77, on?: Head) =>
      writeByHand(office.store.journal, id, { personId, clientID, places: ['row/t1'], on }, (report) => {
        report.setCell('t1', 'name', `${report.getCell('t1', 'name')}项`)
      }),
    head: async () => (await office.store.journal.heads([id])).get(id),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

async function get<Body>(caller: Caller, path: string, init?: RequestInit): Promise<Body> {
  return (await (await caller(path, init)).json()) as Body
}

/** What a PUT answers; of a failure its status, code and parameters. */
async function put(caller: Caller, path: string, body: object): Promise<unknown> {
  const response = await caller(path, json(body, 'PUT'))
  const answer = (await response.json()) as { code?: string; params?: object }
  return response.ok ? answer : [response.status, answer.code, answer.params]
}

test('[PR76] a report is locked, opened and sealed; each answer is the number of its last edit, and the rooms are told', async () => {
  await using office = await officeWithReport()
  const { zhang, li, id, status, told } = office
  expect(await get(li, status)).toEqual({ status: 'open', seq: 1 })
  await office.type()

  const locked = await put(zhang, status, { status: 'locked' })
  expect(reportStateSchema.parse(locked)).toEqual({ status: 'locked', seq: 2 })
  expect((await office.type()).kind).toBe('stale')
  expect(await get(li, status)).toEqual(locked)
  expect(await get<ReportSummary[]>(li, '/api/reports')).toMatchObject([{ id, status: 'locked' }])

  expect(await put(zhang, status, { status: 'open' })).toEqual({ status: 'open', seq: 2 })
  expect((await office.type()).kind).toBe('committed')
  expect(await put(zhang, status, { status: 'sealed' })).toEqual({ status: 'sealed', seq: 3 })
  expect(told).toEqual([id, id, id])
})

test('[PR76] a sealed report stays sealed', async () => {
  await using office = await officeWithReport()
  const { zhang, li, id, status, told } = office
  await put(zhang, status, { status: 'sealed' })
  for (const other of ['open', 'locked', 'sealed']) {
    expect(await put(zhang, status, { status: other })).toEqual([409, 'report-sealed', {}])
  }
  expect(await get(li, status)).toEqual({ status: 'sealed', seq: 1 })
  expect((await office.type()).kind).toBe('stale')
  expect(told).toEqual([id])
})

test('[PR76] with four people typing, the number is exactly that of the last edit that got in', async () => {
  await using office = await officeWithReport()
  let isOpen = true
  const committed = [1]
  const typing = [11, 12, 13, 14].map(async (clientID) => {
    while (isOpen) {
      const { kind, head } = await office.type(clientID)
      if (kind === 'committed') committed.push(head.seq)
      isOpen = head?.status === 'open'
    }
  })
  await expect.poll(() => committed.length).toBeGreaterThan(5)
  const sealed = (await put(office.zhang, office.status, { status: 'sealed' })) as ReportState
  await Promise.all(typing)
  expect(Math.max(...committed)).toBe(sealed.seq)
  expect(committed.sort((a, b) => a - b)).toEqual(Array.from({ length: sealed.seq }, (_, at) => at + 1))
  expect((await office.head())?.seq).toBe(sealed.seq)
})

test('[PR76] only an administrator decides about a status; what is wrong with the request is said, and nothing happens', async () => {
  await using office = await officeWithReport()
  const { zhang, li, status, told } = office
  expect(await put(li, status, { status: 'locked' })).toEqual([403, 'not-allowed', {}])
  expect(await put(zhang, status, { status: 'closed' })).toEqual([422, 'body-invalid', { field: 'status' }])
  expect(await put(zhang, status, {})).toEqual([422, 'body-invalid', { field: 'status' }])
  expect(await put(zhang, '/api/reports/nothing/status', { status: 'locked' })).toEqual([404, 'report-unknown', {}])
  expect(await get(li, '/api/reports/nothing/status')).toMatchObject({ code: 'report-unknown', status: 404 })
  expect(await get(li, status)).toEqual({ status: 'open', seq: 1 })
  expect(told).toEqual([])
})

test('[PR77] a person’s right to change a report is decided, listed, and given back to the role; the rooms are told each time', async () => {
  await using office = await officeWithReport()
  const { zhang, id, scopes, scopeOfLi, told } = office
  const ofLi = async () => (await get<PersonRights[]>(zhang, scopes)).find(({ person }) => person.display === '李娟')
  expect(await ofLi()).toMatchObject({ decided: null, scope: 'report' })

  for (const scope of ['table section/duties', 'section/duties', 'report', '']) {
    const decided = await put(zhang, scopeOfLi, { scope })
    expect(rightsDecidedSchema.parse(decided)).toMatchObject({ person: { display: '李娟' }, decided: scope, scope, seq: 1 })
    expect(personRightsSchema.parse(await ofLi())).toMatchObject({ decided: scope, scope })
  }
  expect(await put(zhang, scopeOfLi, { scope: null })).toMatchObject({ decided: null, scope: 'report' })
  expect(await ofLi()).toMatchObject({ decided: null, scope: 'report' })
  expect(told).toEqual([id, id, id, id, id])
  const others = (await get<PersonRights[]>(zhang, scopes)).filter(({ person }) => person.display !== '李娟')
  expect(others).toMatchObject([{ person: { display: '张敏' }, decided: null, scope: 'report' }])
})

test('[PR77] edits that were judged by the earlier rights do not get in after the answer', async () => {
  await using office = await officeWithReport()
  const before = await office.head()
  expect(await put(office.zhang, office.scopeOfLi, { scope: '' })).toMatchObject({ seq: before?.seq })
  expect((await office.type(77, before)).kind).toBe('stale')
  expect((await office.type(77)).kind).toBe('committed')
})

test('[PR77] a right to what the report does not have, or of nobody, is an error, and nothing is decided', async () => {
  await using office = await officeWithReport()
  const { zhang, li, id, scopes, scopeOfLi, told } = office
  const before = await get(zhang, scopes)
  expect(await put(zhang, scopeOfLi, { scope: 'section/duties section/nothing' })).toEqual([
    404,
    'section-unknown',
    { section: 'nothing' },
  ])
  for (const scope of ['all', 'section/', 'section/duties,table', 'text/t1-1/reason', 'x'.repeat(5000), 7]) {
    expect(await put(zhang, scopeOfLi, { scope })).toEqual([422, 'body-invalid', { field: 'scope' }])
  }
  expect(await put(zhang, scopeOfLi, {})).toEqual([422, 'body-invalid', { field: 'scope' }])
  expect(await put(zhang, `/api/reports/${id}/scopes/nobody`, { scope: '' })).toEqual([404, 'person-unknown', { name: 'nobody' }])
  const elsewhere = scopeOfLi.replace(id, 'nothing')
  for (const scope of ['', null, 'section/duties']) {
    expect(await put(zhang, elsewhere, { scope })).toEqual([404, 'report-unknown', {}])
  }
  expect(await get(zhang, '/api/reports/nothing/scopes')).toMatchObject({ code: 'report-unknown' })
  expect(await put(li, scopeOfLi, { scope: 'report' })).toEqual([403, 'not-allowed', {}])
  expect(await get(li, scopes)).toMatchObject({ code: 'not-allowed' })
  expect(await get(zhang, scopes)).toEqual(before)
  expect(told).toEqual([])
})
