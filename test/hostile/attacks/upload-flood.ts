import { type Socket, connect } from 'node:net'
import { once } from 'node:events'
import { peakMegabytes } from '../../support/server-memory.ts'
import type { Attack } from '../attack.ts'
import { PEOPLE, type Site } from '../site.ts'
import { Tally } from '../tally.ts'

const UPLOADS = 40
const MEGABYTE = 1_000_000
const HEAD = '--y\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
const TAIL = '\r\n--y--\r\n'
const BODY = Buffer.from(HEAD + 'x'.repeat(15 * MEGABYTE) + TAIL)

/** Each file alone is within the limit. Were they all taken in, they would wait in memory for their turn. */
export const uploadFlood: Attack = {
  name: `黑客 uploads ${UPLOADS} files of 15 MB at once`,
  gets: { '429 upload-under-way': UPLOADS - 1, '413 report-too-large': 2 },
  async run(site) {
    using scene = await site.scene()
    const answers = new Tally()
    const before = peakMegabytes(site.pid)
    const uploads = Array.from({ length: UPLOADS }, () => new Upload(site))
    const refused = await allButOne(uploads)
    for (const { answer } of refused) answers.add(await answer)
    const grown = peakMegabytes(site.pid) - before
    const taken = uploads.find((upload) => !refused.includes(upload))
    taken?.finish()
    answers.add((await taken?.answer) ?? 'none was taken')
    await scene.goesOn()

    const later = new Upload(site)
    later.finish()
    answers.add(await later.answer)
    for (const upload of [...uploads, later]) upload.end()
    return { answers, gained: grown > 200 ? [`${Math.round(grown)} MB of memory`] : [] }
  },
}

/** An upload that sends all but its end. */
class Upload {
  /** Status and code. */
  readonly answer: Promise<string>
  readonly #socket: Socket

  constructor(site: Site) {
    this.#socket = connect(site.port, '127.0.0.1')
    this.#socket.on('error', () => {})
    const head = [
      'POST /api/reports/import HTTP/1.1',
      'Host: x',
      `Authorization: Bearer ${site.tokenOf(PEOPLE.hostile)}`,
      'Content-Type: multipart/form-data; boundary=y',
      `Content-Length: ${BODY.length}`,
    ]
    this.#socket.write(`${head.join('\r\n')}\r\n\r\n`)
    this.#socket.write(BODY.subarray(0, -TAIL.length))
    this.answer = this.#hear()
  }

  finish(): void {
    this.#socket.write(TAIL)
  }

  end(): void {
    this.#socket.destroy()
  }

  async #hear(): Promise<string> {
    let heard = ''
    while (!heard.endsWith('}')) heard += String((await once(this.#socket, 'data'))[0])
    return [heard.slice(9, 12), /"code":"([\w-]+)"/.exec(heard)?.[1] ?? []].flat().join(' ')
  }
}

/** @returns those that have an answer, once there is one that has none. */
async function allButOne(uploads: readonly Upload[]): Promise<Upload[]> {
  const answered: Upload[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  const waitFor = async (upload: Upload): Promise<void> => {
    await upload.answer
    answered.push(upload)
    if (answered.length === uploads.length - 1) resolve()
  }
  for (const upload of uploads) void waitFor(upload)
  await promise
  return [...answered]
}
