import { expect, test } from 'vitest'
import { reportCommentsSchema } from '@gongping/server/http/schemas/comments-schema.ts'
import type { ReportComments } from '@gongping/shared/protocol/comments.ts'
import { PASSAGE, TEXT, anchorOn, commentedOffice, idOf, outcome } from '../support/commented-office.ts'
import { type Caller, json } from '../support/http-office.ts'

const REMOVE: RequestInit = { method: 'DELETE' }

test('[WF80] [WF81] 赵敏 comments on words of 李娟, who answers; everybody who has the report open hears of it', async () => {
  await using office = await commentedOffice()
  const { li, zhao, sun, path } = office
  const thread = await office.begin(zhao, { suggestion: '预算执行率为98%' })
  const reply = await idOf(await li(`${path}/${thread}/replies`, json({ text: '  已核对\u0007 ' })))
  const answer = await (await sun(path)).json()
  expect(reportCommentsSchema.parse(answer)).toEqual(answer)
  expect((answer as ReportComments).threads).toMatchObject([
    {
      place: PASSAGE.place,
      anchor: { quote: PASSAGE.quote },
      quote: PASSAGE.quote,
      id: thread,
      suggestion: '预算执行率为98%',
      state: 'open',
      createdBy: { id: await office.personId('赵敏'), display: '赵敏' },
      isOrphan: false,
      comments: [
        { text: TEXT, person: { display: '赵敏' }, editedAt: null, isDeleted: false, mentions: [] },
        { id: reply, text: '已核对', person: { display: '李娟' } },
      ],
    },
  ])
  expect(office.told()).toBe(2)
})

test('[WF80] comments go on while the report is locked and end with the final version; viewers only read them', async () => {
  await using office = await commentedOffice()
  const { li, wang, zhao, sun, path } = office
  const thread = await office.begin(wang)
  expect(await outcome(sun(path, json({ ...PASSAGE, text: TEXT })))).toEqual([403, 'not-allowed'])
  expect(await outcome(sun(`${path}/${thread}/replies`, json({ text: TEXT })))).toEqual([403, 'not-allowed'])
  await office.setStatus('locked')
  const whole = await office.begin(zhao, { place: 'report', anchor: null, quote: '' })
  expect(await outcome(li(`${path}/${thread}/state`, json({ state: 'accepted' }, 'PUT')))).toBe(204)
  expect(await outcome(office.setStatus('sealed'))).toEqual([409, 'agreement-blocked'])
  expect(await outcome(li(`${path}/${whole}/state`, json({ state: 'declined', reason: '已在附表' }, 'PUT')))).toBe(204)
  await office.setStatus('sealed')
  for (const caller of [li, wang, zhao]) {
    expect(await outcome(caller(path, json({ ...PASSAGE, text: TEXT })))).toEqual([409, 'report-sealed'])
    expect(await outcome(caller(`${path}/${thread}/replies`, json({ text: TEXT })))).toEqual([409, 'report-sealed'])
  }
  expect(await outcome(li(`${path}/${thread}/state`, json({ state: 'open' }, 'PUT')))).toEqual([409, 'report-sealed'])
  expect((await office.threads(sun)).map(({ state }) => state)).toEqual(['accepted', 'declined'])
})

test('[WF80] a comment stands where the report has something', async () => {
  await using office = await commentedOffice()
  const { li, path } = office
  const on = (place: string) => outcome(li(path, json({ place, quote: '', text: TEXT })))
  for (const place of ['report', 'section/duties']) expect([place, await on(place)]).toEqual([place, 201])
  expect(await on('section/nothing')).toEqual([404, 'section-unknown'])
  for (const place of ['row/nothing', 'cell/nothing/target', 'text/nothing/reason'])
    expect([place, await on(place)]).toEqual([place, [404, 'row-unknown']])
  for (const place of ['', 'meta', 'section/', 'row/a b', 'row/\0', `section/${'x'.repeat(300)}`])
    expect([place, await on(place)]).toEqual([place, [422, 'body-invalid']])
})

test('[WF82] 王强 corrects and deletes what he said, and cannot touch what 李娟 said', async () => {
  await using office = await commentedOffice()
  const { li, wang, zhang, path } = office
  const thread = await office.begin(wang)
  const reply = await idOf(await li(`${path}/${thread}/replies`, json({ text: '已核对' })))
  const first = (await office.threads())[0]?.comments[0]?.id ?? ''
  expect(await outcome(wang(`${path}/${thread}/${first}`, json({ text: '更正' }, 'PATCH')))).toBe(204)
  for (const caller of [wang, zhang]) {
    expect(await outcome(caller(`${path}/${thread}/${reply}`, json({ text: '改' }, 'PATCH')))).toEqual([403, 'not-allowed'])
    expect(await outcome(caller(`${path}/${thread}/${reply}`, REMOVE))).toEqual([403, 'not-allowed'])
  }
  expect((await office.threads())[0]?.comments).toMatchObject([
    { text: '更正', editedAt: expect.any(String) },
    { text: '已核对' },
  ])
  expect(await outcome(wang(`${path}/${thread}/${first}`, REMOVE))).toBe(204)
  expect((await office.threads())[0]?.comments).toMatchObject([{ text: '', isDeleted: true }, { isDeleted: false }])
  expect(await outcome(wang(`${path}/${thread}/${first}`, REMOVE))).toEqual([404, 'comment-unknown'])
  expect(await outcome(li(`${path}/${thread}/${reply}`, REMOVE))).toBe(204)
  expect(await office.threads()).toEqual([])
  expect(await outcome(li(`${path}/${thread}/replies`, json({ text: TEXT })))).toEqual([404, 'comment-unknown'])
})

