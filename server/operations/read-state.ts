import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import type { Office } from './office.ts'

/** Whether a report takes edits, and how far it got. Fails with `report-unknown`. */
export async function readState({ journal }: Pick<Office, 'journal'>, id: string): Promise<Result<ReportState, Failure>> {
  const head = (await journal.heads([id])).get(id)
  return head ? ok({ status: head.status, seq: head.seq }) : err(failure('report-unknown'))
}
