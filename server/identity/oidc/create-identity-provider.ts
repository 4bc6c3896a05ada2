import { sealer } from '../better-auth.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { OidcProvider } from './oidc-provider.ts'

/** The settings that name a provider; they come all together or not at all. */
export interface ProviderSettings {
  readonly oidcName: string
  readonly oidcIssuer: URL | null
  readonly oidcClientId: string | null
  readonly oidcClientSecret: string | null
  readonly publicUrl: string | null
}

/** @returns null where the office has no identity provider. */
export function createIdentityProvider(settings: ProviderSettings, secret: string): IdentityProvider | null {
  const { oidcName: name, oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, publicUrl } = settings
  if (!issuer || clientId === null || clientSecret === null || publicUrl === null) return null
  const redirectUri = `${publicUrl}/api/oidc/callback`
  return new OidcProvider({ name, issuer, clientId, clientSecret, redirectUri }, sealer(secret, 'identity provider'))
}
