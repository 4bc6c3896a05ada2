import * as Y from 'yjs'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { replay, sameDocument } from '../rooms/stored-report.ts'
import type { AuditTrail, Journal, ReportRecord } from '../store/store.ts'
import { verifyLog } from '../store/verify-log.ts'
import type { ReportProblem } from './report-problem.ts'

export interface Examined {
  readonly id: string
  readonly title: string
  /** Updates after the newest snapshot. */
  readonly updates: number
  /** null = its log is the one that was written, and it opens. */
  readonly problem: ReportProblem | null
}

/**
 * Proves that a report's log is the one that was written, that its snapshots say what the log says, and that it
 * opens as it would after a restart. Reads nothing but what is stored.
 */
export async function examineReport(
  journal: Pick<Journal, 'audit'>,
  { id, title }: Pick<ReportRecord, 'id' | 'title'>,
): Promise<Examined> {
  try {
    const trail = await journal.audit(id)
    if (!trail) return { id, title, updates: 0, problem: problem('log-missing') }
    const newest = trail.snapshots.at(-1)?.seq ?? 0
    const updates = trail.rows.filter(({ seq }) => seq > newest).length
    return { id, title, updates, problem: findFault(trail) ?? replayAll(trail) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { id, title, updates: 0, problem: problem('unreadable', { reason }) }
  }
}

function findFault(trail: AuditTrail): ReportProblem | null {
  const fault = verifyLog(trail)
  return fault && problem(fault.kind, { seq: String(fault.seq) })
}

/** Plays the log from its beginning and compares each snapshot on the way; then looks at what came out. */
function replayAll(trail: AuditTrail): ReportProblem | null {
  const base = trail.snapshots.find(({ seq }) => seq === trail.pruned.seq)
  const doc = base ? openSnapshot(trail, base.state) : new Y.Doc()
  let reached = trail.pruned.seq
  for (const { seq, state } of trail.snapshots) {
    playRows(doc, trail, reached, seq)
    reached = seq
    const opened = openSnapshot(trail, state)
    const isSame = sameDocument(doc, opened) && sameContent(doc, opened)
    opened.destroy()
    if (!isSame) return problem('snapshot-differs', { seq: String(seq) })
  }
  playRows(doc, trail, reached, trail.head.seq)
  return lookAt(doc)
}

function playRows(doc: Y.Doc, { rows }: AuditTrail, after: number, upTo: number): void {
  doc.transact(() => {
    for (const { seq, update } of rows) if (seq > after && seq <= upTo) Y.applyUpdate(doc, update)
  })
}

function openSnapshot({ head }: AuditTrail, state: Uint8Array): Y.Doc {
  return replay({ snapshot: { seq: head.seq, state }, updates: [] })
}

/** Yjs compares what exists and what was deleted; this, what it says. */
function sameContent(a: Y.Doc, b: Y.Doc): boolean {
  return canonicalJson(readContent(a)) === canonicalJson(readContent(b))
}

function lookAt(doc: Y.Doc): ReportProblem | null {
  const { template } = readContent(doc)
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
  doc.destroy()
  if (!isWhole) return problem('updates-missing')
  return findTemplate(template) ? null : problem('template-unknown', { template })
}

function problem(code: ReportProblem['code'], params: ReportProblem['params'] = {}): ReportProblem {
  return { code, params }
}
