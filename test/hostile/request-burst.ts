import { type Socket, connect } from 'node:net'
import { once } from 'node:events'
import type { Tally } from './tally.ts'

const CONNECTIONS = 10

export interface BurstRequest {
  readonly path: string
  readonly body: object
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Sends many POST requests as fast as the server answers, one behind the other on a few connections without waiting
 * between them: what a program for guessing does, and the cheapest that a test can do.
 */
export async function requestBurst(port: number, requests: readonly BurstRequest[], answers: Tally): Promise<void> {
  const share = Math.ceil(requests.length / CONNECTIONS)
  const shares = Array.from({ length: CONNECTIONS }, (_, n) => requests.slice(n * share, (n + 1) * share))
  await Promise.all(shares.map((part) => sendAll(port, part, answers)))
}

async function sendAll(port: number, requests: readonly BurstRequest[], answers: Tally): Promise<void> {
  if (requests.length === 0) return
  const socket = connect(port, '127.0.0.1')
  const answered = readAnswers(socket, requests.length)
  for (const request of requests) if (!socket.write(encode(request))) await once(socket, 'drain')
  for (const answer of await answered) answers.add(answer)
  socket.destroy()
}

function encode({ path, body, headers }: BurstRequest): string {
  const text = JSON.stringify(body)
  const lines = Object.entries({
    host: 'x',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  return `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text}`
}

/** @returns status and code of each answer; an answer without a code, such as a success, is its status. */
function readAnswers(socket: Socket, count: number): Promise<string[]> {
  const answers: string[] = []
  let rest = ''
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server hung up')))
    socket.on('data', (bytes: Buffer) => {
      rest += bytes.toString('latin1')
      for (let answer = ANSWER.exec(rest); answer; answer = ANSWER.exec(rest)) {
        const [head = '', status = '', length = '0'] = answer
        const end = head.length + Number(length)
        if (rest.length < end) return
        answers.push([status, /"code":"([\w-]+)"/.exec(rest.slice(head.length, end))?.[1] ?? []].flat().join(' '))
        rest = rest.slice(end)
      }
      if (answers.length === count) resolve(answers)
    })
  })
}

/** The head of an answer of the interface, which always announces its length. */
const ANSWER = /^HTTP\/1\.1 (\d{3})[^]*?\r\ncontent-length: (\d+)\r\n[^]*?\r\n\r\n/i
