import { parentPort, workerData } from 'node:worker_threads'
import { Kysely } from 'kysely'
import { assert } from '@gongping/shared/base/assert.ts'
import { changeAndNote } from '../audit/change-and-note.ts'
import { deedOf } from '../audit/noted-changes.ts'
import { SqlAuditLog } from '../audit/sql-audit-log.ts'
import { SqlReports } from '../reports.ts'
import { SqlAgreements } from '../sql-agreements.ts'
import { SqlComments } from '../sql-comments.ts'
import { SqlNotifications } from '../sql-notifications.ts'
import { SqlOutbox } from '../sql-outbox.ts'
import type { Tables } from '../schema.ts'
import { SqlJournal } from '../sql-journal.ts'
import { comesFromStorage } from '../storage-error.ts'
import { SqlUnits } from '../sql-units.ts'
import { SqlVersions } from '../sql-versions.ts'
import { AppendLog } from './append-log.ts'
import { inOurWords } from './in-our-words.ts'
import { type AppendRequest, type CallRequest, type Operations, type Reply, type Request, unpackAppend } from './messages.ts'
import { openDatabase, sqliteDialect } from './open-database.ts'
import { type PackedReport, buffersOf, packReport } from './packed-report.ts'

/**
 * The thread that owns the store's connection: fsync blocks, so it must not happen where sockets are served.
 * Everything is done one after the other, in the order of asking, so a load after an append sees it. Appends that
 * arrived while one commit ran go into the next one (group commit), whatever reports they belong to.
 */
assert(parentPort, 'the journal worker runs as a worker')
const port = parentPort
const database = openDatabase((workerData as { file: string }).file)
const log = new AppendLog(database)
// Compiled once: they stand around every commit.
const [begin, end] = [database.prepare('begin immediate'), database.prepare('commit')]
const db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
const operations = createOperations(db)
let waiting: Request[] = []
let isWorking = false

port.on('message', (requests: readonly Request[]) => {
  waiting.push(...requests)
  if (isWorking) return
  isWorking = true
  // Messages that are here already come first.
  setImmediate(() => void work())
})

async function work(): Promise<void> {
  while (waiting.length > 0) {
    const first = waiting.findIndex(({ kind }) => kind !== 'append')
    const appends = waiting.splice(0, first === -1 ? waiting.length : first) as AppendRequest[]
    if (appends.length > 0) port.postMessage(commit(appends))
    const request = waiting.shift()
    if (request?.kind === 'call') answer(request, await call(request))
    if (request?.kind === 'close') close(request.id)
  }
  isWorking = false
}

/**
 * One transaction for all of them. If that fails each gets one of its own, so that what is wrong with one does not
 * harm the others.
 */
function commit(appends: readonly AppendRequest[]): Reply[] {
  try {
    begin.run()
  } catch (error) {
    return appends.map(({ id }) => failed(id, error))
  }
  try {
    const replies = appends.map((request) => succeeded(request.id, log.append(request.reportId, unpackAppend(request))))
    end.run()
    return replies
  } catch (error) {
    rollBack()
    return appends.length === 1 ? appends.map(({ id }) => failed(id, error)) : appends.flatMap((request) => commit([request]))
  }
}

async function call({ id, actor, name, parameters }: CallRequest): Promise<Reply> {
  const perform = (among: Operations): Promise<unknown> => Reflect.apply(among[name], among, parameters)
  try {
    const deed = deedOf(name, parameters)
    const value = await (deed
      ? changeAndNote(db, actor, deed, (changed) => perform(createOperations(changed)))
      : perform(operations))
    return succeeded(id, value)
  } catch (error) {
    rollBack()
    return failed(id, error)
  }
}

function answer({ name }: CallRequest, reply: Reply): void {
  const report = name === 'load' && reply.ok ? (reply.value as PackedReport | null) : null
  port.postMessage([reply], report ? buffersOf(report) : [])
}

/** Some errors have ended the transaction already, others, as a commit that found the disk full, leave it open. */
function rollBack(): void {
  if (database.isTransaction) database.exec('rollback')
}

function close(id: number): void {
  database.close()
  port.postMessage([succeeded(id, undefined)])
  port.close()
}

