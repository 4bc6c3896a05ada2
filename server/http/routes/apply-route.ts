import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { applySuggestion } from '../../operations/apply-suggestion.ts'
import type { Office } from '../../operations/office.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { ofThread } from '../schemas/comment-params.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

/** Takes a suggested wording over into the text (采纳). The room says who may: it depends on the place. */
export function applyRoute(office: Office, identity: Identity) {
  const apply = createRoute({
    method: 'post',
    path: '/api/reports/{id}/comments/{thread}/apply',
    summary: 'Put the suggested wording into the text, where that still is what it was suggested for, and accept the comment',
    middleware: requireInReport(office, identity, 'report.write'),
    request: { params: ofThread },
    responses: { 204: { description: 'In the text, and noted' }, ...problemResponse },
  })

  return newRouter().openapi(apply, async (c) => {
    const { id: reportId, thread: threadId } = c.req.valid('param')
    const applied = await applySuggestion(office, c.var.person, { reportId, threadId })
    return applied.ok ? c.body(null, 204) : problem(c, applied.error)
  })
}
