import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EditedComment, NewComment, NewThread, Resolution } from '@gongping/server/store/comments.ts'
import {
  MAX_COMMENTS_OF_THREAD,
  MAX_SAID,
  MAX_THREADS,
  SAID_BY_COMMENT,
  SAID_BY_MENTION,
} from '@gongping/shared/protocol/comments.ts'
import { REPORT, appendOf, bytes, headOf } from './journal-setup.ts'
import type { StoreSetup } from './reports-contract.ts'

const TEXT = '与决算报表不符，\n“差额”为“其他收入”？'
const ANCHOR = JSON.stringify({ quote: '预算执行率', runs: [[7, 1, 5]] })

const commentOf = (id: string, more: Partial<NewComment> = {}): NewComment => ({
  id,
  personId: 'li',
  text: TEXT,
  mentions: [],
  ...more,
})

const threadOf = (id: string, more: Partial<NewThread> = {}): NewThread => ({
  id,
  place: 'section/duties',
  anchor: ANCHOR,
  quote: '预算执行率',
  suggestion: null,
  comment: commentOf(`${id}-1`),
  ...more,
})

const resolutionOf = (state: Resolution['state'], more: Partial<Resolution> = {}): Resolution => ({
  state,
  reason: '',
  personId: 'wang',
  applied: null,
  ...more,
})

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

interface CommentsSetup extends StoreSetup {
  /** Runs statements past the store. */
  readonly exec: (statements: string) => Promise<void>
}

