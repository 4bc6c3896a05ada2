import type { MiddlewareHandler } from 'hono'
import type { Acting } from '../audit/acting.ts'
import { clientAddress } from './client-address.ts'
import type { RequestScope } from './request-scope.ts'

/** What a request changes is noted in the audit log as done from its address, by whoever it turns out to come from. */
export function actAsCaller(acting: Acting): MiddlewareHandler<RequestScope> {
  return (c, next) => acting.during(clientAddress(c), next)
}
