import type { CommentAnchor, CommentThread, ReportComments, ThreadComment } from '@gongping/shared/protocol/comments.ts'
import type { Identity } from '../identity/identity.ts'
import type { CommentRecord, ThreadRecord } from '../store/comments.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

type NameOf = Awaited<ReturnType<typeof personNames>>

/** Everything that was said about a report, in the order in which it was begun. */
export async function listComments(
  { comments }: Pick<Office, 'comments'>,
  identity: Identity,
  reportId: string,
): Promise<ReportComments> {
  const [threads, nameOf] = await Promise.all([comments.threads(reportId), personNames(identity)])
  return { threads: threads.map((thread) => toThread(thread, nameOf)) }
}

function toThread(record: ThreadRecord, nameOf: NameOf): CommentThread {
  const { anchor, attachment: _attachment, resolvedBy, createdBy, comments, ...same } = record
  return {
    ...same,
    // It was JSON of an object when it came in. Nobody looks for the words of what is resolved.
    anchor: anchor === null || same.state !== 'open' ? null : (JSON.parse(anchor) as CommentAnchor),
    resolvedBy: resolvedBy === null ? null : nameOf(resolvedBy),
    createdBy: nameOf(createdBy),
    comments: comments.map((comment) => toComment(comment, nameOf)),
  }
}

function toComment({ personId, mentions, ...same }: CommentRecord, nameOf: NameOf): ThreadComment {
  return { ...same, person: nameOf(personId), mentions: mentions.map(nameOf) }
}
