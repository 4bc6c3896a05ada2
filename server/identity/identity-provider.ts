import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Subject } from './identity.ts'

/** What a browser takes along to the provider, sealed: nothing is kept here for whoever never comes back. */
export interface Journey {
  /** Page of ours to go on with. */
  readonly to: string
  /** Id of the session in which somebody asked to sign in that way from now on; null: somebody signs in. */
  readonly linkFor: string | null
}

/** For so long a person may take at the provider, in milliseconds. */
export const JOURNEY_MS = 10 * 60_000

/** Where people of the office sign in besides (统一身份认证). One adapter: OpenID Connect. */
export interface IdentityProvider {
  /** How people call it: 县统一身份认证. */
  readonly name: string
  /** @returns where to send the browser, and what it has to bring back. Fails with `oidc-away`. */
  begin(journey: Journey): Promise<Result<{ readonly url: string; readonly ticket: string }, Failure>>
  /**
   * @param query of the address that the provider sent the browser back to.
   * @returns who it is. Fails with `oidc-away`, or with `oidc-refused` for whatever does not fit together.
   */
  finish(
    ticket: string | undefined,
    query: string,
  ): Promise<Result<{ readonly subject: Subject; readonly journey: Journey }, Failure>>
}
