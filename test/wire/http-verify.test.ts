import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verificationSchema } from '@gongping/server/http/schemas/verification-schema.ts'
import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import type { Place, Verification } from '@gongping/shared/protocol/verification.ts'
import { sampleText } from '../fixtures/sample-report.ts'
import { type CommandResult, runCommand } from '../support/command-line.ts'
import { docxParts } from '../support/docx-parts.ts'
import { rewriteDocx } from '../support/rewrite-docx.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { tempFolder } from '../support/temp-folder.ts'

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

let office: StaffedServer
let report: string
let agreed: Agreement
const files = new Map<string, Uint8Array>()
const folder = tempFolder()
beforeAll(async () => {
  office = await staffedServer(['李娟', '王强', '陈曦'])
  const form = new FormData()
  form.set('file', new File([sampleText()], '报告.txt'))
  const imported = await office.fetch('/api/reports/import', { method: 'POST', body: form })
  report = ((await imported.json()) as { id: string }).id
  files.set('draft.docx', await exported('docx'))
  const wang = await idOf('王强')
  agreed = await step('submit', { confirmers: [{ personId: wang, post: '局长' }] })
  agreed = await step('confirm', { sha256: agreed.version?.sha256, opinion: '同意' }, '王强')
  agreed = await step('finalise')
  for (const format of ['docx', 'txt', 'json']) files.set(format, await exported(format))
})
afterAll(async () => {
  folder.remove()
  await office[Symbol.asyncDispose]()
})

async function idOf(name: string): Promise<string> {
  const answer = await office.fetch('/api/session', { headers: { authorization: `Bearer ${office.tokenOf(name)}` } })
  const { person, id } = (await answer.json()) as { person?: { id: string }; id?: string }
  return person?.id ?? id ?? ''
}

async function step(name: string, body: object = {}, by = '李娟'): Promise<Agreement> {
  const { headers, ...rest } = json(body)
  const authorization = `Bearer ${office.tokenOf(by)}`
  const answer = await office.fetch(`/api/reports/${report}/agreement/${name}`, {
    ...rest,
    headers: { ...(headers as Record<string, string>), authorization },
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Agreement
}

async function exported(format: string, version = ''): Promise<Uint8Array> {
  const answer = await office.fetch(`/api/reports/${report}/export?format=${format}${version && `&version=${version}`}`)
  return new Uint8Array(await answer.arrayBuffer())
}

const fileOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array()

async function ask(name: string, bytes: Uint8Array, by = '李娟'): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  return office.fetch('/api/verify', { method: 'POST', body: form, headers: { authorization: `Bearer ${office.tokenOf(by)}` } })
}

async function verify(name: string, bytes: Uint8Array, by?: string): Promise<Verification> {
  return verificationSchema.parse(await (await ask(name, bytes, by)).json())
}

function command(name: string, bytes: Uint8Array): Promise<CommandResult> {
  const path = join(folder.path, name)
  writeFileSync(path, bytes)
  return runCommand(office.server.dataDir, ['verify', path])
}

const inText = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain(from)
  return new TextEncoder().encode(text.replace(from, to))
}
const inPart = (part: string | RegExp, from: string | RegExp, to: string): Uint8Array =>
  rewriteDocx(fileOf('docx'), (path, xml) => (path.match(part) ? xml.replace(from, to) : xml))

/** What colleagues may do in it. */
const share = (role: string | null): Promise<Response> =>
  office.fetch(`/api/reports/${report}/everyone`, { ...json({ role }), method: 'PUT' })

const FIGURE = '一般公共预算'

test('[WF101] the files of an agreed version bear its code, day and confirmers; JSON stays as it is, and a draft is marked as one', () => {
  const { code = '', number = 0, sha256 = '' } = agreed.version ?? {}
  const day = new Date(Date.parse(agreed.round?.agreed?.at ?? '') + 8 * 3_600_000).toISOString().slice(0, 10)
  const line = `【定稿】第 ${number} 版，校验码 ${code}，${day}；会签：局长王强`
  expect(new TextDecoder().decode(fileOf('txt')).trimEnd().split('\n').at(-1)).toBe(line)
  const parts = docxParts(fileOf('docx'))
  const footers = [...parts].filter(([path]) => path.startsWith('word/footer'))
  expect(footers.map(([, xml]) => xml.includes(line))).toEqual([true, true])
  expect(parts.get('docProps/custom.xml')).toContain(sha256)
  expect([...parts.values()].some((xml) => xml.includes('征求意见稿'))).toBe(false)
  const draft = docxParts(fileOf('draft.docx'))
  expect([...draft].filter(([path, xml]) => path.startsWith('word/header') && xml.includes('征求意见稿'))).toHaveLength(2)
  expect(draft.has('docProps/custom.xml') && draft.get('docProps/custom.xml')?.includes(sha256)).toBe(false)
  expect(new TextDecoder().decode(fileOf('json'))).not.toContain(code)
})

