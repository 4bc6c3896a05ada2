import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Actor, COMMAND, type AuditEntry, type Deed } from '@gongping/server/store/audit-log.ts'
import { verifyAuditLog } from '@gongping/server/store/audit/verify-audit-log.ts'
import type { SqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import type { Store } from '@gongping/server/store/store.ts'
import { MAX_AUDIT_VALUE } from '@gongping/shared/workflow/audit-params.ts'
import { REPORT, bytes, headOf } from './journal-setup.ts'

type SqlStore = Store & Pick<SqliteStore, 'db'>

export interface AuditSetup {
  readonly store: SqlStore
  /** The same database as another process sees it. */
  readonly open: () => Promise<Store>
  /** Does something in the database that no program of ours does. */
  readonly exec: (statements: string) => Promise<void>
  readonly close: () => Promise<void>
}

const LI: Actor = { personId: 'li', address: '10.0.0.5' }
const WANG: Actor = { personId: 'wang', address: '10.0.0.6' }
const SIGNED_IN: Deed = { verb: 'session.opened', params: { method: 'password' } }

/**
 * What every store must do with the audit log.
 * @param dropTriggers SQL that takes away what refuses changes.
 */
export function auditContract(name: string, setUp: () => Promise<AuditSetup>, dropTriggers: string): void {
  let office: AuditSetup
  const others: Store[] = []
  beforeEach(async () => {
    office = await setUp()
  })
  afterEach(async () => {
    for (const other of others.splice(0)) await other.close()
    await office.close()
  })
  const all = (): Promise<readonly AuditEntry[]> => office.store.audit.entriesAfter(0, 10_000)
  const proof = () => verifyAuditLog(office.store.audit)

  test(`[WF50] ${name}: entries are numbered without gaps, in the order of time, and follow from one another`, async () => {
    const { audit } = office.store
    await audit.record(LI, SIGNED_IN)
    await audit.record(COMMAND, { verb: 'backup.made', params: { count: '2' } })
    const [first, second] = await all()
    expect(first).toMatchObject({ seq: 1, personId: 'li', verb: 'session.opened', address: '10.0.0.5', subjectId: null })
    expect(second).toMatchObject({ seq: 2, personId: '', verb: 'backup.made', address: 'cli', params: { count: '2' } })
    expect((second?.at ?? '') >= (first?.at ?? '')).toBe(true)
    expect(await proof()).toMatchObject({ head: { seq: 2 }, fault: null })
  })

  test(`[WF50] ${name}: an entry is never dated before the one before it, whatever the clock says`, async () => {
    const { audit, db } = office.store
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    await db.updateTable('audit_head').set({ at: tomorrow }).execute()
    await audit.record(LI, SIGNED_IN)
    expect((await all()).map(({ at }) => at)).toEqual([tomorrow])
  })

  test(`[WF50] ${name}: however many processes write at once, there is one order, and every entry is in it once`, async () => {
    const stores: readonly Store[] = [office.store, await office.open(), await office.open()]
    others.push(...stores.slice(1))
    const names = stores.flatMap((store, process) =>
      Array.from({ length: 20 }, (_, time) => ({ store, actor: { personId: `p${process}-${time}`, address: '' } })),
    )
    await Promise.all(names.map(({ store, actor }) => store.audit.record(actor, SIGNED_IN)))
    const entries = await all()
    expect(entries.map(({ seq }) => seq)).toEqual(names.map((_, at) => at + 1))
    expect(entries.map(({ personId }) => personId).sort()).toEqual(names.map(({ actor }) => actor.personId).sort())
    expect((await proof()).fault).toBeNull()
  })

  test(`[WF51] ${name}: a change and its entry are there together, or neither is`, async () => {
    const { store } = office
    const { reports } = store.as(LI)
    await reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
    await reports.setStatus('a', 'locked')
    const { terms } = await headOf(store.journal, 'a')
    // Nobody explains anything in a locked report, and there is no second report of that name: nothing is done.
    expect(await reports.explain('a', terms, { fingerprint: 'f', code: 'A1', text: '以批复为准', personId: 'li' })).toBe(false)
    await expect(reports.create({ ...REPORT, id: 'a', seed: bytes(1) })).rejects.toThrow()
    expect(await reports.setStatus('nobody', 'locked')).toBeNull()
    expect((await all()).map(({ verb, personId, reportId }) => [verb, personId, reportId])).toEqual([
      ['report.created', 'li', 'a'],
      ['report.locked', 'li', 'a'],
    ])
  })

  test(`[WF51] ${name}: where no entry can be written the change is not done either`, async () => {
    const { store } = office
    await store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
    // Somebody has put a rule of their own on the table.
    await store.db.schema.createIndex('one_of_each').unique().on('audit').column('verb').execute()
    await store.as(LI).reports.setStatus('a', 'locked')
    await store.as(LI).reports.setStatus('a', 'open')
    await expect(store.as(WANG).reports.setStatus('a', 'locked')).rejects.toThrow()
    expect(await headOf(store.journal, 'a')).toMatchObject({ status: 'open', terms: 3 })
    expect((await proof()).fault).toBeNull()
  })

  test(`[WF52] ${name}: the database refuses to change or to drop an entry`, async () => {
    const { audit, db } = office.store
    await audit.record(LI, SIGNED_IN)
    await expect(db.updateTable('audit').set({ person_id: 'wang' }).execute()).rejects.toThrow('append only')
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('append only')
    expect((await all()).map(({ personId }) => personId)).toEqual(['li'])
  })

  test(`[WF53] ${name}: a changed, missing or cut off entry is named, the first of them`, async () => {
    const { store } = office
    for (let time = 0; time < 9; time++) await store.audit.record(time % 2 === 0 ? LI : WANG, SIGNED_IN)
    // As somebody could who may do everything with the database.
    await office.exec(dropTriggers)
    const { db } = store
    expect(await proof()).toMatchObject({ head: { seq: 9 }, fault: null })
    await db.deleteFrom('audit').where('seq', '=', 9).execute()
    expect((await proof()).fault).toEqual({ kind: 'entry-missing', seq: 9 })
    await db.updateTable('audit_head').set({ seq: 8 }).execute()
    expect((await proof()).fault).toEqual({ kind: 'head-differs', seq: 8 })
    await db.deleteFrom('audit').where('seq', '=', 6).execute()
    expect((await proof()).fault).toEqual({ kind: 'entry-missing', seq: 6 })
    await db.updateTable('audit').set({ params: '{"method":"oidc"}' }).where('seq', '=', 5).execute()
    expect((await proof()).fault).toEqual({ kind: 'entry-changed', seq: 5 })
    await db.updateTable('audit').set({ address: '10.9.9.9' }).where('seq', '=', 4).execute()
    expect((await proof()).fault).toEqual({ kind: 'entry-changed', seq: 4 })
    await db.updateTable('audit').set({ params: 'no longer JSON' }).where('seq', '=', 2).execute()
    expect((await proof()).fault).toEqual({ kind: 'entry-changed', seq: 2 })
  })

  test(`[WF54] ${name}: values hold ids, words and numbers; what a request smuggles in is neither kept nor too long`, async () => {
    const { audit } = office.store
    const hostile = ['=HYPERLINK("http://x")', '一\r\n二\0三\u202e', '\uD800', 'x'.repeat(100_000)]
    for (const place of hostile)
      await audit.record({ personId: 'li', address: place }, { verb: 'assignment.done', params: { place } })
    const kept = (await all()).flatMap(({ params, address }) => [params['place'] ?? '', address])
    for (const value of kept) {
      expect(value).toMatch(/^[\p{L}\p{N} ._/:@+?…-]*$/u)
      expect(value.length).toBeLessThanOrEqual(MAX_AUDIT_VALUE)
    }
    expect((await proof()).fault).toBeNull()
  })

  test(`[WF55] ${name}: entries are found by verb, person, report, unit, time and what a text stands for, newest first`, async () => {
    const { audit } = office.store
    const deeds: readonly (readonly [Actor, Deed])[] = [
      [LI, SIGNED_IN],
      [LI, { verb: 'member.set', reportId: 'a', subjectId: 'wang', unitId: 'u1', params: { role: 'viewer' } }],
      [WANG, { verb: 'report.exported', reportId: 'a', unitId: 'u1', params: { format: 'docx' } }],
      [WANG, { verb: 'report.exported', reportId: 'b', unitId: 'u2', params: { format: 'json' } }],
    ]
    for (const [actor, deed] of deeds) await audit.record(actor, deed)
    const nobody = { personIds: [], reportIds: [], unitIds: [], verbs: [], addresses: [] }
    const found = async (query: Omit<Parameters<typeof audit.search>[0], 'limit'>, limit = 10) =>
      (await audit.search({ ...query, limit })).map(({ seq }) => seq)
    expect(await found({})).toEqual([4, 3, 2, 1])
    expect(await found({}, 2)).toEqual([4, 3])
    expect(await found({ before: 3 })).toEqual([2, 1])
    expect(await found({ verb: 'report.exported' })).toEqual([4, 3])
    expect(await found({ personId: 'wang' })).toEqual([4, 3, 2])
    expect(await found({ reportId: 'a', personId: 'wang', verb: 'member.set' })).toEqual([2])
    expect(await found({ unitId: 'u1' })).toEqual([3, 2])
    expect(await found({ anyOf: { ...nobody, verbs: ['session.opened'], reportIds: ['b'] } })).toEqual([4, 1])
    expect(await found({ anyOf: { ...nobody, addresses: ['10.0.0.6'] }, unitId: 'u1' })).toEqual([3])
    expect(await found({ anyOf: { ...nobody, personIds: ['wang'], unitIds: ['u2'] }, before: 4 })).toEqual([3, 2])
    const [, second, third] = (await all()).map(({ at }) => at)
    const before = (await all()).filter(({ at }) => at < (third ?? '')).map(({ seq }) => seq)
    expect(await found({ to: third ?? '' })).toEqual(before.toReversed())
    expect((await found({ from: second ?? '' })).slice(0, 3)).toEqual([4, 3, 2])
    expect(await found({ from: '2999-01-01T00:00:00.000Z' })).toEqual([])
    expect(await found({ to: '1999-01-01T00:00:00.000Z' })).toEqual([])
  })
}
