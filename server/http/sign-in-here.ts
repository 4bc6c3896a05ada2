import type { Context } from 'hono'
import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { SessionState } from '@gongping/shared/protocol/people.ts'
import type { SignIn } from '@gongping/shared/protocol/profile.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from '../operations/office.ts'
import { sessionState } from '../operations/session-state.ts'
import { clientAddress } from './client-address.ts'

/** Signs in the browser that asks: it gets the cookies with the answer, and what its page has to know. Fails as `Identity.signIn` does. */
export async function signInHere(
  c: Context,
  office: Pick<Office, 'units'>,
  identity: Pick<Identity, 'signIn'>,
  { name, password, code }: SignIn,
): Promise<Result<SessionState, Failure>> {
  const signedIn = await identity.signIn({ name, password, code, address: clientAddress(c), headers: c.req.raw.headers })
  if (!signedIn.ok) return signedIn
  setCookies(c, signedIn.value.cookies)
  return ok(await sessionState(office, signedIn.value.person))
}

export function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}
