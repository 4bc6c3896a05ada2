import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { assert } from '@gongping/shared/base/assert.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { replayInTurns } from '../rooms/stored-report.ts'
import type { StoredReport } from '../store/store.ts'
import type { Office } from './office.ts'

export interface ContentAt {
  readonly content: ReportContent
  /** Number of the last edit that is in it. */
  readonly seq: number
}

/**
 * A report as it is on disk, and after which edit.
 * @param seq as it was after this edit; absent: now. It must not be older than the newest snapshot.
 * Fails with `report-unknown`.
 */
export async function readAt(
  { rooms, journal }: Pick<Office, 'rooms' | 'journal'>,
  reportId: string,
  seq?: number,
): Promise<Result<ContentAt, Failure>> {
  const now = await rooms.readDocument(reportId, (doc, last) => ({ content: readContent(doc), seq: last }))
  if (!now) return err(failure('report-unknown'))
  if (seq === undefined || now.seq === seq) return ok(now)
  // This process may be behind another one, or the report has gone on.
  const stored = await journal.load(reportId)
  return stored ? ok({ content: await replayUpTo(stored, seq), seq }) : err(failure('report-unknown'))
}

async function replayUpTo(stored: StoredReport, seq: number): Promise<ReportContent> {
  assert(stored.head.seq >= seq && (stored.snapshot?.seq ?? 0) <= seq, `the log reaches edit ${seq}`)
  const doc = await replayInTurns({ ...stored, updates: stored.updates.filter((update) => update.seq <= seq) })
  const content = readContent(doc)
  doc.destroy()
  return content
}
