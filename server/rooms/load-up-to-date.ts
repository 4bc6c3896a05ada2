import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { migrate, readsAsPresent } from '@gongping/shared/report/migrate.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import type { Journal, StoredReport } from '../store/store.ts'
import { replayInTurns } from './stored-report.ts'

/**
 * Loads a report in the present shape: an older document is migrated before anybody sees it, and the migration is
 * logged like any edit.
 * @returns null if there is no such report.
 * @throws if it is locked in an older shape that has to be migrated, or newer than this program.
 */
export async function loadUpToDate(journal: Journal, reportId: string): Promise<StoredReport | null> {
  const stored = await journal.load(reportId)
  if (!stored || stored.head.schema === SCHEMA_VERSION) return stored
  // Nothing may be written into it, but it must open.
  if (stored.head.status !== 'open' && readsAsPresent(stored.head.schema)) return stored
  const doc = await replayInTurns(stored)
  const before = Y.encodeStateVector(doc)
  migrate(doc)
  const entry = { personId: '', update: Y.encodeStateAsUpdate(doc, before), clients: [doc.clientID], places: [] }
  doc.destroy()
  const outcome = await journal.append(reportId, {
    batch: randomUUID(),
    on: stored.head,
    entries: [entry],
    schema: SCHEMA_VERSION,
  })
  if (outcome.kind === 'stale' && outcome.head?.status !== 'open')
    throw new Error(`report ${reportId} is locked in an older form`)
  return loadUpToDate(journal, reportId)
}
