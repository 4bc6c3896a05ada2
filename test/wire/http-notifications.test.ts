import { expect, test } from 'vitest'
import { notificationListSchema } from '@gongping/server/http/schemas/notifications-schema.ts'
import { submitReport } from '@gongping/server/operations/submit-report.ts'
import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import type { NotificationList } from '@gongping/shared/protocol/notifications.ts'
import { type Caller, httpOffice, json } from '../support/http-office.ts'

const NEW_REPORT = {
  template: 'hunan-department@2022.1',
  title: '自评报告',
  year: 2024,
  unit: { name: '云溪县档案馆' },
}

const ended = () => Promise.reject(new Error('ended'))
const mailSetting = async (caller: Caller) => (await caller('/api/profile/mail')).json()

/** An office in which 李娟 has made a report that 王强 and 赵敏 write as well. */
async function officeWithReport() {
  const office = await httpOffice()
  const [li, wang, zhao] = [
    await office.hire('李娟', 'member'),
    await office.hire('王强', 'member'),
    await office.hire('赵敏', 'member'),
  ]
  const { id } = (await (await li('/api/reports', json(NEW_REPORT))).json()) as { id: string }
  const personId = async (name: string) => (await office.identity.findPerson(name))?.id ?? ''
  const told: [string, Notice['type']][] = []
  office.rooms.notifyPerson = (person, { type }) => void told.push([person, type])
  return {
    ...office,
    li,
    wang,
    zhao,
    id,
    personId,
    /** Whose open pages were told to ask again. */
    told,
    comment: async (caller: Caller, body: object = {}) => {
      const wanted = { place: 'section/duties', quote: '', text: '请核对', ...body }
      const made = (await (await caller(`/api/reports/${id}/comments`, json(wanted))).json()) as { id: string }
      return made.id
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

async function listOf(caller: Caller, query = ''): Promise<NotificationList> {
  return (await (await caller(`/api/notifications${query}`)).json()) as NotificationList
}

const unread = async (caller: Caller) =>
  (await listOf(caller)).notifications.filter(({ readAt }) => readAt === null).map(({ kind }) => kind)
const asked = (people: readonly string[]) => ({ confirmers: people.map((personId) => ({ personId, post: '科长' })) })
const kindsOf = async (caller: Caller) => (await listOf(caller)).notifications.map(({ kind, by }) => `${by.display} ${kind}`)

test('[PR180] 王强 is told that 李娟 mentioned, answered and gave him a part, and where; she hears nothing of herself', async () => {
  await using office = await officeWithReport()
  const { li, wang, id } = office
  const wangId = await office.personId('王强')
  const thread = await office.comment(wang, { mentions: [wangId] })
  await li(`/api/reports/${id}/comments/${thread}/replies`, json({ text: '已核对' }))
  const mentioned = await office.comment(li, { mentions: [wangId, await office.personId('李娟')] })
  await li(`/api/reports/${id}/assignments`, json({ place: 'section/duties', people: [wangId], isBinding: false }, 'PUT'))
  await li(`/api/reports/${id}/assignments`, json({ place: 'section/duties', people: [wangId], isBinding: true }, 'PUT'))
  const list = await listOf(wang)
  expect(notificationListSchema.parse(list)).toEqual(list)
  const report = { id, title: '自评报告' }
  expect(list).toMatchObject({
    notifications: [
      { id: 3, kind: 'assigned', report, objectId: 'section/duties', by: { display: '李娟' }, readAt: null },
      { id: 2, kind: 'mentioned', report, objectId: mentioned },
      { id: 1, kind: 'answered', report, objectId: thread },
    ],
    unread: 3,
    more: false,
  })
  expect(await listOf(li)).toEqual({ notifications: [], unread: 0, more: false })
  expect(office.told).toEqual([1, 2, 3].map(() => [wangId, 'notifications']))
})

test('[PR180] who is mentioned by an answer hears of it once, and everybody who spoke hears of the answer', async () => {
  await using office = await officeWithReport()
  const { li, wang, zhao, id } = office
  const thread = await office.comment(li)
  const replies = `/api/reports/${id}/comments/${thread}/replies`
  await wang(replies, json({ text: '一' }))
  await zhao(replies, json({ text: '二', mentions: [await office.personId('王强')] }))
  expect(await kindsOf(wang)).toEqual(['赵敏 mentioned'])
  expect(await kindsOf(li)).toEqual(['赵敏 answered'])
  const { threads } = (await (await li(`/api/reports/${id}/comments`)).json()) as { threads: { comments: { id: string }[] }[] }
  const own = `/api/reports/${id}/comments/${thread}/${threads[0]?.comments[0]?.id}`
  await li(own, json({ text: '请核对', mentions: [await office.personId('赵敏')] }, 'PATCH'))
  await li(own, json({ text: '请再核对', mentions: [await office.personId('赵敏')] }, 'PATCH'))
  expect(await kindsOf(zhao)).toEqual(['李娟 mentioned'])
})

test('[PR180] whoever spoke in a comment hears what became of it, and that it was reopened; who did it themselves does not', async () => {
  await using office = await officeWithReport()
  const { li, wang, zhao, id } = office
  const state = (caller: Caller, thread: string, body: object) =>
    caller(`/api/reports/${id}/comments/${thread}/state`, json(body, 'PUT'))
  const asked = await office.comment(wang)
  await zhao(`/api/reports/${id}/comments/${asked}/replies`, json({ text: '同问' }))
  await state(li, asked, { state: 'declined', reason: '另行报送' })
  expect([await kindsOf(wang), await kindsOf(zhao)]).toEqual([['李娟 declined', '赵敏 answered'], ['李娟 declined']])
  await state(wang, asked, { state: 'open' })
  expect([await kindsOf(li), (await kindsOf(zhao))[0]]).toEqual([['王强 reopened'], '王强 reopened'])
  await state(wang, asked, { state: 'accepted' })
  expect([(await kindsOf(wang))[0], (await kindsOf(zhao))[0]]).toEqual(['李娟 declined', '王强 resolved'])
  expect((await listOf(zhao)).notifications[0]?.objectId).toBe(asked)

  const cell = { place: 'cell/t1/fund/total/budget', quote: '', suggestion: '120' }
  for (const step of ['apply', 'state'] as const) {
    const suggested = await office.comment(wang, cell)
    const done = await (step === 'apply'
      ? li(`/api/reports/${id}/comments/${suggested}/apply`, { method: 'POST' })
      : state(li, suggested, { state: 'accepted' }))
    expect([step, done.status, (await kindsOf(wang))[0]]).toEqual([step, 204, '李娟 accepted'])
    cell.quote = '120'
    cell.suggestion = '130'
  }
})

test('[PR180] of a report that is not theirs any more people are told nothing, and see no title', async () => {
  await using office = await officeWithReport()
  const { li, wang, id } = office
  const thread = await office.comment(wang)
  await li(`/api/reports/${id}/comments/${thread}/replies`, json({ text: '已核对' }))
  await li(`/api/reports/${id}/everyone`, json({ role: null }, 'PUT'))
  await li(`/api/reports/${id}/comments/${thread}/replies`, json({ text: '已再核对' }))
  expect(await listOf(wang)).toMatchObject({ notifications: [{ id: 1, report: { id, title: null } }], unread: 1 })
})

test('[PR180] who is asked to confirm hears of it; the owner of the return, and whoever had agreed that it is void', async () => {
  await using office = await officeWithReport()
  const { li, wang, zhao, id } = office
  const confirmers = [
    { personId: await office.personId('王强'), post: '财务科长' },
    { personId: await office.personId('赵敏'), post: '局长' },
  ]
  const step = async (caller: Caller, name: string, body: object): Promise<Agreement> =>
    (await (await caller(`/api/reports/${id}/agreement/${name}`, json(body))).json()) as Agreement
  const { version } = await step(li, 'submit', { confirmers })
  expect([await kindsOf(wang), await kindsOf(zhao), await kindsOf(li)]).toEqual([['李娟 to-confirm'], ['李娟 to-confirm'], []])
  await step(wang, 'confirm', { sha256: version?.sha256 })
  await step(zhao, 'return', { sha256: version?.sha256, opinion: '单位有误' })
  expect(await kindsOf(li)).toEqual(['赵敏 returned'])
  expect(await kindsOf(wang)).toEqual(['赵敏 confirmed-changed', '李娟 to-confirm'])
  expect(await kindsOf(zhao)).toEqual(['李娟 to-confirm'])

  const again = await step(li, 'submit', { confirmers })
  for (const caller of [wang, zhao]) await step(caller, 'confirm', { sha256: again.version?.sha256 })
  expect(await kindsOf(li)).toEqual(['赵敏 all-agreed', '赵敏 returned'])
  await step(li, 'finalise', {})
  await step(li, 'correct', { reason: '附表有误' })
  for (const caller of [wang, zhao]) {
    const told = (await listOf(caller)).notifications.slice(0, 3)
    expect(told.map(({ kind, objectId }) => [kind, objectId])).toEqual([
      ['corrected', '2'],
      ['finalised', '2'],
      ['to-confirm', '2'],
    ])
    expect(told[0]?.report).toEqual({ id, title: '自评报告' })
  }
  expect(await kindsOf(li)).toEqual(['赵敏 all-agreed', '赵敏 returned'])
  const voided = [confirmers[0]?.personId, confirmers[1]?.personId].map((person) => [person, 'notifications'])
  expect(office.told.slice(-2).sort()).toEqual(voided.sort())
})

test('[PR180] whoever submitted hears once that everybody has agreed, with the last who did; not of what they did themselves', async () => {
  await using office = await officeWithReport()
  const { li, wang, zhao, id } = office
  const [liId, wangId, zhaoId] = [await office.personId('李娟'), await office.personId('王强'), await office.personId('赵敏')]
  const step = async (caller: Caller, name: string, body: object): Promise<Agreement> =>
    (await (await caller(`/api/reports/${id}/agreement/${name}`, json(body))).json()) as Agreement
  const both = await step(li, 'submit', asked([wangId, zhaoId]))
  await step(zhao, 'confirm', { sha256: both.version?.sha256 })
  expect(await kindsOf(li)).toEqual([])
  await step(wang, 'confirm', { sha256: both.version?.sha256 })
  expect(await listOf(li)).toMatchObject({ notifications: [{ kind: 'all-agreed', objectId: '1', readAt: null }], unread: 1 })
  await step(li, 'withdraw', {})
  const own = await step(li, 'submit', asked([wangId, liId]))
  for (const caller of [wang, li]) await step(caller, 'confirm', { sha256: own.version?.sha256 })
  expect(await kindsOf(li)).toEqual(['王强 all-agreed'])
  await step(li, 'finalise', {})
  expect([await kindsOf(li), (await kindsOf(wang))[0]]).toEqual([['王强 all-agreed'], '李娟 finalised'])
})

test('[PR195] an asking is read once whoever was asked has acted, or the round has ended; their open pages hear of it', async () => {
  await using office = await officeWithReport()
  const { li, wang, zhao, id } = office
  const [liId, wangId, zhaoId] = [await office.personId('李娟'), await office.personId('王强'), await office.personId('赵敏')]
  const step = async (caller: Caller, name: string, body: object): Promise<Agreement> =>
    (await (await caller(`/api/reports/${id}/agreement/${name}`, json(body))).json()) as Agreement
  const submit = async () => (await step(li, 'submit', asked([wangId, zhaoId]))).version?.sha256
  const first = await submit()
  expect([await unread(wang), await unread(zhao)]).toEqual([['to-confirm'], ['to-confirm']])
  office.told.length = 0
  await step(wang, 'confirm', { sha256: first })
  expect([await unread(wang), await unread(zhao)]).toEqual([[], ['to-confirm']])
  expect(office.told).toContainEqual([wangId, 'notifications'])
  await step(zhao, 'return', { sha256: first, opinion: '单位有误' })
  expect([await unread(li), await unread(wang), await unread(zhao)]).toEqual([['returned'], ['confirmed-changed'], []])

  const second = await submit()
  await step(wang, 'return', { sha256: second, opinion: '仍有误' })
  expect([await unread(wang), await unread(zhao)]).toEqual([['confirmed-changed'], []])

  await submit()
  office.told.length = 0
  await step(li, 'withdraw', {})
  expect([await unread(wang), await unread(zhao)]).toEqual([['confirmed-changed'], []])
  expect(office.told.map(([person]) => person)).toEqual(expect.arrayContaining([wangId, zhaoId]))

  const last = await submit()
  for (const caller of [wang, zhao]) await step(caller, 'confirm', { sha256: last })
  expect(await unread(li)).toEqual(['all-agreed', 'returned', 'returned'])
  office.told.length = 0
  await step(li, 'finalise', {})
  expect(await unread(li)).toEqual(['returned', 'returned'])
  expect(office.told).toContainEqual([liId, 'notifications'])
})

test('[PR187] a server that ended right after the cut has told 王强, and what was begun is complete when he looks', async () => {
  await using office = await officeWithReport()
  const { wang, id, identity } = office
  const li = await identity.findPerson('李娟')
  if (!li) throw new Error('she works here')
  const ending = { ...office.office, versions: { ...office.office.versions, addVersion: ended } }
  const confirmers = [{ personId: await office.personId('王强'), post: '局长' }]
  await expect(submitReport(ending, identity, li, id, { confirmers })).rejects.toThrow('ended')
  expect(await listOf(wang)).toMatchObject({ notifications: [{ kind: 'to-confirm', objectId: '1' }], unread: 1 })
  const { version, mine } = (await (await wang(`/api/reports/${id}/agreement`)).json()) as Agreement
  expect([version?.number, mine.mayConfirm]).toEqual([1, true])
})

test('[PR181] what is read is read, each one’s own; older ones are asked for', async () => {
  await using office = await officeWithReport()
  const { li, wang } = office
  const mentions = [await office.personId('王强')]
  for (let at = 0; at < 5; at++) await office.comment(li, { mentions })
  const first = await listOf(wang, '?limit=2')
  expect([first.notifications.map(({ id }) => id), first.unread, first.more]).toEqual([[5, 4], 5, true])
  const rest = await listOf(wang, '?limit=3&before=4')
  expect([rest.notifications.map(({ id }) => id), rest.more]).toEqual([[3, 2, 1], false])
  expect((await read(li, { all: true })).status).toBe(204)
  expect((await read(wang, { ids: [2, 4, 99] })).status).toBe(204)
  expect((await listOf(wang)).notifications.map(({ readAt }) => readAt !== null)).toEqual([false, true, false, true, false])
  expect((await listOf(wang)).unread).toBe(3)
  await read(wang, { all: true })
  expect((await listOf(wang)).unread).toBe(0)
  for (const wrong of [{}, { ids: [0] }, { ids: ['1'] }, { all: false }, { ids: [1], all: true }, []])
    expect([wrong, (await read(wang, wrong)).status]).toEqual([wrong, 422])
  for (const query of ['?limit=0', '?limit=101', '?before=x', '?before=-1'])
    expect([query, (await wang(`/api/notifications${query}`)).status]).toEqual([query, 422])
})

test('[PR184] 王强 says where he wants mail and that he wants none any more; what is not one address is refused', async () => {
  await using office = await officeWithReport()
  const { li, wang } = office
  const put = async (body: object) => (await wang('/api/profile/mail', json(body, 'PUT'))).status
  expect(await mailSetting(wang)).toEqual({ address: null, isAvailable: false })
  expect(await put({ address: 'wang@example.gov.cn' })).toBe(204)
  for (const address of [
    '',
    'wang@',
    'wang@example.gov.cn, li@example.gov.cn',
    'wang@example.gov.cn\r\nBcc: li@example.gov.cn',
    '王强 <wang@example.gov.cn>',
    `${'w'.repeat(250)}@example.gov.cn`,
    ['wang@example.gov.cn'],
  ])
    expect([address, await put({ address })]).toEqual([address, 422])
  expect(await mailSetting(wang)).toEqual({ address: 'wang@example.gov.cn', isAvailable: false })
  expect(await mailSetting(li)).toEqual({ address: null, isAvailable: false })
  expect(await put({ address: null })).toBe(204)
  expect(await mailSetting(wang)).toEqual({ address: null, isAvailable: false })
})

function read(caller: Caller, body: object): Promise<Response> {
  return caller('/api/notifications/read', json(body, 'PUT'))
}