test('[WF83] 李娟 declines with a reason; 赵敏, who began it, reopens it; what is resolved is as it was said', async () => {
  await using office = await commentedOffice()
  const { li, wang, zhao, sun, path } = office
  const thread = await office.begin(zhao)
  const first = (await office.threads())[0]?.comments[0]?.id ?? ''
  const put = (caller: Caller, body: object) => outcome(caller(`${path}/${thread}/state`, json(body, 'PUT')))
  expect(await put(li, { state: 'declined' })).toEqual([422, 'reason-required'])
  expect(await put(li, { state: 'declined', reason: ' 以批复为准 ' })).toBe(204)
  const declined = { state: 'declined', reason: '以批复为准', resolvedBy: { display: '李娟' }, isApplied: false }
  expect(await office.threads()).toMatchObject([declined])
  expect(await put(wang, { state: 'accepted' })).toEqual([409, 'comment-resolved'])
  expect(await outcome(wang(`${path}/${thread}/replies`, json({ text: TEXT })))).toEqual([409, 'comment-resolved'])
  expect(await outcome(zhao(`${path}/${thread}/${first}`, json({ text: '改' }, 'PATCH')))).toEqual([409, 'comment-resolved'])
  expect(await outcome(zhao(`${path}/${thread}/${first}`, REMOVE))).toEqual([409, 'comment-resolved'])
  expect(await put(sun, { state: 'open' })).toEqual([403, 'not-allowed'])
  expect(await put(zhao, { state: 'open' })).toBe(204)
  expect(await put(zhao, { state: 'open' })).toEqual([409, 'comment-open'])
  expect(await office.threads()).toMatchObject([{ state: 'open', reason: '', resolvedBy: null, resolvedAt: null }])
  expect(await put(zhao, { state: 'accepted' })).toBe(204)
  expect(await office.threads()).toMatchObject([{ state: 'accepted', resolvedBy: { display: '赵敏' } }])
  const others = await office.begin(li)
  expect(await outcome(zhao(`${path}/${others}/state`, json({ state: 'accepted' }, 'PUT')))).toEqual([403, 'not-allowed'])
})

test('[WF83] two resolve a comment at once: one has decided, the other is told so', async () => {
  await using office = await commentedOffice()
  const { li, wang, zhao, path } = office
  const thread = await office.begin(zhao)
  const put = (caller: Caller, body: object) => outcome(caller(`${path}/${thread}/state`, json(body, 'PUT')))
  const answers = await Promise.all([put(li, { state: 'accepted' }), put(wang, { state: 'declined', reason: '不' })])
  expect(answers).toContainEqual(204)
  expect(answers).toContainEqual([409, 'comment-resolved'])
  const [decided] = await office.threads()
  expect(decided?.resolvedBy?.display).toBe(answers[0] === 204 ? '李娟' : '王强')
})

test('[WF84] whoever is mentioned may read the report', async () => {
  await using office = await commentedOffice()
  const { li, path } = office
  const [wangId, sunId] = [await office.personId('王强'), await office.personId('孙丽')]
  const thread = await office.begin(li, { mentions: [wangId, sunId, wangId] })
  const mentionsIn = async () =>
    (await office.threads())[0]?.comments.map(({ mentions }) => mentions.map(({ display }) => display).sort())
  expect(await mentionsIn()).toEqual([['孙丽', '王强']])
  await li(`/api/reports/${office.id}/everyone`, json({ role: null }, 'PUT'))
  const first = (await office.threads())[0]?.comments[0]?.id ?? ''
  for (const [to, method] of [
    ['/replies', 'POST'],
    [`/${first}`, 'PATCH'],
  ] as const) {
    for (const unknown of [wangId, 'nobody', '']) {
      const refused = await li(`${path}/${thread}${to}`, json({ text: TEXT, mentions: [sunId, unknown] }, method))
      expect(await outcome(refused)).toEqual([422, 'mention-unknown'])
    }
  }
  expect(await outcome(li(`${path}/${thread}/${first}`, json({ text: TEXT, mentions: [sunId] }, 'PATCH')))).toBe(204)
  expect(await mentionsIn()).toEqual([['孙丽']])
})