/** What every store must do with comments. */
export function commentsContract(name: string, setUp: () => Promise<CommentsSetup>): void {
  let office: CommentsSetup
  beforeEach(async () => {
    office = await setUp()
    for (const id of ['a', 'b']) await office.store.reports.create({ ...REPORT, id, seed: bytes(1) })
  })
  afterEach(() => office.close())
  const comments = () => office.store.comments
  const termsOf = async (id: string) => (await headOf(office.store.journal, id)).terms
  const open = async (id: string, more: Partial<NewThread> = {}, reportId = 'a') =>
    comments().openThread(reportId, await termsOf(reportId), threadOf(id, more))
  const answer = async (threadId: string, comment: NewComment) =>
    comments().answerThread('a', await termsOf('a'), threadId, comment)
  const edit = async (threadId: string, comment: EditedComment) =>
    comments().editComment('a', await termsOf('a'), threadId, comment)
  const remove = async (threadId: string, id: string, personId = 'li') =>
    comments().deleteComment('a', await termsOf('a'), threadId, { id, personId })
  const resolve = async (threadId: string, resolution: Resolution) =>
    comments().resolveThread('a', await termsOf('a'), threadId, resolution)
  const threadsOf = (reportId: string) => comments().threads(reportId)
  const saidIn = async (threadId: string) => (await comments().thread('a', threadId))?.comments.map(({ text }) => text)

  test(`[WF81] ${name}: a comment is kept with its report: who said what, when, about which words, and what it proposes`, async () => {
    expect(
      await open('one', { suggestion: '预算执行率为98%', comment: commentOf('c', { mentions: ['wang', 'wang', 'zhao'] }) }),
    ).toBe(true)
    expect(await open('other', { place: 'report', anchor: null, quote: '' }, 'b')).toBe(true)
    const [thread, ...others] = await threadsOf('a')
    expect(others).toEqual([])
    expect(thread).toEqual({
      ...threadOf('one', { suggestion: '预算执行率为98%' }),
      comment: undefined,
      attachment: 1,
      isOrphan: false,
      state: 'open',
      reason: '',
      resolvedBy: null,
      resolvedAt: null,
      isApplied: false,
      createdBy: 'li',
      comments: [
        {
          ...commentOf('c', { mentions: ['wang', 'zhao'] }),
          at: expect.stringMatching(TIME) as string,
          editedAt: null,
          isDeleted: false,
        },
      ],
    })
    expect(await comments().thread('a', 'one')).toEqual(thread)
    expect([await comments().thread('b', 'one'), await comments().thread('a', 'none')]).toEqual([null, null])
    expect((await threadsOf('b')).map(({ id, anchor, quote }) => [id, anchor, quote])).toEqual([['other', null, '']])
    expect(await threadsOf('nothing')).toEqual([])
  })

  test(`[WF81] ${name}: comments and answers stand in the order in which they came, also of many at once`, async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `t${at}`)
    expect(await Promise.all(ids.map((id) => open(id)))).toEqual(ids.map(() => true))
    expect((await threadsOf('a')).map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    const order = (await threadsOf('a')).map(({ id }) => id)
    for (const text of ['一', '二', '三']) await answer('t3', commentOf(`r${text}`, { text, personId: 'wang' }))
    await Promise.all(['四', '五'].map((text) => answer('t3', commentOf(`r${text}`, { text }))))
    expect((await threadsOf('a')).map(({ id }) => id)).toEqual(order)
    const said = (await saidIn('t3')) ?? []
    expect([said.slice(0, 4), said.slice(4).toSorted()]).toEqual([[TEXT, '一', '二', '三'], ['五', '四'].toSorted()])
  })

  test(`[WF82] ${name}: people change and delete what they said themselves, and nobody else does`, async () => {
    await open('one', { suggestion: '新的', comment: commentOf('c', { mentions: ['wang'] }) })
    await answer('one', commentOf('d', { personId: 'wang', text: '是' }))
    expect(await edit('one', commentOf('c', { text: '改', mentions: ['zhao'] }))).toBe(true)
    expect((await comments().thread('a', 'one'))?.comments).toMatchObject([
      { id: 'c', text: '改', mentions: ['zhao'], editedAt: expect.stringMatching(TIME) as string },
      { id: 'd', text: '是', editedAt: null },
    ])
    const before = await threadsOf('a')
    expect(await edit('one', commentOf('d', { text: '不' }))).toBe(false)
    expect(await edit('none', commentOf('c', { text: '不' }))).toBe(false)
    expect(await remove('one', 'd')).toBe(false)
    expect(await comments().editComment('b', await termsOf('b'), 'one', commentOf('c', { text: '不' }))).toBe(false)
    expect(await threadsOf('a')).toEqual(before)
  })

  test(`[WF82] ${name}: of a deleted comment that was answered a mark stays, and with the last one the thread goes`, async () => {
    await open('one', { suggestion: '新的', comment: commentOf('c', { mentions: ['wang'] }) })
    await open('two')
    await answer('one', commentOf('d', { personId: 'wang', text: '是' }))
    expect(await remove('one', 'c')).toBe(true)
    const [thread] = await threadsOf('a')
    expect(thread).toMatchObject({
      suggestion: null,
      quote: '预算执行率',
      comments: [{ id: 'c', personId: 'li' }, { text: '是' }],
    })
    expect(thread?.comments[0]).toMatchObject({ text: '', isDeleted: true, mentions: [] })
    expect([await remove('one', 'c'), await edit('one', commentOf('c'))]).toEqual([false, false])
    expect(await remove('one', 'd', 'wang')).toBe(true)
    expect((await threadsOf('a')).map(({ id }) => id)).toEqual(['two'])
    expect(await answer('one', commentOf('e'))).toBe(false)
  })

  test(`[WF83] ${name}: what became of a comment is kept with who said so and why, and can be taken back`, async () => {
    await open('one')
    expect(await resolve('one', resolutionOf('declined', { reason: '以批复为准' }))).toBe(true)
    const resolved = { reason: '以批复为准', resolvedBy: 'wang', resolvedAt: expect.stringMatching(TIME) as string }
    expect(await comments().thread('a', 'one')).toMatchObject({ state: 'declined', ...resolved, isApplied: false })
    expect(await answer('one', commentOf('d'))).toBe(false)
    expect([await edit('one', commentOf('one-1', { text: '改' })), await remove('one', 'one-1')]).toEqual([false, false])
    expect(await resolve('one', resolutionOf('accepted'))).toBe(false)
    expect(await resolve('one', resolutionOf('open'))).toBe(true)
    const reopened = { state: 'open', reason: '', resolvedBy: null, resolvedAt: null }
    expect(await comments().thread('a', 'one')).toMatchObject({ ...reopened, comments: [{ text: TEXT }] })
    expect(await resolve('one', resolutionOf('open'))).toBe(false)
    expect(await resolve('one', resolutionOf('accepted'))).toBe(true)
    expect([await comments().countThreads('a'), await comments().countThreads('b')]).toEqual([
      { all: 1, open: 0 },
      { all: 0, open: 0 },
    ])
  })

  test(`[WF88] ${name}: a suggestion is changed and taken back, and only the one that stands there is put into the text`, async () => {
    await open('one', { suggestion: '新的' })
    const suggested = async () => (await comments().thread('a', 'one'))?.suggestion
    const change = async (suggestion?: string | null) => edit('one', { ...commentOf('one-1'), suggestion })
    expect([await change(), await suggested()]).toEqual([true, '新的'])
    expect([await change(null), await suggested()]).toEqual([true, null])
    expect([await change('更新的'), await suggested()]).toEqual([true, '更新的'])
    expect(await edit('one', { ...commentOf('one-1', { personId: 'wang' }), suggestion: '别人的' })).toBe(false)
    expect(await resolve('one', resolutionOf('accepted', { applied: '新的' }))).toBe(false)
    expect(await comments().thread('a', 'one')).toMatchObject({ suggestion: '更新的', state: 'open', isApplied: false })
    expect(await resolve('one', resolutionOf('accepted', { applied: '更新的' }))).toBe(true)
    expect(await comments().thread('a', 'one')).toMatchObject({ state: 'accepted', isApplied: true })
    expect(await change('太晚')).toBe(false)
  })

  test(`[WF83] ${name}: of two who resolve a comment at once one does, and the other hears of it`, async () => {
    const ids = Array.from({ length: 10 }, (_, at) => `t${at}`)
    for (const id of ids) await open(id)
    const done = await Promise.all(
      ids.flatMap((id) => [
        resolve(id, resolutionOf('accepted', { personId: 'li' })),
        resolve(id, resolutionOf('declined', { personId: 'wang', reason: '不' })),
      ]),
    )
    expect(done.filter(Boolean)).toHaveLength(10)
    const threads = await threadsOf('a')
    for (const { state, resolvedBy, reason } of threads) {
      expect([state, resolvedBy, reason]).toEqual(state === 'accepted' ? ['accepted', 'li', ''] : ['declined', 'wang', '不'])
    }
  })

  test(`[WF85] ${name}: an anchor is renewed as the text changes, unless somebody has attached the comment elsewhere`, async () => {
    await open('one')
    await open('two')
    const renewed = { attachment: 1, anchor: '{"quote":"新"}', isOrphan: true }
    const both = ['one', 'two'].map((threadId) => ({ threadId, ...renewed }))
    const place = { place: 'row/t1', anchor: null, quote: '绿化面积' }
    const elsewhere = { ...place, suggestion: null }
    expect(await comments().attachThread('a', await termsOf('a'), 'two', elsewhere)).toBe(true)
    await comments().renewAnchors('a', both)
    await comments().renewAnchors('b', [{ ...renewed, threadId: 'two', attachment: 2 }])
    expect(await threadsOf('a')).toMatchObject([
      { id: 'one', anchor: renewed.anchor, isOrphan: true, quote: '预算执行率', attachment: 1 },
      { id: 'two', ...place, isOrphan: false, attachment: 2 },
    ])
    const suggested = { ...threadOf('one'), suggestion: '98%' }
    expect(await comments().attachThread('a', await termsOf('a'), 'one', suggested)).toBe(false)
    await comments().attachThread('a', await termsOf('a'), 'one', threadOf('one'))
    expect(await comments().thread('a', 'one')).toMatchObject({ isOrphan: false, attachment: 2, anchor: ANCHOR })
    await resolve('one', resolutionOf('accepted'))
    expect(await comments().attachThread('a', await termsOf('a'), 'one', elsewhere)).toBe(false)
  })

  test(`[WF87] ${name}: a report and a thread hold so many comments, and not one more`, async () => {
    // One is begun and answered by the store, so that the others are like it.
    await open('one')
    await fill(office, MAX_THREADS - 2, MAX_COMMENTS_OF_THREAD - 2)
    const last = await Promise.all(['x', 'y', 'z'].map((id) => open(id)))
    expect(last.filter(Boolean)).toHaveLength(1)
    const answers = await Promise.all(['x', 'y', 'z'].map((id) => answer('one', commentOf(`answer-${id}`))))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect([await comments().countThreads('a'), (await saidIn('one'))?.length]).toEqual([
      { all: MAX_THREADS, open: MAX_THREADS },
      MAX_COMMENTS_OF_THREAD,
    ])
  })

  test(`[WF87] ${name}: what is said in a report has an end, however few comments it is said in`, async () => {
    await open('one', { suggestion: '九八', comment: commentOf('c', { text: '请核对', mentions: ['wang', 'li'] }) })
    await open('else', {}, 'b')
    const said = '预算执行率九八请核对'.length + SAID_BY_COMMENT + 2 * SAID_BY_MENTION
    expect([await comments().measureComments('a'), await comments().measureComments('none')]).toEqual([said, 0])
    const long = '字'.repeat(MAX_SAID - said - SAID_BY_COMMENT - 1)
    expect(await answer('one', commentOf('d', { text: long }))).toBe(true)
    expect(await answer('one', commentOf('e', { text: '一' }))).toBe(true)
    expect([await answer('one', commentOf('f')), await open('two')]).toEqual([false, false])
    expect(await remove('one', 'd')).toBe(true)
    expect(await answer('one', commentOf('f'))).toBe(true)
  })

  test(`[PR165] ${name}: on other terms nothing of a comment is kept or changed`, async () => {
    const { reports } = office.store
    await open('one')
    const kept = await threadsOf('a')
    const nothingHappens = async (terms: number) => {
      const done = [
        await comments().openThread('a', terms, threadOf('two')),
        await comments().answerThread('a', terms, 'one', commentOf('d')),
        await comments().editComment('a', terms, 'one', commentOf('one-1')),
        await comments().deleteComment('a', terms, 'one', { id: 'one-1', personId: 'li' }),
        await comments().resolveThread('a', terms, 'one', resolutionOf('accepted')),
        await comments().attachThread('a', terms, 'one', { place: 'report', anchor: null, quote: '', suggestion: null }),
      ]
      expect(done).toEqual(done.map(() => false))
      expect(await threadsOf('a')).toEqual(kept)
    }
    const before = await termsOf('a')
    await reports.setMember('a', 'wang', { role: 'viewer', scope: null })
    await nothingHappens(before)
    const again = await termsOf('a')
    await reports.setStatus('a', 'locked')
    await nothingHappens(again)
    expect(await comments().openThread('nothing', 1, threadOf('two'))).toBe(false)
  })

  test(`[PR165] ${name}: a comment holds up no edit and makes none stale`, async () => {
    const { journal } = office.store
    const on = await headOf(journal, 'a')
    const [made, appended] = await Promise.all([open('one'), journal.append('a', appendOf(on, 2))])
    expect([made, appended]).toMatchObject([true, { kind: 'committed', head: { seq: 2 } }])
    const next = appendOf({ ...on, ...(await headOf(journal, 'a')) }, 3)
    expect(await journal.append('a', next)).toMatchObject({ kind: 'committed' })
  })
}

/** Threads beside the first one of report "a", and answers in that, written past the store. */
async function fill({ exec }: CommentsSetup, threads: number, answers: number): Promise<void> {
  const columns = 'report_id, place, attachment, is_orphan, quote, state, reason, is_applied, created_by'
  const [threadRows, answerRows] = [numbersFrom(2, threads), numbersFrom(2, answers)]
  await exec(`
    insert into comment_thread (id, number, ${columns})
      select 'f' || numbers.n, numbers.n, ${columns} from comment_thread, ${threadRows} where id = 'one';
    insert into comment (id, number, thread_id, person_id, text, at, is_deleted)
      select 'g' || numbers.n, numbers.n, thread_id, person_id, text, at, is_deleted from comment, ${answerRows}
      where id = 'one-1';`)
}

function numbersFrom(first: number, count: number): string {
  return `(with recursive numbers (n) as (select ${first} union all select n + 1 from numbers where n < ${first + count - 1})
    select n from numbers) as numbers`
}
