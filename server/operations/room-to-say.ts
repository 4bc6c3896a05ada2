import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { MAX_SAID } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Office } from './office.ts'

/** Whether a report's comments have room for more words. Fails with `comments-long`. */
export async function roomToSay({ comments }: Pick<Office, 'comments'>, reportId: string): Promise<Result<void, Failure>> {
  return (await comments.measureComments(reportId)) < MAX_SAID ? ok(undefined) : err(failure('comments-long'))
}
