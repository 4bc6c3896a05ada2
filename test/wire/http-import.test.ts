import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importedSchema } from '@gongping/server/http/schemas/report-list-schema.ts'
import { fillFacts } from '@gongping/shared/checks/facts/fill-facts.ts'
import { sampleContent, sampleText } from '../fixtures/sample-report.ts'
import { type Caller, type HttpOffice, httpOffice } from '../support/http-office.ts'

type Bytes = string | Uint8Array<ArrayBuffer>

function upload(name: string, bytes: Bytes, template?: string): RequestInit {
  const form = new FormData()
  form.set('file', new File([bytes], name))
  if (template !== undefined) form.set('template', template)
  return { method: 'POST', body: form }
}

async function outcome(response: Response): Promise<unknown[]> {
  const { code, params } = (await response.json()) as { code: string; params: object }
  return [response.status, code, params]
}

async function nothingWasMade(office: HttpOffice, caller: Caller): Promise<void> {
  expect(await (await caller('/api/reports')).json()).toEqual([])
  expect(await office.store.db.selectFrom('journal').selectAll().execute()).toEqual([])
}

test('[PR30] a report in plain text becomes a report, and what was not understood is listed', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const response = await li('/api/reports/import', upload('报告.txt', sampleText()))
  expect(response.status).toBe(201)
  const imported = importedSchema.parse(await response.json())
  expect(imported.notUnderstood.length).toBeGreaterThan(0)
  expect(imported.tables).toBe(2)
  const report = await (await li(`/api/reports/${imported.id}`)).json()
  expect(report).toEqual(fillFacts(sampleContent()))
  expect(await (await li('/api/reports')).json()).toEqual([
    expect.objectContaining({ id: imported.id, unit: '云溪县数字档案服务中心', total: null, errors: 0 }),
  ])
})

test('[PR30] what was exported as JSON comes back as the same report, and so does its text', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const { id } = (await (await li('/api/reports/import', upload('a.json', sampleText('sample-report.json')))).json()) as {
    id: string
  }
  for (const format of ['json', 'txt']) {
    const file = await li(`/api/reports/${id}/export?format=${format}`)
    expect(file.status).toBe(200)
    const again = await li('/api/reports/import', upload(`again.${format}`, await file.text()))
    const copy = (await again.json()) as { id: string; notUnderstood: unknown[] }
    expect([format, copy.notUnderstood]).toEqual([format, []])
    expect(copy.id).not.toBe(id)
    const known = format === 'json' ? sampleContent() : fillFacts(sampleContent())
    expect(await (await li(`/api/reports/${copy.id}`)).json()).toEqual(known)
  }
})

test('[PR30] a wrong file gets its own error and leaves nothing behind', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const attempt = async (name: string, bytes: Bytes, template?: string) =>
    outcome(await li('/api/reports/import', upload(name, bytes, template)))
  const wholeJson = sampleText('sample-report.json')
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])

  expect(await attempt('购物清单.txt', '牛奶\n鸡蛋\n')).toEqual([422, 'file-not-a-report', {}])
  expect(await attempt('空.txt', '')).toEqual([422, 'file-empty', {}])
  expect(await attempt('照片.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]))).toEqual([422, 'file-not-text', {}])
  expect(await attempt('报告.docx', zip)).toEqual([422, 'file-kind-unsupported', { kind: '.docx' }])
  expect(await attempt('报告.txt', zip)).toEqual([422, 'file-kind-unsupported', { kind: '.docx' }])
  expect(await attempt('半个.json', wholeJson.slice(0, wholeJson.length / 2))).toEqual([
    422,
    'file-json-invalid',
    { at: expect.stringMatching(/^line \d+$/) as string },
  ])
  expect(await attempt('报告.txt', sampleText(), '没有的模板')).toEqual([404, 'template-unknown', { template: '没有的模板' }])
  await nothingWasMade(office, li)
})

test('[PR30] half a report in plain text is imported as far as it goes', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const response = await li('/api/reports/import', upload('半个.txt', sampleText().slice(0, 1000)))
  expect(response.status).toBe(201)
  const { notUnderstood, tables } = importedSchema.parse(await response.json())
  expect(notUnderstood.map((piece) => piece.code)).toContain('section-missing')
  expect(tables).toBe(0)
})

