import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { CLIENT, type CountyProvider, countyProvider } from './identity-provider.ts'

/** An identity provider, and the settings of an office whose people sign in there. */
export interface CountyDoor extends AsyncDisposable {
  readonly county: CountyProvider
  readonly settings: Readonly<Record<string, string>>
}

export async function countyDoor(): Promise<CountyDoor> {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const county = await countyProvider(() => `${publicUrl}/api/oidc/callback`)
  return {
    county,
    settings: {
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: county.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: '县统一身份认证',
    },
    [Symbol.asyncDispose]: () => county[Symbol.asyncDispose](),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