test('[WF102] each exported file is what was agreed, also packed anew or without its properties, by HTTP and by the command', async () => {
  const known = {
    answer: 'agreed',
    report: { id: report },
    version: agreed.version?.number,
    code: agreed.version?.code,
    confirmers: [{ display: '王强', post: '局长' }],
    isSuperseded: false,
    differences: [],
  }
  for (const format of ['docx', 'txt', 'json']) expect(await verify(`报告.${format}`, fileOf(format))).toMatchObject(known)
  const repacked = rewriteDocx(fileOf('docx'), (_path, xml) => xml)
  expect(await verify('另存.docx', repacked)).toMatchObject(known)
  const stripped = rewriteDocx(fileOf('docx'), (path, xml) => (path === 'docProps/custom.xml' ? '<Properties/>' : xml))
  expect(await verify('另存.docx', stripped)).toMatchObject({ ...known, answer: 'same-words' })
  const crlf = new TextEncoder().encode(`\ufeff${new TextDecoder().decode(fileOf('txt')).replaceAll('\n', '\r\n')}`)
  expect(await verify('报告.txt', crlf)).toMatchObject(known)
  const { code, stdout } = await command('定稿.docx', fileOf('docx'))
  const { number, code: short } = agreed.version ?? {}
  const [final, confirmed] = [agreed.round?.agreed?.at ?? '', agreed.round?.confirmations[0]?.at ?? '']
  expect([code, stdout.trimEnd().split('\n')]).toEqual([
    0,
    [
      '是定稿，内容一致',
      expect.stringMatching(new RegExp(`\t${number}\t${short}$`)),
      expect.stringMatching(/^填报单位\t./),
      `定稿人\t李娟\t${final}`,
      `会签人\t局长\t王强\t${confirmed}`,
    ],
  ])
})

test('[WF102] one character changed anywhere in the text is found, and where', async () => {
  const documentXml = docxParts(fileOf('docx')).get('word/document.xml') ?? ''
  const cell = /<w:tc>.*?<w:t[^>]*>([^<]*\d[^<]*)<\/w:t>/s.exec(documentXml)?.[1] ?? ''
  const changed: [string, Uint8Array, Place['kind'][]][] = [
    ['报告.docx', inPart('word/document.xml', FIGURE, '一般公共预箅'), ['paragraph', 'cell']],
    ['报告.docx', inPart('word/document.xml', `>${cell}<`, `>${cell}0<`), ['paragraph', 'cell']],
    [
      '报告.docx',
      inPart('word/document.xml', '</w:body>', '<w:p><w:r><w:t>另有一笔。</w:t></w:r></w:p></w:body>'),
      ['paragraph'],
    ],
    ['报告.docx', inPart('word/document.xml', '</w:body>', '<x:p>另有一笔。</x:p></w:body>'), ['paragraph']],
    ['报告.docx', inPart('word/document.xml', '</w:r></w:p>', '<w:drawing/></w:r></w:p>'), ['paragraph']],
    ['报告.docx', inPart(/word\/footer\d\.xml/, '局长王强', '局长王刚'), ['outside']],
    ['报告.txt', inText(fileOf('txt'), FIGURE, '一般公共预箅'), ['line']],
    ['报告.txt', inText(fileOf('txt'), '局长王强', '局长王刚'), ['line']],
    ['报告.json', inText(fileOf('json'), FIGURE, '一般公共预箅'), ['line']],
  ]
  for (const [name, bytes, where] of changed) {
    const { answer, differences } = await verify(name, bytes)
    expect([name, answer]).toEqual([name, 'changed'])
    expect(where).toContain(differences[0]?.where.kind)
    expect(differences[0]?.expected).not.toBe(differences[0]?.found)
  }
  const { code, stdout } = await command('改过.txt', inText(fileOf('txt'), FIGURE, '一般公共预箅'))
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(/^与定稿不一致\n(.*\n){4}第 \d+ 行\t.*一般公共预算.*\t.*一般公共预箅/),
  ])
})