function createOperations(db: Kysely<Tables>): Operations {
  const journal = new SqlJournal(db)
  const reports = new SqlReports(db)
  const units = new SqlUnits(db)
  const comments = new SqlComments(db)
  const notifications = new SqlNotifications(db)
  const outbox = new SqlOutbox(db)
  const versions = new SqlVersions(db)
  const agreements = new SqlAgreements(db)
  const log = new SqlAuditLog(db)
  return {
    heads: (ids) => journal.heads(ids),
    load: (id, after, upTo) => journal.load(id, after, upTo).then((report) => report && packReport(report)),
    saveSnapshot: (id, snapshot) => journal.saveSnapshot(id, snapshot),
    snapshots: (id) => journal.snapshots(id),
    prune: (id, seq) => journal.prune(id, seq),
    dropSnapshot: (id, seq) => journal.dropSnapshot(id, seq),
    lastEdits: (id) => journal.lastEdits(id),
    stints: (id) => journal.stints(id),
    audit: (id) => journal.audit(id),
    create: (report) => reports.create(report),
    list: () => reports.list(),
    saveSummary: (id, summary) => reports.saveSummary(id, summary),
    setStatus: (id, status, on) => reports.setStatus(id, status, on),
    listFor: (personId) => reports.listFor(personId),
    terms: (id, personId) => reports.terms(id, personId),
    setEveryone: (id, role, on) => reports.setEveryone(id, role, on),
    setMember: (id, personId, membership, on) => reports.setMember(id, personId, membership, on),
    assignments: (id) => reports.assignments(id),
    assign: (id, assignment, on) => reports.assign(id, assignment, on),
    markDone: (id, done, on) => reports.markDone(id, done, on),
    explanations: (id) => reports.explanations(id),
    explain: (id, terms, explanation) => reports.explain(id, terms, explanation),
    unexplain: (id, terms, fingerprint) => reports.unexplain(id, terms, fingerprint),
    threads: (reportId) => comments.threads(reportId),
    thread: (reportId, threadId) => comments.thread(reportId, threadId),
    countThreads: (reportId) => comments.countThreads(reportId),
    measureComments: (reportId) => comments.measureComments(reportId),
    openThread: (reportId, terms, thread) => comments.openThread(reportId, terms, thread),
    answerThread: (reportId, terms, threadId, comment) => comments.answerThread(reportId, terms, threadId, comment),
    editComment: (reportId, terms, threadId, comment) => comments.editComment(reportId, terms, threadId, comment),
    deleteComment: (reportId, terms, threadId, comment) => comments.deleteComment(reportId, terms, threadId, comment),
    resolveThread: (reportId, terms, threadId, resolution) => comments.resolveThread(reportId, terms, threadId, resolution),
    attachThread: (reportId, terms, threadId, attachment) => comments.attachThread(reportId, terms, threadId, attachment),
    renewAnchors: (reportId, renewed) => comments.renewAnchors(reportId, renewed),
    addVersion: (reportId, version) => versions.addVersion(reportId, version),
    versions: (reportId, range) => versions.versions(reportId, range),
    version: (reportId, number) => versions.version(reportId, number),
    countNamed: (reportId) => versions.countNamed(reportId),
    renameVersion: (reportId, number, name) => versions.renameVersion(reportId, number, name),
    rounds: (reportId) => agreements.rounds(reportId),
    roundsOfContent: (digits) => agreements.roundsOfContent(digits),
    reportsToConfirm: (personId) => agreements.reportsToConfirm(personId),
    submitReport: (reportId, terms, round) => agreements.submitReport(reportId, terms, round),
    freezeRound: (reportId, number, version) => agreements.freezeRound(reportId, number, version),
    confirmRound: (reportId, terms, decision) => agreements.confirmRound(reportId, terms, decision),
    returnRound: (reportId, terms, decision) => agreements.returnRound(reportId, terms, decision),
    withdrawRound: (reportId, terms, by) => agreements.withdrawRound(reportId, terms, by),
    finaliseRound: (reportId, terms, by) => agreements.finaliseRound(reportId, terms, by),
    publishRound: (reportId, terms, by) => agreements.publishRound(reportId, terms, by),
    correctRound: (reportId, terms, by) => agreements.correctRound(reportId, terms, by),
    addNotifications: (all, channels) => notifications.addNotifications(all, channels),
    notificationsOf: (personId, limit, before) => notifications.notificationsOf(personId, limit, before),
    countUnread: (personId) => notifications.countUnread(personId),
    markRead: (personId, numbers) => notifications.markRead(personId, numbers),
    mailAddress: (personId) => notifications.mailAddress(personId),
    setMailAddress: (personId, address) => notifications.setMailAddress(personId, address),
    claimDeliveries: (now, until, limit) => outbox.claimDeliveries(now, until, limit),
    endDelivery: (delivery) => outbox.endDelivery(delivery),
    putOffDelivery: (delivery, until) => outbox.putOffDelivery(delivery, until),
    record: (actor, deed) => log.record(actor, deed),
    search: (query) => log.search(query),
    entriesAfter: (seq, limit) => log.entriesAfter(seq, limit),
    head: () => log.head(),
    units: () => units.units(),
    createUnit: (unit) => units.createUnit(unit),
    renameUnit: (id, name) => units.renameUnit(id, name),
    setDivisions: (unitId, divisions) => units.setDivisions(unitId, divisions),
    staff: () => units.staff(),
    staffOf: (personId) => units.staffOf(personId),
    place: (staff, judgedOn) => units.place(staff, judgedOn),
    setReviewer: (unitId, personId, isReviewer) => units.setReviewer(unitId, personId, isReviewer),
    probe: () => probe(db),
  }
}

async function probe(db: Kysely<Tables>): Promise<void> {
  const at = new Date().toISOString()
  const values = { id: 1, at }
  await db
    .insertInto('probe')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
    .execute()
}

function succeeded(id: number, value: unknown): Reply {
  return { id, ok: true, value }
}

function failed(id: number, error: unknown): Reply {
  const known = inOurWords(error)
  return { id, ok: false, message: known instanceof Error ? known.message : String(known), isStorage: comesFromStorage(known) }
}
