import type * as Y from 'yjs'
import { type Result, err } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Authors } from '@gongping/shared/report/authorship.ts'
import { replayInTurns } from '../rooms/stored-report.ts'
import type { Office } from './office.ts'

/**
 * Reads from a report's document as it is on disk, with whose each clientID is. A document of its own: those who
 * have the report open wait for nothing. Fails with `report-unknown`, or as `read` does.
 */
export async function readAuthored<Found>(
  { journal }: Pick<Office, 'journal'>,
  id: string,
  read: (doc: Y.Doc, authors: Authors) => Result<Found, Failure>,
): Promise<Result<Found, Failure>> {
  const stored = await journal.load(id)
  if (!stored) return err(failure('report-unknown'))
  const doc = await replayInTurns(stored)
  const found = read(doc, stored.authors)
  doc.destroy()
  return found
}