test('[WF102] a draft is not agreed, an invented code is unknown, and what cannot be read is said to be so', async () => {
  expect(await verify('草稿.docx', fileOf('draft.docx'))).toEqual({ answer: 'not-agreed', differences: [] })
  const invented = inText(fileOf('txt'), agreed.version?.code ?? '', '0000-0000')
  expect(await verify('报告.txt', invented)).toEqual({ answer: 'unknown', differences: [] })
  expect(await verify('别的.txt', new TextEncoder().encode('今天下午开会。'))).toEqual({ answer: 'unknown', differences: [] })
  const unreadable = [
    new Uint8Array([0x25, 0x50, 0x44, 0x46, 1]),
    new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
    fileOf('docx').slice(0, 900),
  ]
  for (const bytes of unreadable) {
    expect(await (await ask('坏.docx', bytes)).json()).toMatchObject({ status: 422, code: 'file-not-verifiable' })
  }
  expect((await command('草稿.docx', fileOf('draft.docx'))).code).toBe(1)
  expect((await command('坏.docx', new Uint8Array([0x50, 0x4b, 3, 4]))).code).toBe(2)
  expect((await runCommand(office.server.dataDir, ['verify', join(folder.path, '没有.docx')])).code).toBe(2)
})

test('[WF114] a file that arrived empty is said to be empty, whatever it is called', async () => {
  for (const name of ['报告.docx', '报告.txt', '报告.json'])
    for (const words of ['', '\r\n  \n']) {
      const answer = await ask(name, new TextEncoder().encode(words))
      expect([name, words, answer.status, await answer.json()]).toMatchObject([name, words, 422, { code: 'file-empty' }])
    }
})

test('[WF103] whoever may not read the report hears whether the file is it, and nothing of what it should say', async () => {
  await share(null)
  const changed = inText(fileOf('txt'), FIGURE, '一般公共预箅')
  expect(await verify('报告.txt', fileOf('txt'), '陈曦')).toMatchObject({ answer: 'agreed' })
  const told = await verify('报告.txt', changed, '陈曦')
  expect([told.answer, told.differences.map(({ expected }) => expected)]).toEqual(['changed', ['']])
  await share('drafter')
})

test('[WF104] what was corrected stays what was agreed, and is said to hold no more', async () => {
  const version = String(agreed.version?.number)
  await step('correct', { reason: '附表有误' })
  expect(await exported('docx', version)).toEqual(fileOf('docx'))
  expect(await verify('报告.docx', fileOf('docx'))).toMatchObject({ answer: 'agreed', isSuperseded: true })
  const told = await command('更正.docx', fileOf('docx'))
  expect([told.code, told.stdout.split('\n').slice(0, 2)]).toEqual([0, ['是定稿，内容一致', '这一版定稿后来已被更正，不再作数']])
  const draft = docxParts(await exported('docx'))
  expect([...draft.values()].some((xml) => xml.includes('征求意见稿'))).toBe(true)
})

test('[WF104] agreed on again, unchanged: the files of both rounds are what was agreed, each exported as it was', async () => {
  const first = agreed.version?.number ?? 0
  const chen = await idOf('陈曦')
  const again = await step('submit', { confirmers: [{ personId: chen, post: '副局长' }] })
  expect([again.version?.number, again.version?.code]).toEqual([first + 1, agreed.version?.code])
  await step('confirm', { sha256: again.version?.sha256 }, '陈曦')
  await step('finalise')
  for (const format of ['docx', 'txt']) {
    expect(await exported(format, String(first))).toEqual(fileOf(format))
    expect(await verify(`报告.${format}`, fileOf(format))).toMatchObject({ answer: 'agreed', version: first, isSuperseded: true })
    const known = { answer: 'agreed', version: first + 1, isSuperseded: false, confirmers: [{ display: '陈曦', post: '副局长' }] }
    expect(await verify(`新.${format}`, await exported(format))).toMatchObject(known)
  }
  const changed = await verify('改过.txt', inText(fileOf('txt'), FIGURE, '一般公共预箅'))
  expect([changed.answer, changed.version, changed.differences.length]).toEqual(['changed', first, 1])
})
