import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NewVersion } from '@gongping/server/store/versions.ts'
import { REPORT, bytes, entry, headOf, hex, write } from './journal-setup.ts'
import type { StoreSetup } from './reports-contract.ts'

const ALL = { limit: 100 }

/** A version of a report that says this. */
const versionOf = (said: string, more: Partial<NewVersion> = {}): NewVersion => ({
  kind: 'auto',
  name: '',
  seq: 1,
  personId: '',
  content: bytes(1, 2, 3),
  score: bytes(4),
  sha256: said.padEnd(64, '0'),
  sm3: said.padEnd(64, '1'),
  total: '92.50',
  grade: '优',
  ...more,
})

interface VersionsSetup extends StoreSetup {
  /** Runs statements past the store. */
  readonly exec: (statements: string) => Promise<void>
}

/** What every store must do with the versions of reports. */
export function versionsContract(name: string, setUp: () => Promise<VersionsSetup>): void {
  let office: VersionsSetup
  beforeEach(async () => {
    office = await setUp()
    for (const id of ['a', 'b']) await office.store.reports.create({ ...REPORT, id, seed: bytes(1) })
  })
  afterEach(() => office.close())
  const add = (id: string, version: NewVersion) => office.store.versions.addVersion(id, version)
  const numbersOf = async (id: string, range: { before?: number; limit: number } = ALL) =>
    (await office.store.versions.versions(id, range)).map(({ number }) => number)

  test(`[PR170] ${name}: versions are numbered by report and read back as they were kept`, async () => {
    const named = versionOf('aa', { kind: 'named', name: '送审稿', personId: 'li', total: null, grade: null })
    expect(await add('a', versionOf('11'))).toEqual({ number: 1, isNew: true })
    expect(await add('a', named)).toEqual({ number: 2, isNew: true })
    expect(await add('b', versionOf('11'))).toEqual({ number: 1, isNew: true })
    expect(await add('nobody', versionOf('11'))).toBeNull()
    const { content, score, ...record } = named
    const kept = { ...record, number: 2, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string, contributors: [] }
    expect((await office.store.versions.versions('a', ALL))[0]).toEqual(kept)
    const read = await office.store.versions.version('a', 2)
    expect(read).toMatchObject(kept)
    expect([hex(read?.content), hex(read?.score)]).toEqual([hex(content), hex(score)])
    expect([await office.store.versions.version('a', 3), await office.store.versions.version('nobody', 1)]).toEqual([null, null])
  })

  test(`[PR170] ${name}: what several versions of a report say is stored once`, async () => {
    const said = versionOf('11')
    await add('a', said)
    await add('a', { ...said, kind: 'submitted', score: bytes(5) })
    await add('b', said)
    const held = async (id: string, number: number) => {
      const version = await office.store.versions.version(id, number)
      return [hex(version?.content), hex(version?.score)]
    }
    const [content, score] = [hex(said.content), hex(said.score)]
    expect(await held('a', 2)).toEqual([content, hex(bytes(5))])
    // Where the disk spoils it this shows in both, and in nothing that is kept afterwards or in another report.
    await office.exec(`update version set content = score where report_id = 'a' and number = 1`)
    await add('a', { ...said, kind: 'named' })
    expect([await held('a', 1), await held('a', 2)]).toEqual([
      [score, score],
      [score, hex(bytes(5))],
    ])
    expect([await held('a', 3), await held('b', 1)]).toEqual([
      [content, score],
      [content, score],
    ])
    expect([await office.store.versions.countNamed('a'), await office.store.versions.countNamed('b')]).toEqual([1, 0])
  })

  test(`[PR170] ${name}: a long list comes newest first and in parts`, async () => {
    for (let at = 1; at <= 5; at++) await add('a', versionOf(String(at)))
    expect(await numbersOf('a')).toEqual([5, 4, 3, 2, 1])
    expect(await numbersOf('a', { limit: 2 })).toEqual([5, 4])
    expect(await numbersOf('a', { limit: 2, before: 4 })).toEqual([3, 2])
    expect(await numbersOf('nobody')).toEqual([])
  })

  test(`[PR170] ${name}: what is kept by itself says something new; what people name is kept whatever it says`, async () => {
    await add('a', versionOf('11', { seq: 7 }))
    const again = versionOf('11', { seq: 9 })
    expect(await add('a', again)).toEqual({ number: 1, isNew: false })
    expect(await add('a', { ...again, kind: 'before-restore' })).toEqual({ number: 1, isNew: false })
    expect(await add('a', versionOf('22', { seq: 6 }))).toEqual({ number: 1, isNew: false })
    expect(await add('a', { ...again, kind: 'named', name: '定稿前' })).toEqual({ number: 2, isNew: true })
    expect(await add('a', versionOf('22', { seq: 10 }))).toEqual({ number: 3, isNew: true })
    expect(await add('a', versionOf('11', { seq: 11 }))).toEqual({ number: 4, isNew: true })
  })

  test(`[PR170] ${name}: what was submitted is one version, however often and by how many it is frozen`, async () => {
    await add('a', versionOf('11', { seq: 7 }))
    const submitted = versionOf('11', { kind: 'submitted', seq: 7, personId: 'li' })
    const frozen = await Promise.all(Array.from({ length: 4 }, () => add('a', submitted)))
    expect(frozen.map((added) => added?.number)).toEqual([2, 2, 2, 2])
    expect(frozen.filter((added) => added?.isNew)).toHaveLength(1)
    await add('a', versionOf('22', { seq: 8 }))
    expect(await add('a', { ...submitted, seq: 9 })).toEqual({ number: 4, isNew: true })
  })

  test(`[PR170] ${name}: two rounds on the same words are about a version each`, async () => {
    const { agreements, journal } = office.store
    const terms = async () => (await headOf(journal, 'a')).terms
    const submitted = versionOf('11', { kind: 'submitted', personId: 'li' })
    for (const round of [1, 2]) {
      await agreements.submitReport('a', await terms(), { personId: 'li', note: '', confirmers: [] })
      const frozen = await Promise.all([1, 2, 3].map(() => add('a', { ...submitted, round })))
      expect(frozen.map((added) => added?.number)).toEqual([round, round, round])
      await agreements.freezeRound('a', round, { version: round, sha256: submitted.sha256 })
      expect(await add('a', { ...submitted, round })).toEqual({ number: round, isNew: false })
      await agreements.withdrawRound('a', await terms(), { version: round, sha256: submitted.sha256, personId: 'li' })
    }
  })

  test(`[PR170] ${name}: a version says who wrote since the one before, also where the log is pruned`, async () => {
    const { journal, versions } = office.store
    const contributors = async () => (await versions.versions('a', { limit: 1 }))[0]?.contributors
    const { seq: first } = await write(journal, 'a', entry(2, { personId: 'wang' }), entry(3, { personId: '' }))
    await add('a', versionOf('11', { seq: first }))
    expect(await contributors()).toEqual(['li', 'wang'])
    const written = entry(4, { personId: 'zhao', places: ['facts'] })
    const { seq: second, epoch } = await write(journal, 'a', written, entry(5, { personId: 'wang', places: ['section/s1'] }))
    await journal.saveSnapshot('a', { seq: second, epoch, state: bytes(9) })
    await journal.prune('a', second)
    await add('a', versionOf('22', { seq: second }))
    expect(await contributors()).toEqual(['wang', 'zhao'])
    await add('a', versionOf('33', { kind: 'named', seq: second }))
    expect(await contributors()).toEqual([])
  })

  test(`[PR170] ${name}: only the name of a version changes, and keeping one holds up no edit`, async () => {
    const { versions, journal } = office.store
    await add('a', versionOf('11'))
    const [before] = await versions.versions('a', ALL)
    expect(await versions.renameVersion('a', 1, '一稿')).toBe(true)
    expect(await versions.renameVersion('a', 2, '二稿')).toBe(false)
    expect((await versions.versions('a', ALL))[0]).toEqual({ ...before, name: '一稿' })
    const on = await headOf(journal, 'a')
    await add('a', versionOf('22'))
    expect(await headOf(journal, 'a')).toEqual(on)
  })
}
