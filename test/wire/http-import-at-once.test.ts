import { expect, test } from 'vitest'
import { sampleText } from '../fixtures/sample-report.ts'
import { type Caller, httpOffice } from '../support/http-office.ts'

const BOUNDARY = 'y'
const FILE = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="报告.txt"\r\n\r\n${sampleText()}`

/** The upload of a file that goes on until it is told to end, or breaks off. */
class HeldUpload {
  readonly answer: Promise<Response>
  /** Whether the server has asked for any of it. */
  isRead = false
  readonly #begun = Promise.withResolvers<void>()
  readonly #rest = Promise.withResolvers<string>()

  constructor(caller: Caller, path = '/api/reports/import') {
    const bytes = new TextEncoder()
    let isHead = true
    const source: UnderlyingDefaultSource<Uint8Array> = {
      pull: async (controller) => {
        this.isRead = true
        this.#begun.resolve()
        if (isHead) controller.enqueue(bytes.encode(FILE))
        else {
          controller.enqueue(bytes.encode(await this.#rest.promise))
          controller.close()
        }
        isHead = false
      },
    }
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
    const body = new ReadableStream(source, { highWaterMark: 0 })
    this.answer = caller(path, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  }

  /** Once the server reads it. */
  async begun(): Promise<this> {
    await this.#begun.promise
    return this
  }

  async finish(): Promise<number> {
    this.#rest.resolve(`\r\n--${BOUNDARY}--\r\n`)
    return (await this.answer).status
  }

  async breakOff(): Promise<number> {
    this.#rest.reject(new Error('the line was cut'))
    return (await this.answer).status
  }

  async refusal(): Promise<unknown> {
    const response = await this.answer
    const { code } = (await response.json()) as { code: string }
    return { status: response.status, code, isRead: this.isRead }
  }
}

const OWN = { status: 429, code: 'upload-under-way', isRead: false }
const ALL = { status: 503, code: 'uploads-crowded', isRead: false }

test('[PR147] a person uploads one file at a time; another one is refused unread until the first has its answer', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const wang = await office.hire('王强', 'member')
  const first = await new HeldUpload(li).begun()
  expect(await new HeldUpload(li).refusal()).toEqual(OWN)
  expect(await (await new HeldUpload(wang).begun()).finish()).toBe(201)
  expect(await first.finish()).toBe(201)
  expect(await (await new HeldUpload(li).begun()).finish()).toBe(201)
})

test('[PR147] four people upload at a time; one more is refused unread until somebody is done', async () => {
  await using office = await httpOffice()
  const people = await Promise.all(['李娟', '王强', '赵敏', '孙莉', '周涛'].map((name) => office.hire(name, 'member')))
  const zhou = people.pop()!
  const uploads = await Promise.all(people.map((caller) => new HeldUpload(caller).begun()))
  expect(await new HeldUpload(zhou).refusal()).toEqual(ALL)
  expect(await uploads.pop()?.finish()).toBe(201)
  expect(await (await new HeldUpload(zhou).begun()).finish()).toBe(201)
  expect(await Promise.all(uploads.map((upload) => upload.finish()))).toEqual([201, 201, 201])
})

test('[PR147] a file to verify takes the same room as one to import', async () => {
  await using office = await httpOffice()
  const people = await Promise.all(['李娟', '王强', '赵敏', '孙莉', '周涛'].map((name) => office.hire(name, 'member')))
  const zhou = people.pop()!
  const paths = ['/api/reports/import', '/api/verify', '/api/reports/import', '/api/verify']
  const uploads = await Promise.all(people.map((caller, at) => new HeldUpload(caller, paths[at]).begun()))
  for (const path of ['/api/reports/import', '/api/verify']) {
    expect(await new HeldUpload(people[0]!, path).refusal()).toEqual(OWN)
    expect(await new HeldUpload(zhou, path).refusal()).toEqual(ALL)
  }
  expect(await Promise.all(uploads.map((upload) => upload.finish()))).toEqual([201, 200, 201, 200])
})

test('[PR147] an upload that breaks off, is refused or has a wrong file makes room for the next', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const cut = await new HeldUpload(li).begun()
  expect(await cut.breakOff()).toBeGreaterThanOrEqual(400)
  const announced = await li('/api/reports/import', {
    method: 'POST',
    body: 'x',
    headers: { 'content-type': 'multipart/form-data; boundary=y', 'content-length': String(50 * 1024 * 1024) },
  })
  expect(announced.status).toBe(413)
  expect((await li('/api/reports/import', { method: 'POST', body: new FormData() })).status).toBe(422)
  expect(await (await new HeldUpload(li).begun()).finish()).toBe(201)
})
