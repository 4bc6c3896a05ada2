import { createRoute } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import type { Identity } from '../../identity/identity.ts'
import { answerComment } from '../../operations/answer-comment.ts'
import { deleteComment } from '../../operations/delete-comment.ts'
import { editComment } from '../../operations/edit-comment.ts'
import { listComments } from '../../operations/list-comments.ts'
import { makeComment } from '../../operations/make-comment.ts'
import type { Office } from '../../operations/office.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { ofComment, ofReport, ofThread } from '../schemas/comment-params.ts'
import {
  reportCommentsSchema,
  wantedCommentChangeSchema,
  wantedCommentSchema,
  wantedThreadSchema,
} from '../schemas/comments-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { createdSchema } from '../schemas/report-list-schema.ts'

/** What people say about a report beside its text (批注). */
export function commentRoutes(office: Office, identity: Identity) {
  const mayComment = requireInReport(office, identity, 'report.comment')

  const list = createRoute({
    method: 'get',
    path: '/api/reports/{id}/comments',
    summary: 'All comments on a report, with their answers and what became of them',
    // Pages ask after every change, also after one that they have themselves just made and seen.
    middleware: [requireInReport(office, identity, 'report.read'), etag()] as const,
    request: { params: ofReport },
    responses: {
      200: jsonResponse('Comments', reportCommentsSchema),
      304: { description: 'As they were when the answer had the ETag that If-None-Match names' },
      ...problemResponse,
    },
  })

  const make = createRoute({
    method: 'post',
    path: '/api/reports/{id}/comments',
    summary: 'Comment on a report, a part of it or words in it; perhaps suggest another wording',
    middleware: mayComment,
    request: { params: ofReport, body: jsonBody(wantedThreadSchema) },
    responses: { 201: jsonResponse('Id of the thread', createdSchema), ...problemResponse },
  })

  const answer = createRoute({
    method: 'post',
    path: '/api/reports/{id}/comments/{thread}/replies',
    summary: 'Answer to a comment',
    middleware: mayComment,
    request: { params: ofThread, body: jsonBody(wantedCommentSchema) },
    responses: { 201: jsonResponse('Id of the comment', createdSchema), ...problemResponse },
  })

  const edit = createRoute({
    method: 'patch',
    path: '/api/reports/{id}/comments/{thread}/{comment}',
    summary: 'Change what you said yourself, and what you suggested',
    middleware: mayComment,
    request: { params: ofComment, body: jsonBody(wantedCommentChangeSchema) },
    responses: { 204: { description: 'Changed' }, ...problemResponse },
  })

  const remove = createRoute({
    method: 'delete',
    path: '/api/reports/{id}/comments/{thread}/{comment}',
    summary: 'Delete what you said yourself; a mark stays where others answered',
    middleware: mayComment,
    request: { params: ofComment },
    responses: { 204: { description: 'Deleted' }, ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await listComments(office, identity, c.req.valid('param').id), 200))
    .openapi(make, async (c) => {
      const made = await makeComment(office, identity, c.var.person, c.req.valid('param').id, c.req.valid('json'))
      return made.ok ? c.json(made.value, 201) : problem(c, made.error)
    })
    .openapi(answer, async (c) => {
      const { id: reportId, thread: threadId } = c.req.valid('param')
      const answered = await answerComment(office, identity, c.var.person, { reportId, threadId }, c.req.valid('json'))
      return answered.ok ? c.json(answered.value, 201) : problem(c, answered.error)
    })
    .openapi(edit, async (c) => {
      const { id: reportId, thread: threadId, comment: commentId } = c.req.valid('param')
      const at = { reportId, threadId, commentId }
      const edited = await editComment(office, identity, c.var.person, at, c.req.valid('json'))
      return edited.ok ? c.body(null, 204) : problem(c, edited.error)
    })
    .openapi(remove, async (c) => {
      const { id: reportId, thread: threadId, comment: commentId } = c.req.valid('param')
      const deleted = await deleteComment(office, c.var.person, { reportId, threadId, commentId })
      return deleted.ok ? c.body(null, 204) : problem(c, deleted.error)
    })
}
