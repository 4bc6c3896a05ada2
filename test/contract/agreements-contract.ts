import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoundChange, RoundRecord } from '@gongping/server/store/agreements.ts'
import type { Store } from '@gongping/server/store/store.ts'
import { REPORT, bytes, headOf, stored, write } from './journal-setup.ts'
import type { StoreSetup } from './reports-contract.ts'
import { submitPatiently, writeWhileOpen } from './submit-at-once.ts'

export interface AgreementsSetup extends StoreSetup {
  /** The same database as another process sees it. */
  readonly open: () => Promise<Store>
  /** Runs statements past the store. */
  readonly exec: (statements: string) => Promise<void>
}

const SHA = 'ab12cd34'.padEnd(64, '0')
const VERSION = { version: 3, sha256: SHA }
const CONFIRMERS = [
  { personId: 'wang', post: '局长' },
  { personId: 'zhao', post: '财务科长' },
]
const by = (personId: string): RoundChange => ({ ...VERSION, personId })
const says = (personId: string, opinion = '') => ({ ...VERSION, personId, display: personId, opinion })

/** What every store must do with the rounds of an agreement. */
export function agreementsContract(name: string, setUp: () => Promise<AgreementsSetup>): void {
  let office: AgreementsSetup
  const others: Store[] = []
  beforeEach(async () => {
    office = await setUp()
    await office.store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  })
  afterEach(async () => {
    for (const other of others.splice(0)) await other.close()
    await office.close()
  })
  const agreements = () => office.store.agreements
  const head = () => headOf(office.store.journal, 'a')
  const terms = async () => (await head()).terms
  const submit = async (confirmers = CONFIRMERS) => {
    const cut = await agreements().submitReport('a', await terms(), { personId: 'li', note: '请审阅', confirmers })
    const [round] = await agreements().rounds('a')
    if (round) await agreements().freezeRound('a', round.number, VERSION)
    return cut
  }
  const present = async (): Promise<RoundRecord> => {
    const [round] = await agreements().rounds('a')
    if (!round) throw new Error('nothing was submitted')
    return round
  }
  const agree = async (personId: string) => agreements().confirmRound('a', await terms(), says(personId, '同意'))
  const found = async (digits: string) =>
    (await agreements().roundsOfContent(digits)).map(({ reportId, number }) => [reportId, number])
  const standing = async () => [(await head()).status, (await present()).state]

  test(`[WF93] ${name}: a round says who asked whom as what, what they said, and what became of it`, async () => {
    expect(await agreements().rounds('a')).toEqual([])
    const before = await head()
    expect(await submit()).toMatchObject({ status: 'review', seq: before.seq, terms: before.terms + 1 })
    expect(await present()).toMatchObject({
      number: 1,
      state: 'review',
      seq: 1,
      frozen: VERSION,
      submitted: { personId: 'li' },
      note: '请审阅',
      confirmations: CONFIRMERS.map((asked) => ({
        ...asked,
        display: null,
        decision: null,
        opinion: '',
        at: null,
        sha256: null,
      })),
      agreed: null,
      published: null,
      ended: null,
    })
    const asked = () => Promise.all(['wang', 'zhao', 'sun'].map((personId) => agreements().reportsToConfirm(personId)))
    expect(await asked()).toEqual([['a'], ['a'], []])
    expect([await agree('wang'), await agree('zhao'), await agree('sun')]).toEqual([true, true, false])
    expect(await asked()).toEqual([[], [], []])
    expect((await present()).confirmations.map(({ decision, opinion, sha256 }) => [decision, opinion, sha256])).toEqual([
      ['agreed', '同意', SHA],
      ['agreed', '同意', SHA],
    ])
    expect(await agreements().finaliseRound('a', await terms(), by('li'))).toMatchObject({ status: 'sealed' })
    expect(await agreements().publishRound('a', await terms(), by('li'))).toMatchObject({ status: 'published' })
    expect(await present()).toMatchObject({ state: 'published', agreed: { personId: 'li' }, published: { personId: 'li' } })
    const corrected = await agreements().correctRound('a', await terms(), { ...by('li'), reason: '数字有误' })
    expect(corrected).toMatchObject({ status: 'open', seq: before.seq })
    expect(await present()).toMatchObject({ state: 'corrected', ended: { personId: 'li', reason: '数字有误' } })
    await submit([])
    expect((await agreements().rounds('a')).map(({ number, state }) => [number, state])).toEqual([
      [2, 'review'],
      [1, 'corrected'],
    ])
  })

  test(`[WF94] ${name}: one return, or the owner's word, opens the report again, and the round stays as it ended`, async () => {
    await submit()
    await agree('wang')
    expect(await agreements().returnRound('a', await terms(), says('sun', '没请我'))).toBeNull()
    expect(await standing()).toEqual(['review', 'review'])
    expect(await agreements().returnRound('a', await terms(), says('zhao', '请核对第三章'))).toMatchObject({ status: 'open' })
    expect(await present()).toMatchObject({ state: 'returned', ended: { personId: 'zhao', reason: '请核对第三章' } })
    expect((await present()).confirmations.map(({ decision }) => decision)).toEqual(['agreed', 'returned'])
    expect(await write(office.store.journal, 'a', 2)).toMatchObject({ seq: 2 })
    expect(await submit()).toMatchObject({ seq: 2 })
    expect((await present()).confirmations.map(({ decision }) => decision)).toEqual([null, null])
    expect(await agreements().withdrawRound('a', await terms(), by('li'))).toMatchObject({ status: 'open' })
    expect(await standing()).toEqual(['open', 'withdrawn'])
    expect(await agreements().reportsToConfirm('wang')).toEqual([])
  })

  test(`[WF93] ${name}: what somebody said stays said, and when; whoever takes it back does so by returning`, async () => {
    await submit()
    await agree('wang')
    const first = (await present()).confirmations[0]
    expect(await agreements().confirmRound('a', await terms(), says('wang', '另有意见'))).toBe(false)
    expect((await present()).confirmations[0]).toEqual(first)
    expect(await agreements().returnRound('a', await terms(), says('wang', '表 2 有误'))).toMatchObject({ status: 'open' })
    expect(await present()).toMatchObject({ state: 'returned', ended: { personId: 'wang', reason: '表 2 有误' } })
    expect((await present()).confirmations[0]).toEqual(first)
  })

  test(`[WF95] ${name}: nothing is done on other terms, about another version, or out of turn`, async () => {
    const before = await terms()
    await office.store.reports.setMember('a', 'wang', { role: 'viewer', scope: null })
    expect(await agreements().submitReport('a', before, { personId: 'li', note: '', confirmers: [] })).toBeNull()
    await submit()
    const now = await terms()
    const other = { ...says('wang'), sha256: 'f'.repeat(64) }
    expect(await agreements().submitReport('a', now, { personId: 'li', note: '', confirmers: [] })).toBeNull()
    expect([
      await agreements().confirmRound('a', before, says('wang')),
      await agreements().confirmRound('a', now, other),
      await agreements().returnRound('a', now, other),
      await agreements().withdrawRound('a', before, by('li')),
      await agreements().finaliseRound('a', before, by('li')),
      await agreements().publishRound('a', now, by('li')),
      await agreements().correctRound('a', now, { ...by('li'), reason: '' }),
      await agreements().submitReport('nobody', now, { personId: 'li', note: '', confirmers: [] }),
    ]).toEqual([false, false, null, null, null, null, null, null])
    expect(await standing()).toEqual(['review', 'review'])
    expect((await present()).confirmations.map(({ decision }) => decision)).toEqual([null, null])
  })

  test(`[WF96] ${name}: nothing is final before everybody who was asked has agreed and every comment is resolved`, async () => {
    const { comments } = office.store
    await submit()
    await agree('wang')
    expect(await agreements().finaliseRound('a', await terms(), by('li'))).toBe(false)
    await agree('zhao')
    const comment = { id: 'c', personId: 'zhao', text: '此处单位应为万元', mentions: [] }
    const thread = { id: 't', place: 'report', anchor: null, quote: '', suggestion: null, comment }
    expect(await comments.openThread('a', await terms(), thread)).toBe(true)
    expect(await agreements().finaliseRound('a', await terms(), by('li'))).toBe(false)
    expect(await standing()).toEqual(['review', 'review'])
    const resolution = { state: 'accepted', reason: '', personId: 'li', applied: null } as const
    await comments.resolveThread('a', await terms(), 't', resolution)
    const asked = await terms()
    expect(await agreements().finaliseRound('a', asked, by('li'))).toMatchObject({ status: 'sealed' })
    // What was judged by the round comes too late.
    expect(await comments.openThread('a', asked, { ...thread, id: 'u' })).toBe(false)
  })

  test(`[WF97] ${name}: a submission while colleagues type is the exact cut, and there is one round however many submit`, async () => {
    const { journal } = office.store
    const distant = await office.open()
    others.push(distant)
    for (let round = 1; round <= 12; round++) {
      const hands = [journal, distant.journal, journal, distant.journal].map((hand) => writeWhileOpen(hand))
      for (let edits = 0; edits < round % 5; edits++) await Promise.race(hands.map(({ first }) => first))
      const cuts = await Promise.all(
        [office.store, distant].map((store) => submitPatiently(store, { personId: 'li', note: '', confirmers: [] })),
      )
      const cut = cuts.find((known) => known !== null)
      const committed = (await Promise.all(hands.map(({ done }) => done))).flat()
      expect(cuts.filter((known) => known !== null)).toHaveLength(1)
      const log = await stored(journal, 'a')
      expect([log.head.seq, log.head.status, (await present()).seq]).toEqual([cut?.seq, 'review', cut?.seq])
      expect(Math.max(0, ...committed)).toBeLessThanOrEqual(cut?.seq ?? 0)
      expect((await agreements().rounds('a')).map(({ number }) => number)).toEqual(
        Array.from({ length: round }, (_, at) => round - at),
      )
      await agreements().freezeRound('a', round, VERSION)
      await agreements().withdrawRound('a', await terms(), by('li'))
    }
  })

  test(`[WF97] ${name}: of one who agrees and one who returns at once, both are heard or the round is over for the second`, async () => {
    const distant = await office.open()
    others.push(distant)
    for (let round = 1; round <= 10; round++) {
      await submit()
      const now = await terms()
      const [agreed, returned] = await Promise.all([
        distant.agreements.confirmRound('a', now, says('wang')),
        agreements().returnRound('a', now, says('zhao', '退回')),
      ])
      expect(returned).toMatchObject({ status: 'open' })
      const decisions = (await present()).confirmations.map(({ decision }) => decision)
      expect([await standing(), decisions]).toEqual([
        ['open', 'returned'],
        [agreed ? 'agreed' : null, 'returned'],
      ])
    }
  })

  test(`[WF98] ${name}: what was submitted is said once which version holds it`, async () => {
    await agreements().submitReport('a', await terms(), { personId: 'li', note: '', confirmers: CONFIRMERS })
    expect((await present()).frozen).toBeNull()
    const distant = await office.open()
    others.push(distant)
    const frozen = await Promise.all([agreements(), distant.agreements].map((port) => port.freezeRound('a', 1, VERSION)))
    expect(frozen.filter((done) => done)).toHaveLength(1)
    expect((await present()).frozen).toEqual(VERSION)
  })

  test(`[WF98] ${name}: rounds are found by the code of what was submitted, in whatever report`, async () => {
    await submit()
    await office.store.reports.create({ ...REPORT, id: 'b', seed: bytes(1) })
    expect([await found('ab12cd34'), await found('ab12cd35'), await found('ab12cd3')]).toEqual([[['a', 1]], [], [['a', 1]]])
  })

  test(`[WF106] ${name}: of many rounds on one content those that were agreed are found first, the newest before all`, async () => {
    const agreedOn = async () => {
      await submit([])
      await agreements().finaliseRound('a', await terms(), by('li'))
      await agreements().correctRound('a', await terms(), { ...by('li'), reason: '更正' })
    }
    await submit()
    await agree('wang')
    await agreements().withdrawRound('a', await terms(), by('li'))
    await agreedOn()
    await agreedOn()
    await submit()
    expect((await found(SHA)).map(([, number]) => number)).toEqual([3, 2, 4, 1])
    const confirmers = (await agreements().roundsOfContent(SHA)).map(({ confirmations }) => confirmations.map(({ post }) => post))
    const asked = CONFIRMERS.map(({ post }) => post)
    expect(confirmers).toEqual([[], [], asked, asked])
  })

  test(`[WF99] ${name}: with a clock that was set back, times of a report do not run backwards and numbers keep the order`, async () => {
    await submit()
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    await office.exec(`update round set submitted_at = '${tomorrow}'`)
    await agree('wang')
    await agree('zhao')
    await agreements().finaliseRound('a', await terms(), by('li'))
    await agreements().correctRound('a', await terms(), { ...by('li'), reason: '更正' })
    await submit()
    const [second, first] = await agreements().rounds('a')
    const times = [first?.submitted, ...(first?.confirmations ?? []), first?.agreed, first?.ended, second?.submitted].map(
      (stamp) => stamp?.at,
    )
    expect(times).toEqual(times.map(() => tomorrow))
    expect([first?.number, second?.number]).toEqual([1, 2])
  })
}
