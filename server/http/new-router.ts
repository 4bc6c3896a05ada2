import { OpenAPIHono } from '@hono/zod-openapi'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { problem } from './problem.ts'
import type { RequestScope } from './request-scope.ts'

/** A router whose inputs are decoded by their schemas; the first field that does not fit is named. */
export function newRouter<Scope extends RequestScope = RequestScope>(): OpenAPIHono<Scope> {
  return new OpenAPIHono<Scope>({
    defaultHook(result, c) {
      if (result.success) return undefined
      const [issue] = result.error.issues
      return problem(c, failure('body-invalid', { field: issue?.path.join('.') || result.target }))
    },
  })
}
