import { CHAIN_START, nextHash, sha256 } from '@gongping/server/store/hash-chain.ts'
import type { Head } from '@gongping/server/store/report-head.ts'
import type {
  Append,
  AppendOutcome,
  AuditRow,
  AuditTrail,
  Journal,
  LastEdit,
  NewSnapshot,
  SnapshotRecord,
  StoredReport,
} from '@gongping/server/store/store.ts'
import type { Stint } from '@gongping/server/store/stint.ts'
import type { Membership } from '@gongping/server/store/report-sharing.ts'
import { StorageError } from '@gongping/server/store/storage-error.ts'
import { isSound, verifyRows } from '@gongping/server/store/verify-log.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import type { PersonClaim, ReportRights } from '@gongping/shared/workflow/held-rights.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { Claim } from '@gongping/shared/workflow/standing.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import { COLLEAGUE, Colleagues } from './colleague-claims.ts'
import { stintsOf } from './stints-of.ts'

interface Log {
  head: Head
  pruned: AuditTrail['pruned']
  rows: AuditRow[]
  snapshots: AuditTrail['snapshots'][number][]
  readonly authors: Map<number, string>
  everyone: ReportRole | null
  readonly people: Map<string, PersonClaim>
  readonly bindings: Map<string, readonly string[]>
  readonly edits: Map<string, LastEdit>
}

/** What happens to the next appends: nothing special, they fail, or they are done but nobody hears of it. */
type Fault = 'none' | 'fails' | 'unreadable' | 'reply-lost'

/**
 * The journal port in memory, with a disk that tests can stall and break. It passes the same contract suite as
 * the real adapters, so that what is shown with it holds for them.
 */
export class MemoryJournal implements Journal {
  private readonly logs = new Map<string, Log>()
  private stalled: (() => void)[] | null = null
  private stalledReading: (() => void)[] | null = null
  private fault: Fault = 'none'
  private clock = 0
  private day = 0
  /** Every row that was ever committed, whatever became of it. */
  readonly appended: (AuditRow & { readonly reportId: string })[] = []
  loads = 0
  /** Appends asked for and not answered yet. */
  underWay = 0

  /** @param schema the shape of the seed, of an earlier version of the program. */
  create(reportId: string, seed: Uint8Array, schema: number = SCHEMA_VERSION): void {
    const row = this.row(CHAIN_START, 1, 'seed', '', seed)
    this.logs.set(reportId, {
      head: { seq: 1, hash: row.hash, status: 'open', terms: 1, epoch: 1, schema },
      pruned: { seq: 0, hash: CHAIN_START },
      rows: [row],
      snapshots: [],
      authors: new Map(),
      everyone: 'drafter',
      people: new Map(),
      bindings: new Map(),
      edits: new Map(),
    })
  }

  setStatus(reportId: string, status: ReportStatus): Head {
    return this.newTerms(reportId, { status })
  }

  setEveryone(reportId: string, role: ReportRole | null): Head {
    this.log(reportId).everyone = role
    return this.newTerms(reportId, {})
  }

  setMember(reportId: string, personId: string, membership: Membership | null): Head {
    const { people } = this.log(reportId)
    const claim = people.get(personId) ?? COLLEAGUE
    people.set(personId, { ...claim, granted: membership?.role ?? null, scope: membership?.scope ?? null })
    return this.newTerms(reportId, {})
  }

  /** Somebody is placed elsewhere, leaves, or begins to administer the unit or to review it. */
  setClaim(reportId: string, personId: string, change: Partial<Claim>): Head {
    const { people } = this.log(reportId)
    people.set(personId, { ...(people.get(personId) ?? COLLEAGUE), ...change })
    return this.newTerms(reportId, {})
  }

  /** A place is bindingly these people's; nobody's if there are none. */
  bind(reportId: string, place: string, personIds: readonly string[]): Head {
    const { bindings } = this.log(reportId)
    if (personIds.length > 0) bindings.set(place, personIds)
    else bindings.delete(place)
    return this.newTerms(reportId, {})
  }

