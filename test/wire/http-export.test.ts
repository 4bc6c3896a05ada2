import { expect, test } from 'vitest'
import { EXPORT_FORMATS, type ExportFormat } from '@gongping/shared/protocol/export-formats.ts'
import { sampleText } from '../fixtures/sample-report.ts'
import { type Caller, httpOffice } from '../support/http-office.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
/** What each format is on the wire, and what its bytes begin with. */
const EXPECTED: Readonly<Record<ExportFormat, readonly [mediaType: string, beginning: string]>> = {
  docx: [`${OFFICE}.wordprocessingml.document`, 'PK\u0003\u0004'],
  pdf: ['application/pdf', '%PDF-'],
  xlsx: [`${OFFICE}.spreadsheetml.sheet`, 'PK\u0003\u0004'],
  html: ['text/html; charset=utf-8', '<!DOCTYPE html>'],
  txt: ['text/plain; charset=utf-8', '2024'],
  json: ['application/json; charset=utf-8', '{\n'],
}

async function imported(caller: Caller): Promise<string> {
  const form = new FormData()
  form.set('file', new File([sampleText()], '报告.txt'))
  return ((await (await caller('/api/reports/import', { method: 'POST', body: form })).json()) as { id: string }).id
}

test('[EX38] whoever may read a report gets it in every format, as a download under its title, never shown by the browser', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const wang = await office.hire('王强', 'member')
  const id = await imported(li)
  const path = `/api/reports/${id}`
  await li(`${path}/everyone`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'viewer' }),
  })
  for (const format of EXPORT_FORMATS) {
    const [mediaType, beginning] = EXPECTED[format]
    const [file, read] = await Promise.all([li, wang].map((caller) => caller(`${path}/export?format=${format}`)))
    const name = encodeURIComponent(`2024年度部门整体支出绩效自评报告（征求意见稿）.${format}`)
    expect([file?.status, file?.headers.get('content-type'), file?.headers.get('content-disposition')]).toEqual([
      200,
      mediaType,
      `attachment; filename="report.${format}"; filename*=UTF-8''${name}`,
    ])
    expect(file?.headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = (await file?.bytes()) ?? new Uint8Array()
    expect(new TextDecoder().decode(bytes.subarray(0, 40)).startsWith(beginning)).toBe(true)
    expect(Buffer.compare((await read?.bytes()) ?? new Uint8Array(), bytes)).toBe(0)
  }
})

test('[EX38] nobody else gets it in any: a stranger is sent to sign in, a colleague hears of no such report', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const zhao = await office.hire('赵敏', 'member')
  const path = `/api/reports/${await imported(li)}`
  await li(`${path}/everyone`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: null }),
  })
  for (const format of EXPORT_FORMATS) {
    const answers = [await office.request(`${path}/export?format=${format}`), await zhao(`${path}/export?format=${format}`)]
    expect(answers.map(({ status }) => status)).toEqual([401, 404])
    for (const answer of answers) {
      expect(answer.headers.get('content-disposition')).toBeNull()
      expect(await answer.text()).not.toContain('云溪县')
    }
  }
})
