import { expect, test } from 'vitest'
import { reportMembersSchema, rightsDecidedSchema } from '@gongping/server/http/schemas/members-schema.ts'
import { reportStateSchema } from '@gongping/server/http/schemas/terms-schema.ts'
import type { Head } from '@gongping/server/store/report-head.ts'
import type { ReportState, ReportSummary } from '@gongping/shared/protocol/http.ts'
import type { ReportMembers } from '@gongping/shared/protocol/members.ts'
import { county } from '../support/county.ts'
import { type Caller, httpOffice, json } from '../support/http-office.ts'
import { writeByHand } from '../support/write-by-hand.ts'

const FORM = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: '清溪县档案馆' }

/** An office with one report of 张敏's, and her colleague 李娟 who types past all rooms. */
async function officeWithReport() {
  const office = await httpOffice()
  const [zhang, li] = [await office.hire('张敏', 'member'), await office.hire('李娟', 'member')]
  const { id } = await get<{ id: string }>(zhang, '/api/reports', json(FORM))
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
    members: `/api/reports/${id}/members`,
    memberLi: `/api/reports/${id}/members/${personId}`,
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
  // A seal is a submission, and its end.
  expect(told).toEqual([id, id, id, id])
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
  expect(told).toEqual([id, id])
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

test('[PR76] only an owner decides about a status; what is wrong with the request is said, and nothing happens', async () => {
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

test('[PR77] a person’s role in a report is decided, listed, and taken back; the rooms are told each time', async () => {
  await using office = await officeWithReport()
  const { zhang, id, members, memberLi, told } = office
  const ofLi = async () =>
    reportMembersSchema.parse(await get(zhang, members)).members.find(({ person }) => person.display === '李娟')
  expect(await ofLi()).toMatchObject({ granted: null, scope: null, role: 'drafter' })

  for (const wanted of [
    { role: 'drafter', scope: 'table section/duties' },
    { role: 'drafter', scope: null },
    { role: 'reviewer', scope: null },
    { role: 'viewer', scope: null },
    { role: 'owner', scope: null },
  ]) {
    expect(rightsDecidedSchema.parse(await put(zhang, memberLi, wanted))).toEqual({ seq: 1 })
    expect(await ofLi()).toMatchObject({ ...wanted, granted: wanted.role })
  }
  await put(zhang, memberLi, { role: 'viewer', scope: 'table' })
  expect(await ofLi()).toMatchObject({ role: 'viewer', scope: null })
  expect(await put(zhang, memberLi, { role: null })).toEqual({ seq: 1 })
  expect(await ofLi()).toMatchObject({ granted: null, scope: null, role: 'drafter' })
  expect(told).toEqual(Array.from({ length: 7 }, () => id))
  expect((await get<ReportMembers>(zhang, members)).members).toContainEqual({
    person: expect.objectContaining({ display: '张敏' }) as object,
    granted: 'owner',
    scope: null,
    role: 'owner',
    division: '',
    post: '',
    otherUnit: null,
    reviewsUnit: false,
  })
})

test('[PR77] what all colleagues may do is decided at once, and what was given by name stays', async () => {
  await using office = await officeWithReport()
  const { zhang, li, id, members, told } = office
  const everyone = `/api/reports/${id}/everyone`
  for (const role of ['viewer', 'reviewer', 'owner', 'drafter'] as const) {
    expect(await put(zhang, everyone, { role })).toEqual({ seq: 1 })
    const roles = (await get<ReportMembers>(li, members)).members.map((member) => member.role)
    expect(roles.sort()).toEqual(['owner', role].sort())
  }
  expect(await put(zhang, everyone, { role: null })).toEqual({ seq: 1 })
  expect(await get(li, members)).toMatchObject({ code: 'report-unknown' })
  expect(await get(li, '/api/reports')).toEqual([])
  expect(await get<ReportMembers>(zhang, members)).toMatchObject({ everyone: null, members: [{ role: 'owner' }] })
  expect(told).toHaveLength(5)
})

test('[PR77] edits that were judged by the earlier rights do not get in after the answer', async () => {
  await using office = await officeWithReport()
  const before = await office.head()
  expect(await put(office.zhang, office.memberLi, { role: 'viewer' })).toEqual({ seq: before?.seq })
  expect((await office.type(77, before)).kind).toBe('stale')
  expect((await office.type(77)).kind).toBe('committed')
})

test('[PR77] a right to what the report does not have, or of nobody, is an error, and nothing is decided', async () => {
  await using office = await officeWithReport()
  const { zhang, li, id, members, memberLi, told } = office
  const before = await get(zhang, members)
  expect(await put(zhang, memberLi, { role: 'drafter', scope: 'section/duties section/nothing' })).toEqual([
    404,
    'section-unknown',
    { section: 'nothing' },
  ])
  for (const scope of ['', 'all', 'section/', 'section/duties,table', 'text/t1-1/reason', 'x'.repeat(5000), 7]) {
    expect(await put(zhang, memberLi, { role: 'drafter', scope })).toEqual([422, 'body-invalid', { field: 'scope' }])
  }
  for (const role of ['admin', '', 7, undefined]) {
    expect(await put(zhang, memberLi, { role })).toEqual([422, 'body-invalid', { field: 'role' }])
  }
  expect(await put(zhang, `${members}/nobody`, { role: 'viewer' })).toEqual([404, 'person-unknown', { name: 'nobody' }])
  const elsewhere = memberLi.replace(id, 'nothing')
  for (const role of ['viewer', null]) expect(await put(zhang, elsewhere, { role })).toEqual([404, 'report-unknown', {}])
  expect(await get(zhang, '/api/reports/nothing/members')).toMatchObject({ code: 'report-unknown' })
  expect(await put(li, memberLi, { role: 'owner' })).toEqual([403, 'not-allowed', {}])
  expect(await put(li, `/api/reports/${id}/everyone`, { role: 'owner' })).toEqual([403, 'not-allowed', {}])
  expect(await get(zhang, members)).toEqual(before)
  expect(told).toEqual([])
})

test('[PG81] members are listed with division, post and the unit they come from; who reviews for the bureau is marked', async () => {
  await using place = await county()
  const [chief, zhang, head, li] = [
    await place.hire('主任', { role: 'admin' }),
    await place.hire('张敏', {}),
    await place.hire('周科长', { unitId: 'schools', isUnitAdmin: true }),
    await place.hire('李娟', { unitId: 'schools' }),
  ]
  const [budget] = (await head.ask('/api/units/schools/divisions', [{ name: '预算股' }], 'PUT')) as { id: string }[]
  await head.ask(`/api/people/${li.id}`, { divisionId: budget?.id, post: '科员' }, 'PATCH')
  await chief.ask(`/api/units/schools/reviewers/${zhang.id}`, undefined, 'PUT')
  const { id } = (await head.ask('/api/reports', FORM)) as { id: string }
  const { members } = (await head.ask(`/api/reports/${id}/members`)) as ReportMembers
  const shown = members.map(({ person, division, post, otherUnit, reviewsUnit }) => [
    person.display,
    division,
    post,
    otherUnit,
    reviewsUnit,
  ])
  expect(shown.sort()).toEqual(
    [
      ['张敏', '', '', '本单位', true],
      ['周科长', '', '', null, false],
      ['李娟', '预算股', '科员', null, false],
    ].sort(),
  )
})
