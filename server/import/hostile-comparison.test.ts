import { expect, test } from 'vitest'
import { sampleText } from '../../test/fixtures/sample-report.ts'
import { packDocx } from '../../test/support/rewrite-docx.ts'
import { ReadingThread } from './reading-thread.ts'

const MEBIBYTE = 1024 * 1024
const MARK = '【定稿】第 2 版，校验码 3F7A-91C2，2026-11-24；会签：局长王强'
const RELATIONS = `<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>`

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const word = (xml: string | Uint8Array): Uint8Array =>
  packDocx([
    ['_rels/.rels', RELATIONS],
    ['word/document.xml', xml],
  ])
const documentOf = (inside: string): string => `<w:document><w:body>${inside}</w:body></w:document>`

/** As patient as the product, where a slow pattern would need minutes. */
const thread = new ReadingThread()
const claim = (format: string, bytes: Uint8Array) => thread.ask<'claim'>({ job: 'claim', format, bytes })
const compare = (format: string, expected: Uint8Array, found: Uint8Array) =>
  thread.ask<'compare'>({ job: 'compare', format, expected, found })

const SLOW: readonly (readonly [string, () => string])[] = [
  ['a tag that never ends', () => `<${'a'.repeat(MEBIBYTE)}`],
  ['brackets that open', () => '<'.repeat(MEBIBYTE)],
  ['declarations in declarations', () => '<?xml '.repeat(MEBIBYTE / 4)],
  ['quotes that never close', () => '<a b="'.repeat(MEBIBYTE / 4)],
  ['attributes without a value', () => `<w:vanish ${'a '.repeat(MEBIBYTE)}>`],
  ['entities that are none', () => '&#x'.repeat(MEBIBYTE)],
  ['comments that never close', () => '<!--'.repeat(MEBIBYTE / 2)],
  ['paragraphs in paragraphs', () => '<w:p>'.repeat(MEBIBYTE / 2)],
  ['tables in tables', () => '<w:tbl><w:tr><w:tc>'.repeat(MEBIBYTE / 16)],
  ['a paragraph of empty fields', () => '<w:fldChar w:fldCharType="begin"/>'.repeat(MEBIBYTE / 16)],
]

test.each(SLOW)('[PR178] a Word file of %s is read in time that grows with its length alone', async (_what, xml) => {
  const [expected, hostile] = [word(documentOf('<w:p><w:r><w:t>甲</w:t></w:r></w:p>')), word(xml())]
  expect(await claim('docx', hostile)).toMatchObject({ ok: true, value: { digits: [] } })
  const told = await compare('docx', expected, hostile)
  expect(told).toMatchObject({ ok: true, value: { isSame: false } })
})

test('[PR178] a bomb in a Word file is refused when it has become more than any report', async () => {
  const zeros = new Uint8Array(200 * MEBIBYTE)
  const bombs = [word(zeros), packDocx([['word/document.xml', documentOf('')], ...manyParts(600)])]
  for (const bomb of bombs) {
    expect(bomb.length).toBeLessThan(MEBIBYTE)
    expect(await claim('docx', bomb)).toEqual({ ok: true, value: null })
    expect(await compare('docx', word(documentOf('')), bomb)).toEqual({ ok: true, value: null })
  }
})

test('[PR178] a part that becomes more than it says is refused', async () => {
  const honest = Buffer.from(word(documentOf('')))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(Buffer.byteLength(documentOf('')))
  // In the directory, which alone says how long parts become.
  honest.writeUInt32LE(1, honest.lastIndexOf(length))
  expect(await claim('docx', new Uint8Array(honest))).toEqual({ ok: true, value: null })
})

function manyParts(count: number): [string, string][] {
  return Array.from({ length: count }, (_, at) => [`word/header${at}.xml`, ''])
}

test('[PR178] text of millions of lines, or JSON beyond any report, is refused before it is taken apart', async () => {
  const agreed = bytesOf(`${sampleText()}\n${MARK}\n`)
  for (const line of ['a\n', '\r', '\r\n'])
    expect(await compare('txt', agreed, bytesOf(line.repeat(5 * MEBIBYTE) + MARK))).toEqual({ ok: true, value: null })
  const json = bytesOf('{}')
  for (const deep of ['['.repeat(5 * MEBIBYTE), `[${'{},'.repeat(MEBIBYTE)}{}]`])
    expect(await compare('json', json, bytesOf(deep))).toEqual({ ok: true, value: null })
})

test('[PR178] the most lines that are taken, all of them different, are compared', async () => {
  const lines = Array.from({ length: 199_000 }, (_, at) => `第 ${at} 号`).join('\n')
  const told = await compare('txt', bytesOf(sampleText()), bytesOf(lines))
  expect(told).toMatchObject({ ok: true, value: { isSame: false } })
})

test('[PR178] a file that takes too long or too much memory to compare costs its sender an error, and the next one is read', async () => {
  const sample = bytesOf(sampleText())
  const huge = bytesOf('甲\n'.repeat(190_000))
  const hurried = new ReadingThread({ patience: 1, mebibytes: 512 })
  const failed = { ok: false, error: { code: 'file-too-involved', params: {} } }
  expect(await hurried.ask<'compare'>({ job: 'compare', format: 'txt', expected: sample, found: huge })).toEqual(failed)
  expect((await thread.read({ name: 'a.txt', bytes: sample })).ok).toBe(true)
})
