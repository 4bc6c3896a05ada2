import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { comesFromStorage } from '../store/storage-error.ts'
import type { Logger } from '../observe/logger.ts'
import { problem } from './problem.ts'
import type { RequestScope } from './request-scope.ts'

/** The last resort: the client gets a number to tell the administrator, the log gets the number and the stack. */
export function errorHandler(log: Logger): ErrorHandler<RequestScope> {
  return (error, c) => {
    // The validators throw these for a body of another kind, and for one that is no JSON or no form at all.
    if (error instanceof HTTPException && error.status === 415) return problem(c, failure('body-kind-wrong'))
    if (error instanceof HTTPException && error.status === 400) return problem(c, failure('body-invalid', { field: 'body' }))
    if (comesFromStorage(error)) {
      log.warn({ request: c.var.requestId, err: error }, 'storage unavailable')
      return problem(c, failure('storage-unavailable'))
    }
    const request = c.var.requestId
    log.error({ request, err: error }, 'request failed')
    return problem(c, failure('internal', { request }))
  }
}
