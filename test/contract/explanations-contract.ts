import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NewExplanation } from '@gongping/server/store/store.ts'
import { REPORT, appendOf, bytes, headOf } from './journal-setup.ts'
import type { StoreSetup } from './reports-contract.ts'

const FIRST = 'a'.repeat(32)
const SECOND = 'b'.repeat(32)

const saidOf = (fingerprint: string, more: Partial<NewExplanation> = {}): NewExplanation => ({
  fingerprint,
  code: 'A1',
  text: '以决算批复为准，\n“差额”为“其他收入”',
  personId: 'li',
  ...more,
})

/** What every store must do with what people say about findings. */
export function explanationsContract(name: string, setUp: () => Promise<StoreSetup>): void {
  let office: StoreSetup
  beforeEach(async () => {
    office = await setUp()
    for (const id of ['a', 'b']) await office.store.reports.create({ ...REPORT, id, seed: bytes(1) })
  })
  afterEach(() => office.close())
  const termsOf = async (id: string) => (await headOf(office.store.journal, id)).terms
  const explain = async (id: string, explanation: NewExplanation) =>
    office.store.reports.explain(id, await termsOf(id), explanation)
  const textsOf = async (id: string) => (await office.store.reports.explanations(id)).map(({ text }) => text).sort()

  test(`[PR101] ${name}: what is said about a finding is kept with its report, who said it and when; the last word counts`, async () => {
    expect(await explain('a', saidOf(FIRST))).toBe(true)
    expect(await explain('a', saidOf(SECOND, { text: '二' }))).toBe(true)
    expect(await explain('b', saidOf(FIRST, { text: '另一份' }))).toBe(true)
    expect(await explain('a', saidOf(FIRST, { text: '再说', personId: 'wang', code: 'A2' }))).toBe(true)
    const kept = await office.store.reports.explanations('a')
    expect(kept.find(({ fingerprint }) => fingerprint === FIRST)).toEqual({
      ...saidOf(FIRST, { text: '再说', personId: 'wang', code: 'A2' }),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    })
    expect([await textsOf('a'), await textsOf('b')]).toEqual([['二', '再说'].sort(), ['另一份']])
    expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).sort((one, other) => (one < other ? 1 : -1)))
  })

  test(`[PR101] ${name}: what is taken back is gone, in this report only`, async () => {
    for (const id of ['a', 'b']) await explain(id, saidOf(FIRST))
    expect(await office.store.reports.unexplain('a', await termsOf('a'), FIRST)).toBe(true)
    expect(await office.store.reports.unexplain('a', await termsOf('a'), SECOND)).toBe(true)
    expect([await textsOf('a'), (await textsOf('b')).length]).toEqual([[], 1])
  })

  test(`[PR102] ${name}: on other terms, in a locked or submitted report and in none, nothing is kept and nothing taken back`, async () => {
    const { reports } = office.store
    const before = await termsOf('a')
    await explain('a', saidOf(FIRST, { text: '原来的' }))
    const nothingHappens = async (terms: number) => {
      expect(await reports.explain('a', terms, saidOf(FIRST))).toBe(false)
      expect(await reports.explain('a', terms, saidOf(SECOND))).toBe(false)
      expect(await reports.unexplain('a', terms, FIRST)).toBe(false)
      expect(await textsOf('a')).toEqual(['原来的'])
    }
    await reports.setMember('a', 'wang', { role: 'viewer', scope: null })
    await nothingHappens(before)
    await reports.setStatus('a', 'locked')
    await nothingHappens(await termsOf('a'))
    await office.store.agreements.submitReport('a', await termsOf('a'), { personId: 'li', note: '', confirmers: [] })
    await nothingHappens(await termsOf('a'))
    expect(await reports.explain('nobody', 1, saidOf(FIRST))).toBe(false)
    expect(await reports.explanations('nobody')).toEqual([])
  })

  test(`[PR102] ${name}: explaining holds up no edit and makes none stale`, async () => {
    const { journal } = office.store
    const on = await headOf(journal, 'a')
    const [said, appended] = await Promise.all([explain('a', saidOf(FIRST)), journal.append('a', appendOf(on, 2))])
    expect([said, appended]).toMatchObject([true, { kind: 'committed', head: { seq: 2 } }])
    expect(await journal.append('a', appendOf({ ...on, ...(await headOf(journal, 'a')) }, 3))).toMatchObject({
      kind: 'committed',
    })
  })
}
