import type { Context } from 'hono'
import type { RequestScope } from './request-scope.ts'

/** IP address of the person's machine; of the last proxy where TRUST_PROXY does not name it. "" where there is no connection. */
export function clientAddress(c: Context<RequestScope>): string {
  return c.var.client.address
}
