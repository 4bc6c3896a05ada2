import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { reportCommentsSchema } from '@gongping/server/http/schemas/comments-schema.ts'
import type { CommentThread, ReportComments } from '@gongping/shared/protocol/comments.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import { type Caller, httpOffice, json } from '../support/http-office.ts'

const TEXT = '与决算报表不符，\n请核对'
const PASSAGE = { place: 'section/duties', anchor: anchorOn('section/duties', '预算执行率'), quote: '预算执行率' }

/** What a page holds on to that shows these words there. */
function anchorOn(place: string, words: string) {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment(place).push([paragraph])
  return makeAnchor(doc, place, 0, words.length)
}

/** An office in which 张敏 rules, 李娟 has made a report that 王强 writes as well, 赵敏 reviews it and 孙丽 reads it. */
async function officeWithReport() {
  const office = await httpOffice()
  const names = ['李娟', '王强', '赵敏', '孙丽'] as const
  const zhang = await office.hire('张敏', 'admin')
  const [li, wang, zhao, sun] = await Promise.all(names.map((name) => office.hire(name, 'member')))
  if (!li || !wang || !zhao || !sun) throw new Error('somebody was not hired')
  const personId = async (name: string) => (await office.identity.findPerson(name))?.id ?? ''
  const made = await li('/api/reports', json(NEW_REPORT))
  const { id } = (await made.json()) as { id: string }
  const give = async (name: string, role: string | null) =>
    li(`/api/reports/${id}/members/${await personId(name)}`, json({ role }, 'PUT'))
  await give('赵敏', 'reviewer')
  await give('孙丽', 'viewer')
  const path = `/api/reports/${id}/comments`
  const told: [string, Notice][] = []
  office.rooms.notify = (reportId, notice) => void told.push([reportId, notice])
  return {
    ...office,
    zhang,
    li,
    wang,
    zhao,
    sun,
    id,
    path,
    personId,
    give,
    /** How often open pages were told of comments. */
    told: () => told.filter(([reportId, { type }]) => reportId === id && type === 'comments').length,
    threads: (caller: Caller = li) => threadsOf(caller, path),
    begin: async (caller: Caller, more: object = {}) => idOf(await caller(path, json({ ...PASSAGE, text: TEXT, ...more }))),
    setStatus: (status: string) => li(`/api/reports/${id}/status`, json({ status }, 'PUT')),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

const NEW_REPORT = {
  template: 'hunan-department@2022.1',
  title: '自评报告',
  year: 2024,
  unit: { name: '云溪县档案馆' },
}

async function threadsOf(caller: Caller, path: string): Promise<readonly CommentThread[]> {
  return ((await (await caller(path)).json()) as ReportComments).threads
}

async function idOf(response: Response): Promise<string> {
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

/** The status, and of a failure its code. */
async function outcome(response: Response | Promise<Response>): Promise<unknown> {
  const { status, ok, ...answer } = await (async () => {
    const given = await response
    return { status: given.status, ok: given.ok, text: await given.text() }
  })()
  return ok ? status : [status, (JSON.parse(answer.text) as { code: string }).code]
}

const REMOVE: RequestInit = { method: 'DELETE' }

test('[WF80] [WF81] 赵敏 comments on words of 李娟, who answers; everybody who has the report open hears of it', async () => {
  await using office = await officeWithReport()
  const { li, zhao, sun, path } = office
  const thread = await office.begin(zhao, { suggestion: '预算执行率为98%' })
  const reply = await idOf(await li(`${path}/${thread}/replies`, json({ text: '  已核对\u0007 ' })))
  const answer = await (await sun(path)).json()
  expect(reportCommentsSchema.parse(answer)).toEqual(answer)
  expect((answer as ReportComments).threads).toMatchObject([
    {
      ...PASSAGE,
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
  await using office = await officeWithReport()
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
  await using office = await officeWithReport()
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
  await using office = await officeWithReport()
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
  await using office = await officeWithReport()
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
  await using office = await officeWithReport()
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
  await using office = await officeWithReport()
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
  await using office = await officeWithReport()
  const { li, wang, zhao, path } = office
  const thread = await office.begin(li)
  const elsewhere = { place: 'section/staffing', anchor: anchorOn('section/staffing', '编制'), quote: '编制' }
  const put = (caller: Caller, body: object) => outcome(caller(`${path}/${thread}/anchor`, json(body, 'PUT')))
  expect(await put(zhao, elsewhere)).toEqual([403, 'not-allowed'])
  expect(await put(wang, { ...elsewhere, place: 'section/nothing', anchor: null })).toEqual([404, 'section-unknown'])
  expect(await put(wang, elsewhere)).toBe(204)
  expect(await office.threads()).toMatchObject([{ id: thread, ...elsewhere, comments: [{ text: TEXT }] }])
  await li(`${path}/${thread}/state`, json({ state: 'accepted' }, 'PUT'))
  expect(await put(wang, { ...elsewhere, anchor: null })).toEqual([409, 'comment-resolved'])
})

test('[WF87] [PR25] what is too long, empty or none of ours is refused, and nothing is kept or told', async () => {
  await using office = await officeWithReport()
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

test('[WF89] what is no anchor, or holds on to words of another place, is refused by its code and not kept; of one only what it is', async () => {
  await using office = await officeWithReport()
  const { li, path } = office
  const post = (body: object) => outcome(li(path, json({ ...PASSAGE, text: TEXT, ...body })))
  const thread = await office.begin(li)
  const known = await office.threads()
  const wrong = [
    { anchor: {} },
    { anchor: { quote: '预算执行率' } },
    { anchor: { ...PASSAGE.anchor, runs: [[7, 1, 5]] } },
    { anchor: { ...PASSAGE.anchor, words: '字'.repeat(9000) } },
    { anchor: { ...PASSAGE.anchor, place: 'meta' } },
    { place: 'section/staffing' },
    { place: 'report' },
  ]
  for (const body of wrong) {
    expect([body, await post(body)]).toEqual([body, [422, 'anchor-invalid']])
    const put = li(`${path}/${thread}/anchor`, json({ ...PASSAGE, ...body }, 'PUT'))
    expect([body, await outcome(put)]).toEqual([body, [422, 'anchor-invalid']])
  }
  expect(await office.threads()).toEqual(known)
  expect(await post({ anchor: { ...PASSAGE.anchor, more: '别的' } })).toBe(201)
  expect((await office.threads()).map(({ anchor }) => anchor)).toEqual([PASSAGE.anchor, PASSAGE.anchor])
})

test('[WF88] 赵敏 changes the wording that she suggests and takes it back; 李娟 does not, nor where none can stand', async () => {
  await using office = await officeWithReport()
  const { li, zhao, path } = office
  const thread = await office.begin(zhao, { suggestion: '预算执行率为98%', text: '' })
  const plain = await office.begin(zhao, { place: 'section/duties', anchor: null, quote: '' })
  const [suggested, other] = (await office.threads()).map(({ comments }) => comments[0]?.id ?? '')
  const reply = ((await (await zhao(`${path}/${thread}/replies`, json({ text: '另见附件' }))).json()) as { id: string }).id
  const change = (caller: Caller, comment: string | undefined, body: object, at = thread) =>
    outcome(caller(`${path}/${at}/${comment}`, json(body, 'PATCH')))
  const suggestion = async () => (await office.threads())[0]?.suggestion
  expect(await change(zhao, suggested, { text: '', suggestion: '预算执行率为98.5%' })).toBe(204)
  expect(await suggestion()).toBe('预算执行率为98.5%')
  expect(await change(zhao, suggested, { text: '请核对' })).toBe(204)
  expect(await suggestion()).toBe('预算执行率为98.5%')
  expect(await change(li, suggested, { text: '改', suggestion: '李娟的' })).toEqual([403, 'not-allowed'])
  expect(await change(zhao, reply, { text: '改', suggestion: '又一个' })).toEqual([422, 'suggestion-misplaced'])
  expect(await change(zhao, other, { text: '改', suggestion: '又一个' }, plain)).toEqual([422, 'suggestion-misplaced'])
  expect(await change(zhao, suggested, { text: '', suggestion: null })).toEqual([422, 'body-invalid'])
  expect(await suggestion()).toBe('预算执行率为98.5%')
  expect(await change(zhao, suggested, { text: '请核对', suggestion: null })).toBe(204)
  expect(await office.threads()).toMatchObject([{ suggestion: null, comments: [{ text: '请核对' }, {}] }, {}])
  await li(`${path}/${thread}/state`, json({ state: 'accepted' }, 'PUT'))
  expect(await change(zhao, suggested, { text: '改', suggestion: '太晚' })).toEqual([409, 'comment-resolved'])
})

test('[PR165] a right that is withdrawn while the comment is on its way is withdrawn for it too', async () => {
  await using office = await officeWithReport()
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
  await using office = await officeWithReport()
  const { li, zhao, path } = office
  const thread = await office.begin(zhao, { suggestion: '预算执行率为98%' })
  await li(`${path}/${thread}/replies`, json({ text: '已核对' }))
  const first = (await office.threads())[0]?.comments[0]?.id ?? ''
  await zhao(`${path}/${thread}/${first}`, json({ text: '请再核对' }, 'PATCH'))
  await li(`${path}/${thread}/anchor`, json({ place: 'cell/t1/name', anchor: null, quote: '核对' }, 'PUT'))
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
