import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface ReceivedHook {
  readonly path: string
  readonly signature: string
  readonly body: string
}

export interface HookReceiver extends AsyncDisposable {
  readonly url: string
  readonly received: readonly ReceivedHook[]
  /** What it answers from now on. */
  answer(status: number): void
}

/** A machine of the office that takes messages over HTTP. */
export async function hookReceiver(): Promise<HookReceiver> {
  const received: ReceivedHook[] = []
  let status = 204
  const server = createServer((request, response) => {
    const take = async () => {
      const signature = String(request.headers['x-gongping-signature'])
      received.push({ path: request.url ?? '', signature, body: await text(request) })
      response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {}).end()
    }
    void take()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer(given) {
      status = given
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}
