import type { HttpBindings } from '@hono/node-server'
import type { Person } from '../identity/identity.ts'
import type { Client } from './forwarded-client.ts'

/** What a handler finds in its context. */
export interface RequestScope {
  readonly Bindings: HttpBindings
  readonly Variables: { readonly requestId: string; readonly client: Client }
}

/** Behind {@link requirePerson} there is a person. */
export interface PersonScope extends RequestScope {
  readonly Variables: RequestScope['Variables'] & { readonly person: Person }
}
