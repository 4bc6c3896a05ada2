import { createHash } from 'node:crypto'
import type { DraftStatus } from '@gongping/shared/workflow/report-status.ts'
import type { SqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import type { Head } from '@gongping/server/store/report-head.ts'
import type { Append, Journal, JournalEntry, Store, StoredReport } from '@gongping/server/store/store.ts'
import type { Membership } from '@gongping/server/store/report-sharing.ts'

/** A journal to try, and what makes and rules the reports in it. */
export interface JournalSetup {
  readonly journal: Journal
  /** Makes a report whose log holds this seed as number 1. */
  readonly create: (reportId: string, seed: Uint8Array) => Promise<void>
  readonly setStatus: (reportId: string, status: DraftStatus) => Promise<Head | null>
  readonly setMember: (reportId: string, personId: string, membership: Membership | null) => Promise<Head | null>
  /** As if the disk gave other bytes for a snapshot or an update than were kept. */
  readonly damage: (reportId: string, what: 'snapshot' | 'update', seq: number) => Promise<void>
  /** The same database as another process sees it. */
  readonly elsewhere: () => Promise<Pick<JournalSetup, 'journal' | 'setStatus'>>
  readonly close: () => Promise<void>
}

type SqlStore = Store & Pick<SqliteStore, 'db'>

/**
 * The set-up of an adapter that is a whole store.
 * @param open opens the same database again.
 */
export function setUpStore(store: SqlStore, open: () => Promise<Store>, close: () => Promise<void>): JournalSetup {
  const others: Store[] = []
  return {
    journal: store.journal,
    create: (id, seed) => store.reports.create({ ...REPORT, id, seed }),
    setStatus: (id, status) => store.reports.setStatus(id, status),
    setMember: (id, personId, membership) => store.reports.setMember(id, personId, membership),
    async damage(id, what, seq) {
      const other = bytes(66, 66)
      const { db } = store
      if (what === 'update')
        await db.updateTable('journal').set({ data: other }).where('report_id', '=', id).where('seq', '=', seq).execute()
      else await db.updateTable('snapshot').set({ state: other }).where('report_id', '=', id).where('seq', '=', seq).execute()
    },
    async elsewhere() {
      const { journal, reports } = await open().then((other) => (others.push(other), other))
      return { journal, setStatus: (id, status) => reports.setStatus(id, status) }
    },
    async close() {
      for (const other of others) await other.close()
      await store.close()
      await close()
    },
  }
}

export const REPORT = {
  template: 'hunan-department@2022.1',
  title: '2024年度部门整体支出绩效自评报告',
  year: 2024,
  unit: '云溪县档案馆',
  createdBy: 'li',
} as const

export const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)

export function entry(value: number, more: Partial<JournalEntry> = {}): JournalEntry {
  return { personId: 'li', update: bytes(value), clients: [], places: [], ...more }
}

let batches = 0

/** An append of these values, under a name of its own. */
export function appendOf(on: Head, ...values: (number | JournalEntry)[]): Append {
  const entries = values.map((value) => (typeof value === 'number' ? entry(value) : value))
  return { batch: `batch-${++batches}`, on, entries }
}

export async function headOf(journal: Journal, reportId: string): Promise<Head> {
  const head = (await journal.heads([reportId])).get(reportId)
  if (!head) throw new Error(`no report ${reportId}`)
  return head
}

/** Appends at the present head. @returns the head it led to. */
export async function write(journal: Journal, reportId: string, ...values: (number | JournalEntry)[]): Promise<Head> {
  const outcome = await journal.append(reportId, appendOf(await headOf(journal, reportId), ...values))
  if (outcome.kind !== 'committed') throw new Error('somebody else wrote')
  return outcome.head
}

export async function stored(journal: Journal, reportId: string, after?: number): Promise<StoredReport> {
  const report = await journal.load(reportId, after)
  if (!report) throw new Error(`no report ${reportId}`)
  return report
}

export const plain = ({ updates }: StoredReport): number[][] => updates.map(({ update }) => [...update])

export const hex = (value: Uint8Array | undefined): string => Buffer.from(value ?? []).toString('hex')

/** A head in which bytes compare as text, whatever kind of array an adapter gives. */
export const plainHead = (head: Head | null): object | null => head && { ...head, hash: hex(head.hash) }

export const otherHash = (hash: Uint8Array): Uint8Array => createHash('sha256').update(hash).digest()
