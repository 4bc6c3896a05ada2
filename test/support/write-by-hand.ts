import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import type { Head } from '@gongping/server/store/report-head.ts'
import type { AppendOutcome, Journal } from '@gongping/server/store/store.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { replay } from '@gongping/server/rooms/stored-report.ts'

export interface WrittenBy {
  readonly personId: string
  readonly clientID: number
  /** Where it is noted that they changed something, as `placeOf` names it. */
  readonly places: readonly string[]
  /** What the edit was judged by; absent: how the report stands. */
  readonly on?: Head | undefined
}

/** Writes into a report's log as the rooms do, of one person at a time, without anybody connected. */
export async function writeByHand(
  journal: Journal,
  reportId: string,
  { personId, clientID, places, on }: WrittenBy,
  write: (report: ReportDoc) => void,
): Promise<AppendOutcome> {
  const stored = await journal.load(reportId)
  if (!stored) throw new Error(`no report ${reportId}`)
  const doc = replay(stored)
  doc.clientID = clientID
  const before = Y.encodeStateVector(doc)
  doc.transact(() => write(new ReportDoc(doc)))
  const clients = stored.authors.has(clientID) ? [] : [clientID]
  const entry = { personId, update: Y.encodeStateAsUpdate(doc, before), clients, places }
  doc.destroy()
  return journal.append(reportId, { batch: randomUUID(), on: on ?? stored.head, entries: [entry] })
}