  /** As if the report had been put back from a backup made when its log ended with `seq`. */
  restore(reportId: string, seq: number): void {
    const log = this.log(reportId)
    log.rows = log.rows.filter((row) => row.seq <= seq)
    log.snapshots = log.snapshots.filter((snapshot) => snapshot.seq <= seq)
    const hash = log.rows.at(-1)?.hash ?? log.pruned.hash
    log.head = { ...log.head, seq, hash, terms: log.head.terms + 1, epoch: log.head.epoch + 1 }
  }

  /** As if the disk gave other bytes than were kept. */
  damage(reportId: string, what: 'snapshot' | 'update', seq: number): void {
    const log = this.log(reportId)
    const other = Uint8Array.of(66, 66)
    if (what === 'update') log.rows = log.rows.map((row) => (row.seq === seq ? { ...row, update: other } : row))
    else log.snapshots = log.snapshots.map((kept) => (kept.seq === seq ? { ...kept, state: other } : kept))
  }

  /** Appends wait from now on until `resume`. */
  stall(): void {
    this.stalled ??= []
  }

  /** Logs are read no more until `resume`. */
  stallReading(): void {
    this.stalledReading ??= []
  }

  resume(): void {
    const waiting = [...(this.stalled ?? []), ...(this.stalledReading ?? [])]
    this.stalled = null
    this.stalledReading = null
    waiting.forEach((proceed) => proceed())
  }

  break(): void {
    this.fault = 'fails'
  }

  /** Logs can't be read until `repair`. */
  breakReading(): void {
    this.fault = 'unreadable'
  }

  /** Appends are done, but whoever asked hears of an error. */
  loseReplies(): void {
    this.fault = 'reply-lost'
  }

  repair(): void {
    this.fault = 'none'
  }

  async heads(reportIds: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    return new Map(reportIds.flatMap((id) => (this.logs.has(id) ? [[id, this.log(id).head] as const] : [])))
  }

  async load(reportId: string, after = 0, upTo = Infinity): Promise<StoredReport | null> {
    this.loads++
    const { stalledReading } = this
    if (stalledReading) await new Promise<void>((resolve) => stalledReading.push(resolve))
    if (this.fault === 'unreadable') throw new Error('the disk does not answer')
    const log = this.logs.get(reportId)
    if (!log || upTo < log.pruned.seq) return null
    const { head, rows } = log
    const newest = after === 0 || after < log.pruned.seq ? soundSnapshot(log, upTo + 1) : null
    const from = newest?.seq ?? after
    return {
      head,
      snapshot: newest ? { seq: newest.seq, state: newest.state } : null,
      updates: rows.filter(({ seq }) => seq > from && seq <= upTo),
      authors: new Map(log.authors),
      rights: rightsOf(log),
    }
  }

  async append(reportId: string, append: Append): Promise<AppendOutcome> {
    this.underWay++
    const { stalled } = this
    if (stalled) await new Promise<void>((resolve) => stalled.push(resolve))
    this.underWay--
    if (this.fault === 'fails') throw new Error('the disk is full')
    const outcome = this.perform(reportId, append)
    if (this.fault === 'reply-lost') throw new Error('the connection was lost')
    return outcome
  }

  async saveSnapshot(reportId: string, { seq, epoch, state }: NewSnapshot): Promise<void> {
    const log = this.log(reportId)
    if (log.head.epoch !== epoch) return
    const hash = log.rows.find((row) => row.seq === seq)?.hash
    if (!hash) throw new Error(`no row ${seq} to take a snapshot at`)
    const base = soundSnapshot(log, seq) ?? log.pruned
    const fault = verifyRows(
      base,
      log.rows.filter((row) => row.seq > base.seq && row.seq <= seq),
    )
    if (fault) throw new StorageError(`the log is damaged at ${fault.seq}`)
    const record = { seq, hash, at: this.now(), bytes: state.byteLength, state: state.slice(), digest: sha256(state) }
    log.snapshots = [...log.snapshots.filter((known) => known.seq !== seq), record].sort((a, b) => a.seq - b.seq)
  }