test('[WF85] whose words are gone is attached to others, by who writes or began it', async () => {
  await using office = await commentedOffice()
  const { li, wang, zhao, path } = office
  const thread = await office.begin(li)
  const elsewhere = { place: 'section/staffing', anchor: anchorOn('section/staffing', '编制'), quote: '编制' }
  const put = (caller: Caller, body: object) => outcome(caller(`${path}/${thread}/anchor`, json(body, 'PUT')))
  expect(await put(zhao, elsewhere)).toEqual([403, 'not-allowed'])
  expect(await put(wang, { ...elsewhere, place: 'section/nothing', anchor: null })).toEqual([404, 'section-unknown'])
  expect(await put(wang, elsewhere)).toBe(204)
  const attached = { place: elsewhere.place, anchor: { quote: '编制' }, quote: '编制' }
  expect(await office.threads()).toMatchObject([{ id: thread, ...attached, comments: [{ text: TEXT }] }])
  await li(`${path}/${thread}/state`, json({ state: 'accepted' }, 'PUT'))
  expect(await put(wang, { ...elsewhere, anchor: null })).toEqual([409, 'comment-resolved'])
})

test('[WF87] [PR25] what is too long, empty or none of ours is refused, and nothing is kept or told', async () => {
  await using office = await commentedOffice()
  const { li, path } = office
  const post = (body: object) => outcome(li(path, json({ ...PASSAGE, text: TEXT, ...body })))
  const wrong = [
    { text: '' },
    { text: ' \n\u0007' },
    { text: '字'.repeat(4001) },
    { quote: '字'.repeat(4001) },
    { suggestion: '字'.repeat(4001) },
    { suggestion: '新', anchor: null },
    { suggestion: 7 },
    { anchor: { ...PASSAGE.anchor, more: '字'.repeat(10_919) } },
    { anchor: 'x' },
    { anchor: [1] },
    { mentions: Array.from({ length: 51 }, () => 'x') },
    { mentions: '王强' },
  ]
  for (const body of wrong) expect([body, await post(body)]).toEqual([body, [422, 'body-invalid']])
  for (const unknown of ['nothing', '%00', 'x'.repeat(3000)]) {
    expect(await outcome(li(`${path}/${unknown}/replies`, json({ text: TEXT })))).toEqual([404, 'comment-unknown'])
    expect(await outcome(li(`${path}/${unknown}/state`, json({ state: 'accepted' }, 'PUT')))).toEqual([404, 'comment-unknown'])
    expect(await outcome(li(`${path}/${unknown}/${unknown}`, REMOVE))).toEqual([404, 'comment-unknown'])
  }
  const nowhere = '/api/reports/nothing/comments'
  expect(await outcome(li(nowhere))).toEqual([404, 'report-unknown'])
  expect(await outcome(li(nowhere, json({ ...PASSAGE, text: TEXT })))).toEqual([404, 'report-unknown'])
  expect(await outcome(office.request(path))).toEqual([401, 'sign-in-required'])
  expect([await office.threads(), office.told()]).toEqual([[], 0])
  const longest = { text: '字'.repeat(4000), suggestion: '字'.repeat(4000) }
  expect(await post(longest)).toBe(201)
  expect(await post({ text: '', suggestion: '' })).toBe(201)
})

test('[PR165] a right that is withdrawn while the comment is on its way is withdrawn for it too', async () => {
  await using office = await commentedOffice()
  const { wang, path, id } = office
  const { reports } = office.store
  const read = office.rooms.read.bind(office.rooms)
  const personId = await office.personId('王强')
  // After the door, before the writing.
  office.rooms.read = async (reportId) => {
    await reports.setMember(id, personId, { role: 'viewer', scope: null })
    return read(reportId)
  }
  expect(await outcome(wang(path, json({ ...PASSAGE, text: TEXT })))).toEqual([403, 'not-allowed'])
  expect(await office.threads()).toEqual([])
})

test('[PR166] the log and the audit log say that there was a comment and never what it says', async () => {
  await using office = await commentedOffice()
  const { li, zhao, path } = office
  const thread = await office.begin(zhao, { suggestion: '预算执行率为98%' })
  await li(`${path}/${thread}/replies`, json({ text: '已核对' }))
  const first = (await office.threads())[0]?.comments[0]?.id ?? ''
  await zhao(`${path}/${thread}/${first}`, json({ text: '请再核对' }, 'PATCH'))
  await zhao(`${path}/${thread}/anchor`, json({ place: 'cell/t1/name', anchor: null, quote: '' }, 'PUT'))
  await li(`${path}/${thread}/state`, json({ state: 'declined', reason: '已核对无误' }, 'PUT'))
  const entries = await office.store.audit.search({ limit: 100, reportId: office.id })
  const said = entries.filter(({ verb }) => verb.startsWith('comment.')).map(({ verb, params }) => [verb, params])
  expect(said.toReversed()).toEqual([
    ['comment.made', { comment: thread, place: 'section/duties' }],
    ['comment.answered', { comment: thread }],
    ['comment.changed', { comment: thread }],
    ['comment.attached', { comment: thread, place: 'cell/t1/name' }],
    ['comment.resolved', { comment: thread, decision: 'declined' }],
  ])
  expect(office.log.length).toBeGreaterThan(0)
  expect(JSON.stringify([office.log, entries])).not.toMatch(/核对|执行率|无误/)
})
