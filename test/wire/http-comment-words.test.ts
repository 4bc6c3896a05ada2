import { expect, test } from 'vitest'
import { MAX_SAID } from '@gongping/shared/protocol/comments.ts'
import { PASSAGE, TEXT, commentedOffice, outcome } from '../support/commented-office.ts'
import { type Caller, json } from '../support/http-office.ts'

test('[WF89] what is no anchor, or holds on to words of another place, is refused by its code and not kept; of one only what it is', async () => {
  await using office = await commentedOffice()
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
  for (const { anchor } of await office.threads())
    expect(anchor).toEqual({ ...PASSAGE.anchor, before: '\n', runs: expect.any(Array), known: expect.any(Array) })
})

test('[WF88] 赵敏 changes the wording that she suggests and takes it back; 李娟 does not, nor where none can stand', async () => {
  await using office = await commentedOffice()
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

test('[WF87] where the comments on a report are too long in all, nothing is added and what is shortened is kept', async () => {
  await using office = await commentedOffice()
  const { li, path } = office
  const thread = await office.begin(li)
  const first = (await office.threads())[0]?.comments[0]?.id ?? ''
  const { comments } = office.office
  comments.measureComments = () => Promise.resolve(MAX_SAID)
  expect(await outcome(li(path, json({ ...PASSAGE, text: TEXT })))).toEqual([409, 'comments-long'])
  expect(await outcome(li(`${path}/${thread}/replies`, json({ text: '是' })))).toEqual([409, 'comments-long'])
  expect(await outcome(li(`${path}/${thread}/${first}`, json({ text: `${TEXT}。` }, 'PATCH')))).toEqual([409, 'comments-long'])
  expect(await outcome(li(`${path}/${thread}/${first}`, json({ text: '核对' }, 'PATCH')))).toBe(204)
  expect(await office.threads()).toMatchObject([{ comments: [{ text: '核对' }] }])
})

test('[WF81] pages get the hold on words only of comments that are open', async () => {
  await using office = await commentedOffice()
  const { li, path } = office
  const thread = await office.begin(li)
  const put = (state: string) => li(`${path}/${thread}/state`, json({ state }, 'PUT'))
  const anchor = async () => (await office.threads())[0]?.anchor
  expect(await anchor()).toMatchObject({ quote: PASSAGE.quote })
  await put('accepted')
  expect([await anchor(), (await office.threads())[0]?.quote]).toEqual([null, PASSAGE.quote])
  await put('open')
  expect(await anchor()).toMatchObject({ quote: PASSAGE.quote })
})

test('[PR167] 孙丽, who has all comments, gets them again only when there is something new', async () => {
  await using office = await commentedOffice()
  const { li, sun, path } = office
  const thread = await office.begin(li)
  const first = await sun(path)
  const known = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }
  const again = await sun(path, known)
  expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
  expect(again.headers.get('cache-control')).toBe('no-store')
  await li(`${path}/${thread}/replies`, json({ text: '已核对' }))
  const news = await sun(path, known)
  expect([news.status, await news.text()]).toEqual([200, expect.stringContaining('已核对')])
  await li(`/api/reports/${office.id}/members/${await office.personId('孙丽')}`, json({ role: null }, 'PUT'))
  await li(`/api/reports/${office.id}/everyone`, json({ role: null }, 'PUT'))
  expect((await sun(path, known)).status).not.toBe(304)
})
