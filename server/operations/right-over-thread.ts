import type { ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'

/** What it takes to say what becomes of a thread or where it belongs: less of whoever began it than of anybody else. */
export async function rightOverThread(
  { comments }: Pick<Office, 'comments'>,
  by: Pick<Person, 'id'>,
  { reportId, threadId }: { readonly reportId: string; readonly threadId: string },
): Promise<ReportAction> {
  const thread = await comments.thread(reportId, threadId)
  return thread?.createdBy === by.id ? 'report.comment' : 'report.resolve'
}
