import { type Socket, connect } from 'node:net'
import { once } from 'node:events'
import { peakMegabytes } from '../../support/server-memory.ts'
import type { Attack } from '../attack.ts'
import { PEOPLE, type Site } from '../site.ts'
import { Tally } from '../tally.ts'

const MEBIBYTE = 1024 * 1024
const SLOW_LINES = 300

export const hostileBodies: Attack = {
  name: 'bodies that are huge, packed, deep or never end, and 300 lines that send nothing more',
  gets: {
    '413 body-too-large': 2,
    '413 file-too-large': 1,
    '413 report-too-large': 2,
    '422 file-kind-unsupported': 1,
    '422 body-invalid': 1,
  },
  async run(site) {
    using scene = await site.scene()
    const answers = new Tally()
    const before = peakMegabytes(site.pid)
    const slow = await Promise.all(Array.from({ length: SLOW_LINES }, (_, n) => slowLine(site, n)))
    const attempts = [
      () => announce(site, '/api/reports', 2 * MEBIBYTE),
      () => announce(site, '/api/session', 2 * MEBIBYTE),
      () => announce(site, '/api/reports/import', 21 * MEBIBYTE),
      () => site.ask('/api/reports', { as: PEOPLE.hostile, body: { template: nested(5_000) } }),
      () => upload(site, '深.json', `{"tables":${'['.repeat(10 * MEBIBYTE)}`),
      () => upload(site, '多.json', `{"tables":[${'{},'.repeat(6 * MEBIBYTE)}{}]}`),
      () => upload(site, '压缩.docx', 'PK\u0003\u0004'),
    ]
    const gained: string[] = []
    for (const attempt of attempts) {
      const response = await attempt()
      if (response.ok) gained.push(response.url)
      await answers.addResponse(response)
    }
    await scene.goesOn()
    const grown = peakMegabytes(site.pid) - before
    if (grown > 600) gained.push(`${Math.round(grown)} MB of memory`)
    for (const socket of slow) socket.destroy()
    return { answers, gained }
  },
}

/** Says how much is to come, and sends nothing of it. */
async function announce(site: Site, path: string, length: number): Promise<Response> {
  const socket = connect(site.port, '127.0.0.1')
  const head = ['POST ' + path + ' HTTP/1.1', 'Host: x', 'Content-Type: application/json', `Content-Length: ${length}`]
  socket.write(`${[...head, `Authorization: Bearer ${site.tokenOf(PEOPLE.hostile)}`].join('\r\n')}\r\n\r\n`)
  let heard = ''
  while (!heard.endsWith('}')) heard += String(await once(socket, 'data'))
  socket.destroy()
  return new Response(heard.slice(heard.indexOf('\r\n\r\n')), { status: Number(heard.slice(9, 12)) })
}

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

function upload(site: Site, name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([content], name))
  const headers = { authorization: `Bearer ${site.tokenOf(PEOPLE.hostile)}` }
  return fetch(`${site.origin}/api/reports/import`, { method: 'POST', body: form, headers })
}

/** Half a request head, or a body that ends after its first sign. */
async function slowLine(site: Site, n: number): Promise<Socket> {
  const socket = connect(site.port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  const head = 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
  socket.write(n % 2 === 0 ? head : `${head}Content-Length: 1000\r\n\r\n{`)
  return socket
}
