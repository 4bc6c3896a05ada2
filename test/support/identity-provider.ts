import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Somebody whom the identity provider of the county knows. */
export interface CountyPerson {
  readonly id: string
  readonly login: string
  readonly name: string
}

/** A real OpenID provider (oidc-provider, certified) on a port of its own; signing in there takes no password. */
export interface CountyProvider extends AsyncDisposable {
  readonly issuer: string
  /** Who sits at the provider's sign-in page; null: whoever asks is refused. */
  person: CountyPerson | null
}

export const CLIENT = { id: 'gongping', secret: 'a-secret-between-two-servers' }

/** @param redirectUri known only once the product listens, so it may be told later. */
export async function countyProvider(redirectUri: () => string): Promise<CountyProvider> {
  const server: Server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const county: CountyProvider = {
    issuer,
    person: null,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const people = new Map<string, CountyPerson>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri()],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [signingKey()] },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['for the tests only'] },
    findAccount: (_context, sub) => {
      const person = people.get(sub)
      if (!person) return undefined
      return { accountId: sub, claims: () => ({ sub, name: person.name, preferred_username: person.login }) }
    },
  })
  const callback = provider.callback()
  async function answer(...[request, response]: Parameters<typeof callback>): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    const { person } = county
    if (!person) return provider.interactionFinished(request, response, { error: 'access_denied' })
    people.set(person.id, person)
    const grant = new provider.Grant({ accountId: person.id, clientId: CLIENT.id })
    grant.addOIDCScope('openid profile')
    const grantId = await grant.save()
    await provider.interactionFinished(request, response, { login: { accountId: person.id }, consent: { grantId } })
  }
  return county
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }
}
