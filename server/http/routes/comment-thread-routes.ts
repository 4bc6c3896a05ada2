import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { attachComment } from '../../operations/attach-comment.ts'
import type { Office } from '../../operations/office.ts'
import { resolveComment } from '../../operations/resolve-comment.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { ofThread } from '../schemas/comment-params.ts'
import { wantedAnchorSchema, wantedCommentStateSchema } from '../schemas/comments-schema.ts'
import { jsonBody } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

/** What becomes of a comment (采纳、不采纳), and where it belongs. The operations say who may: it depends on the thread. */
export function commentThreadRoutes(office: Office, identity: Identity) {
  const mayRead = requireInReport(office, identity, 'report.read')

  const resolve = createRoute({
    method: 'put',
    path: '/api/reports/{id}/comments/{thread}/state',
    summary: 'Accept or decline a comment, or reopen it',
    middleware: mayRead,
    request: { params: ofThread, body: jsonBody(wantedCommentStateSchema) },
    responses: { 204: { description: 'Noted' }, ...problemResponse },
  })

  const attach = createRoute({
    method: 'put',
    path: '/api/reports/{id}/comments/{thread}/anchor',
    summary: 'Attach a comment to other words or another place',
    middleware: mayRead,
    request: { params: ofThread, body: jsonBody(wantedAnchorSchema) },
    responses: { 204: { description: 'Attached' }, ...problemResponse },
  })

  return newRouter()
    .openapi(resolve, async (c) => {
      const { id: reportId, thread: threadId } = c.req.valid('param')
      const resolved = await resolveComment(office, c.var.person, { reportId, threadId }, c.req.valid('json'))
      return resolved.ok ? c.body(null, 204) : problem(c, resolved.error)
    })
    .openapi(attach, async (c) => {
      const { id: reportId, thread: threadId } = c.req.valid('param')
      const attached = await attachComment(office, c.var.person, { reportId, threadId }, c.req.valid('json'))
      return attached.ok ? c.body(null, 204) : problem(c, attached.error)
    })
}
