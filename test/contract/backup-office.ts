import type { IdentityTables } from '@gongping/server/identity/tables.ts'
import { STORE_TABLES, anyTables } from '@gongping/server/store/backup/backup-table.ts'
import type { KeptVersion, Versions } from '@gongping/server/store/versions.ts'
import type { DatabaseSetup } from '../support/database-setup.ts'
import { REPORT, bytes, entry, headOf, hex, plain, stored, write } from './journal-setup.ts'

/** People, units, reports and all that stands beside them: something of everything that a backup has to keep. */
export async function fillOffice({ store }: DatabaseSetup): Promise<void> {
  const { reports, journal, units, versions } = store
  for (const id of ['a', 'b']) await reports.create({ ...REPORT, id, seed: bytes(1) })
  await write(
    journal,
    'a',
    entry(2, { clients: [77, 2 ** 40], places: ['facts'] }),
    entry(3, { personId: 'wang', clients: [78] }),
  )
  const head = await write(journal, 'a', entry(4, { places: ['facts', 'section/s1'] }))
  await journal.saveSnapshot('a', { seq: 3, epoch: head.epoch, state: bytes(3, 3) })
  await journal.prune('a', 3)
  await reports.setMember('a', 'wang', { role: 'drafter', scope: ['table'] })
  await reports.setEveryone('b', null)
  await reports.assign('a', { place: 'section/s1', people: ['wang', 'li'], isBinding: true })
  await reports.markDone('a', { place: 'section/s1', personId: 'li', isDone: true })
  await units.createUnit({ id: 'schools', name: '教育局' })
  await units.setDivisions('schools', [{ id: 'budget', name: '预算股' }])
  await units.place({
    personId: 'wang',
    unitId: 'schools',
    divisionId: 'budget',
    post: '股长',
    isUnitAdmin: true,
    isActive: true,
  })
  await units.setReviewer('schools', 'li', true)
  const { terms } = await headOf(journal, 'a')
  await reports.explain('a', terms, { fingerprint: 'f'.repeat(32), code: 'A1', text: '以决算批复为准', personId: 'wang' })
  await versions.addVersion('a', {
    kind: 'named',
    name: '送审稿',
    seq: 4,
    personId: 'li',
    content: bytes(1, 2),
    score: bytes(3),
    sha256: 'a'.repeat(64),
    sm3: 'b'.repeat(64),
    total: '90.00',
    grade: '优',
  })
  const comment = { id: 'c', personId: 'li', text: '请核对', mentions: ['wang', 'zhao'] }
  const passage = { place: 'section/s1', anchor: '{"quote":"收入"}', quote: '收入', suggestion: '总收入' }
  await store.comments.openThread('a', terms, { id: 't', ...passage, comment })
  await store.comments.answerThread('a', terms, 't', { ...comment, id: 'd', personId: 'wang' })
  await agreeOn('b', store)
  const told = { personId: 'wang', kind: 'mentioned', reportId: 'a', objectId: 't', byId: 'li', collapse: 't' } as const
  await store.notifications.setMailAddress('wang', 'wang@example.gov.cn')
  await store.notifications.addNotifications([told], ['mail'])
  await reports.setStatus('b', 'locked')
  await reports.saveSummary('b', { title: '一', year: 2025, unit: '二', total: null, grade: null, errors: 1 })
  const day = '2024-05-01T00:00:00.000Z'
  const dates = { createdAt: day, updatedAt: day }
  const db = store.db.withTables<IdentityTables>()
  const person = { id: 'li', name: '李娟', email: 'li@invalid', emailVerified: 1, username: 'lijuan', role: 'admin' } as const
  await db
    .insertInto('user')
    .values({ ...person, ...dates })
    .execute()
  await db
    .insertInto('session')
    .values({ id: 's', expiresAt: day, token: 't', userId: 'li', ...dates })
    .execute()
  await db.insertInto('api_token').values({ id: 'k', user_id: 'li', hash: 'h', created_at: day }).execute()
  await db.insertInto('setup_token').values({ hash: 'h' }).execute()
}

