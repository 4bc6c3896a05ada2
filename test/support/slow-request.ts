import { once } from 'node:events'
import { type Socket, connect } from 'node:net'

/** A request whose body comes in two parts, over a socket of its own. */
export interface SlowRequest {
  /** Sends what is left. @returns the status of the answer. */
  finish(): Promise<number>
}

/** Sends the head and the first three bytes of the body. */
export async function slowRequest(
  port: number,
  method: string,
  path: string,
  { authorization, body, kind = 'application/json' }: { authorization: string; body: string; kind?: string },
): Promise<SlowRequest> {
  const bytes = Buffer.from(body)
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: gongping.test',
    `authorization: ${authorization}`,
    `content-type: ${kind}`,
    `content-length: ${bytes.length}`,
    'connection: close',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  socket.write(bytes.subarray(0, 3))
  return {
    async finish() {
      socket.write(bytes.subarray(3))
      return statusIn(socket)
    },
  }
}

async function statusIn(socket: Socket): Promise<number> {
  let answer = ''
  for await (const chunk of socket.setEncoding('utf8')) answer += chunk as string
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
}