test('[PR30] whatever bytes come as a file, the answer says what became of them', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const whole = new TextEncoder().encode(sampleText())
  const damaged = fc
    .record({ from: fc.nat(whole.length), to: fc.nat(whole.length), noise: fc.uint8Array({ maxLength: 40 }) })
    .map(({ from, to, noise }) => Uint8Array.from([...whole.subarray(0, from), ...noise, ...whole.subarray(to)]))
  const files = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
    damaged,
  )
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom('a.txt', 'a.json', 'a.docx', 'a'), async (bytes, name) => {
      const { status } = await li('/api/reports/import', upload(name, bytes))
      expect([201, 413, 422]).toContain(status)
    }),
    { numRuns: 60 },
  )
  const reports = (await (await li('/api/reports')).json()) as { id: string }[]
  for (const { id } of reports.slice(0, 10)) expect((await li(`/api/reports/${id}/checks`)).status).toBe(200)
})

test('[PR30] a form without a file, or with a word in its place, is named', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const form = new FormData()
  expect(await outcome(await li('/api/reports/import', { method: 'POST', body: form }))).toEqual([
    422,
    'body-invalid',
    { field: 'file' },
  ])
  form.set('file', 'just a word')
  expect(await outcome(await li('/api/reports/import', { method: 'POST', body: form }))).toEqual([
    422,
    'body-invalid',
    { field: 'file' },
  ])
  const notAForm = { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }
  expect(await outcome(await li('/api/reports/import', notAForm))).toEqual([422, 'body-invalid', { field: 'body' }])
  await nothingWasMade(office, li)
})

/** An upload that counts how much of it is read, in MiB, and never ends. */
function endlessUpload(length?: number): { readonly init: RequestInit; sent(): number } {
  let sent = 0
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      sent++
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  }
  const headers = new Headers({ 'content-type': 'multipart/form-data; boundary=y' })
  if (length !== undefined) headers.set('content-length', String(length))
  const body = new ReadableStream(source, { highWaterMark: 0 })
  return { init: { method: 'POST', body, headers, duplex: 'half' } as RequestInit, sent: () => sent }
}

test('[PR31] a file of 50 MB is refused by its announced length, and one without a length as soon as it is too long', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const announced = endlessUpload(50 * 1024 * 1024)
  expect(await outcome(await li('/api/reports/import', announced.init))).toEqual([413, 'file-too-large', { limit: '20' }])
  expect(announced.sent()).toBe(0)

  const streamed = endlessUpload()
  expect(await outcome(await li('/api/reports/import', streamed.init))).toEqual([413, 'file-too-large', { limit: '20' }])
  expect(streamed.sent()).toBe(21)
  await nothingWasMade(office, li)
})

test('[PR31] the upload of a stranger is not even read', async () => {
  await using office = await httpOffice()
  const upload = endlessUpload()
  expect((await office.request('/api/reports/import', upload.init)).status).toBe(401)
  expect(upload.sent()).toBe(0)
})

test('[PR32] an export is a file under the name of the report', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const { id } = (await (await li('/api/reports/import', upload('a.txt', sampleText()))).json()) as { id: string }
  const file = await li(`/api/reports/${id}/export?format=docx`)
  expect(file.status).toBe(200)
  expect(file.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  const name = encodeURIComponent('2024年度部门整体支出绩效自评报告（征求意见稿）.docx')
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="report.docx"; filename*=UTF-8''${name}`)
  expect(Array.from((await file.bytes()).subarray(0, 2))).toEqual([0x50, 0x4b])
})

test('[PR32] a format or a version that does not exist is an error that names it', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const { id } = (await (await li('/api/reports/import', upload('a.txt', sampleText()))).json()) as { id: string }
  const failed = async (query: string) => outcome(await li(`/api/reports/${id}/export?${query}`))
  expect(await failed('format=odt')).toEqual([422, 'format-unsupported', { format: 'odt' }])
  expect(await failed('format=txt&version=3')).toEqual([404, 'version-unknown', { version: '3' }])
})
