import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { ThreadRecord } from '../store/comments.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'
import { tellComments } from './tell-comments.ts'

/** A thread as it was looked at, in the report and on the terms that hold. */
interface Looked {
  readonly thread: ThreadRecord
  readonly terms: number
}

/** null: it is another one by now, and nothing was written. */
type Write<Done> = (looked: Looked) => Promise<Result<Done | null, Failure>>

/**
 * Does something in a thread by the right that somebody has and by what the thread is at the moment of writing; then
 * open pages hear of it. Fails with `comment-unknown`, or as `permit` and `write` do.
 */
export async function decideInThread<Done>(
  office: Pick<Office, 'reports' | 'comments' | 'rooms'>,
  by: Pick<Person, 'id'>,
  { reportId, threadId }: { readonly reportId: string; readonly threadId: string },
  action: ReportAction,
  write: Write<Done>,
): Promise<Result<Done, Failure>> {
  const done = await decideInReport(office, by, reportId, action, async (terms) => {
    const thread = await office.comments.thread(reportId, threadId)
    return thread ? write({ thread, terms }) : err(failure('comment-unknown'))
  })
  if (done.ok) tellComments(office, reportId)
  return done
}

/** What is resolved is not spoken about any more before it is reopened. Fails with `comment-resolved`. */
export function isOpen({ state }: ThreadRecord): Result<void, Failure> {
  return state === 'open' ? ok(undefined) : err(failure('comment-resolved'))
}
