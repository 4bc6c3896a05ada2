import type { MiddlewareHandler } from 'hono'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { problem } from './problem.ts'
import type { RequestScope } from './request-scope.ts'

/**
 * Waits for the whole body, behind a limit and before anybody asks who it comes from: a right that is withdrawn while
 * somebody sends slowly must not be used by what they send.
 */
export const readBody: MiddlewareHandler<RequestScope> = async (c, next) => {
  if (c.req.raw.body && !(await isRead(c.req.arrayBuffer()))) return problem(c, failure('body-invalid', { field: 'body' }))
  return next()
}

/** False where the line broke. Hono keeps what came for whoever asks for it next. */
function isRead(body: Promise<ArrayBuffer>): Promise<boolean> {
  return body.then(
    () => true,
    () => false,
  )
}
