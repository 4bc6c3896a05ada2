import * as client from 'openid-client'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Sealer } from '../better-auth.ts'
import type { Subject } from '../identity.ts'
import { type IdentityProvider, JOURNEY_MS, type Journey } from '../identity-provider.ts'

export interface OidcSettings {
  /** How people call it: 市统一身份认证. */
  readonly name: string
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Where the provider sends people back to: PUBLIC_URL + /api/oidc/callback. */
  readonly redirectUri: string
}

interface Sealed extends Journey {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Milliseconds since 1970. */
  readonly endsAt: number
}

const TIMEOUT_SECONDS = 10

/**
 * The identity provider of an office, spoken to as OpenID Connect Core 1.0 says: authorization code with PKCE (RFC
 * 7636), state bound to the browser, nonce bound to the ID token. The only file that knows the library.
 */
export class OidcProvider implements IdentityProvider {
  readonly name: string
  readonly #settings: OidcSettings
  readonly #sealer: Sealer
  readonly #now: () => number
  #known: Promise<client.Configuration> | null = null

  constructor(settings: OidcSettings, sealer: Sealer, now: () => number = Date.now) {
    this.name = settings.name
    this.#settings = settings
    this.#sealer = sealer
    this.#now = now
  }

  async begin(journey: Journey): Promise<Result<{ readonly url: string; readonly ticket: string }, Failure>> {
    const provider = await this.#provider()
    if (!provider) return err(failure('oidc-away', { name: this.name }))
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.#settings.redirectUri,
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    const sealed: Sealed = { ...journey, state, nonce, verifier, endsAt: this.#now() + JOURNEY_MS }
    return ok({ url: url.href, ticket: await this.#sealer.seal(JSON.stringify(sealed)) })
  }

  async finish(
    ticket: string | undefined,
    query: string,
  ): Promise<Result<{ readonly subject: Subject; readonly journey: Journey }, Failure>> {
    const provider = await this.#provider()
    if (!provider) return err(failure('oidc-away', { name: this.name }))
    const opened = ticket === undefined ? null : await this.#sealer.open(ticket)
    const sealed = opened === null ? null : (JSON.parse(opened) as Sealed)
    if (!sealed || sealed.endsAt < this.#now()) return err(failure('oidc-refused', { name: this.name }))
    try {
      const tokens = await client.authorizationCodeGrant(provider, new URL(this.#settings.redirectUri + query), {
        expectedState: sealed.state,
        expectedNonce: sealed.nonce,
        pkceCodeVerifier: sealed.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) return err(failure('oidc-refused', { name: this.name }))
      const told = claims['name'] === undefined ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub) : claims
      const subject = {
        issuer: claims.iss,
        subject: claims.sub,
        name: textOf(told['preferred_username']),
        display: textOf(told['name']),
      }
      return ok({ subject, journey: { to: sealed.to, linkFor: sealed.linkFor } })
    } catch {
      return err(failure('oidc-refused', { name: this.name }))
    }
  }

  /** Asked for its addresses and keys once it is needed, and again after it could not be reached. */
  async #provider(): Promise<client.Configuration | null> {
    const { issuer, clientId, clientSecret } = this.#settings
    // An intranet may have no TLS; whoever set the address to http has decided so.
    const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
    this.#known ??= client.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_SECONDS })
    try {
      return await this.#known
    } catch {
      this.#known = null
      return null
    }
  }
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : null
}
