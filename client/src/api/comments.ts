import type {
  ReportComments,
  WantedAnchor,
  WantedComment,
  WantedCommentChange,
  WantedCommentState,
  WantedThread,
} from '@gongping/shared/protocol/comments.ts'
import type { Created } from '@gongping/shared/protocol/http.ts'
import { type Answer, type Tagged, request, requestChanged } from './request.ts'

/** @param tag of those that are known. @returns null: they are as they were. */
export const fetchComments = (reportId: string, tag: string | null): Answer<Tagged<ReportComments> | null> =>
  requestChanged(pathOf(reportId), tag)

export const makeComment = (reportId: string, wanted: WantedThread): Answer<Created> =>
  request(pathOf(reportId), { method: 'POST', body: wanted })

export const answerComment = (reportId: string, thread: string, wanted: WantedComment): Answer<Created> =>
  request(`${pathOf(reportId, thread)}/replies`, { method: 'POST', body: wanted })

/** Changes what one said oneself. */
export const editComment = (reportId: string, thread: string, comment: string, wanted: WantedCommentChange): Answer<void> =>
  request(pathOf(reportId, thread, comment), { method: 'PATCH', body: wanted })

export const deleteComment = (reportId: string, thread: string, comment: string): Answer<void> =>
  request(pathOf(reportId, thread, comment), { method: 'DELETE' })

export const resolveComment = (reportId: string, thread: string, wanted: WantedCommentState): Answer<void> =>
  request(`${pathOf(reportId, thread)}/state`, { method: 'PUT', body: wanted })

/** Ties a comment whose words are gone to others. */
export const attachComment = (reportId: string, thread: string, wanted: WantedAnchor): Answer<void> =>
  request(`${pathOf(reportId, thread)}/anchor`, { method: 'PUT', body: wanted })

/** Puts the suggested wording into the report, as one edit. */
export const applySuggestion = (reportId: string, thread: string): Answer<unknown> =>
  request(`${pathOf(reportId, thread)}/apply`, { method: 'POST' })

function pathOf(reportId: string, ...parts: readonly string[]): string {
  return ['/api/reports', reportId, 'comments', ...parts]
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join('/')
}