  async snapshots(reportId: string): Promise<readonly SnapshotRecord[]> {
    return this.logs.get(reportId)?.snapshots ?? []
  }

  async prune(reportId: string, seq: number): Promise<void> {
    const log = this.log(reportId)
    const base = log.snapshots.find((snapshot) => snapshot.seq === seq)
    if (!base) throw new Error(`no snapshot at ${seq}`)
    if (!isSound(base)) throw new StorageError(`the snapshot at ${seq} is damaged`)
    log.rows = log.rows.filter((row) => row.seq > seq)
    log.snapshots = log.snapshots.filter((snapshot) => snapshot.seq >= seq)
    log.pruned = { seq, hash: base.hash }
  }

  async dropSnapshot(reportId: string, seq: number): Promise<void> {
    const log = this.log(reportId)
    if (seq === log.pruned.seq) throw new Error(`the snapshot at ${seq} is needed`)
    log.snapshots = log.snapshots.filter((snapshot) => snapshot.seq !== seq)
  }

  async lastEdits(reportId: string): Promise<readonly LastEdit[]> {
    return [...(this.logs.get(reportId)?.edits.values() ?? [])]
  }

  async stints(reportId: string): Promise<readonly Stint[]> {
    return stintsOf(this.logs.get(reportId)?.rows ?? [])
  }

  async audit(reportId: string): Promise<AuditTrail | null> {
    const log = this.logs.get(reportId)
    return log ? { head: log.head, pruned: log.pruned, rows: log.rows, snapshots: log.snapshots } : null
  }

  private perform(reportId: string, { batch, on, entries, schema }: Append): AppendOutcome {
    const log = this.logs.get(reportId)
    if (!log) return { kind: 'stale', head: null }
    const done = log.rows.findLast((row) => row.batch === batch)
    if (done) return { kind: 'committed', head: { ...on, seq: done.seq, hash: done.hash } }
    if (!isSameHead(log.head, on) || log.head.status !== 'open') return { kind: 'stale', head: log.head }
    let { seq, hash } = log.head
    for (const entry of entries) {
      const row = this.row(hash, ++seq, batch, entry.personId, entry.update.slice())
      ;({ hash } = row)
      log.rows.push(row)
      this.appended.push({ ...row, reportId })
      for (const client of entry.clients) log.authors.set(client, entry.personId)
      for (const place of entry.places) log.edits.set(place, { place, personId: entry.personId, at: row.at, seq })
    }
    log.head = { ...log.head, seq, hash, schema: schema ?? log.head.schema }
    return { kind: 'committed', head: log.head }
  }

  private row(previous: Uint8Array, seq: number, batch: string, personId: string, update: Uint8Array): AuditRow {
    const link = { seq, batch, personId, at: this.now(), update }
    return { ...link, hash: nextHash(previous, link) }
  }

  private newTerms(reportId: string, change: Partial<Head>): Head {
    const log = this.log(reportId)
    log.head = { ...log.head, ...change, terms: log.head.terms + 1 }
    return log.head
  }

  /** Days after the first of January 2024, when every memory journal begins. */
  setDay(day: number): void {
    this.day = day
  }

  private now(): string {
    return new Date(Date.UTC(2024, 0, 1 + this.day) + this.clock++).toISOString()
  }

  private log(reportId: string): Log {
    const log = this.logs.get(reportId)
    if (!log) throw new Error(`no report ${reportId}`)
    return log
  }
}

function isSameHead(a: Head, b: Head): boolean {
  return a.seq === b.seq && a.terms === b.terms && a.epoch === b.epoch && Buffer.from(a.hash).equals(b.hash)
}

function soundSnapshot({ snapshots, pruned }: Log, before = Infinity): Log['snapshots'][number] | null {
  const sound = snapshots.findLast((snapshot) => snapshot.seq < before && isSound(snapshot))
  if (!sound && pruned.seq > 0) throw new StorageError('no snapshot is whole')
  return sound ?? null
}

function rightsOf({ everyone, people, bindings }: Log): ReportRights {
  return { everyone, people: new Colleagues(people), bindings: new Map(bindings) }
}