/** A report that was returned once, and the second time agreed to by one of two. */
async function agreeOn(id: string, { journal, agreements }: DatabaseSetup['store']): Promise<void> {
  const confirmers = [
    { personId: 'wang', post: '财务科长' },
    { personId: 'zhao', post: '局长' },
  ]
  const termsNow = async () => (await headOf(journal, id)).terms
  const frozen = { version: 1, sha256: 'c'.repeat(64) }
  const decision = { ...frozen, personId: 'wang', display: '王强', opinion: '请核对' }
  await agreements.submitReport(id, await termsNow(), { personId: 'li', note: '请会签', confirmers })
  await agreements.freezeRound(id, 1, frozen)
  await agreements.returnRound(id, await termsNow(), decision)
  await agreements.submitReport(id, await termsNow(), { personId: 'li', note: '', confirmers })
  await agreements.freezeRound(id, 2, { ...frozen, version: 2 })
  await agreements.confirmRound(id, await termsNow(), { ...decision, version: 2, opinion: '同意' })
  await agreements.withdrawRound(id, await termsNow(), { ...frozen, personId: 'li', version: 2 })
}

/** Tables of which a restore brings back every row as it was. */
export const WHOLE_TABLES = [
  'comment_thread',
  'comment',
  'comment_mention',
  'version',
  'round',
  'confirmation',
  'notification',
  'delivery',
]

/** Each row as text: one database gives numbers and bytes in another way than the other. */
async function rowsOf(store: DatabaseSetup['store']): Promise<readonly string[]> {
  const lines: string[] = []
  for (const { name, key } of STORE_TABLES.filter((table) => WHOLE_TABLES.includes(table.name))) {
    let query = anyTables(store.db).selectFrom(name).selectAll()
    for (const column of key) query = query.orderBy(column)
    for (const row of await query.execute()) {
      const values = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
      lines.push(`${name} ${values.map(([column, value]) => `${column}=${shown(value)}`).join(' ')}`)
    }
  }
  return lines
}

function shown(value: unknown): string {
  return value instanceof Uint8Array ? hex(value) : JSON.stringify(value)
}

interface Everything {
  readonly told: unknown
  readonly people: unknown
  readonly office: unknown
  readonly rows: readonly string[]
}

/** All that a restore must bring back, in a form that compares; without the terms, which it moves on. */
export async function everything({ store }: DatabaseSetup): Promise<Everything> {
  const { journal, reports, units, versions, notifications } = store
  const told = []
  for (const record of await reports.list()) {
    const report = await stored(journal, record.id)
    const trail = await journal.audit(record.id)
    told.push({
      record,
      head: [report.head.seq, hex(report.head.hash), report.head.status, report.head.schema],
      state: hex(report.snapshot?.state),
      updates: plain(report),
      authors: [...report.authors].sort(),
      rights: [report.rights.everyone, [...report.rights.people], [...report.rights.bindings]],
      assignments: await reports.assignments(record.id),
      explanations: await reports.explanations(record.id),
      comments: await store.comments.threads(record.id),
      versions: await versionsOf(versions, record.id),
      edits: await journal.lastEdits(record.id),
      chain: [
        trail?.pruned.seq,
        hex(trail?.pruned.hash),
        ...(trail?.rows ?? []).map((row) => [row.batch, row.at, hex(row.hash)]),
      ],
      digests: trail?.snapshots.map(({ digest }) => hex(digest)),
    })
  }
  const people = await anyTables(store.db).selectFrom('user').selectAll().execute()
  const inbox = [await notifications.notificationsOf('wang', 10), await notifications.mailAddress('wang')]
  const office = [await units.units(), await units.staff(), inbox]
  return { told: told.sort((a, b) => (a.record.id < b.record.id ? -1 : 1)), people, office, rows: await rowsOf(store) }
}

async function versionsOf(versions: Versions, reportId: string): Promise<unknown> {
  const kept = (await versions.versions(reportId, { limit: 10 })).map(({ number }) => versions.version(reportId, number))
  return (await Promise.all(kept)).map((version) => version && { ...version, ...packed(version) })
}

function packed({ content, score }: KeptVersion): { readonly content: string; readonly score: string } {
  return { content: hex(content), score: hex(score) }
}
