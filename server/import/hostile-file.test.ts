import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sampleContent, sampleText } from '../../test/fixtures/sample-report.ts'
import { isWithinJsonBounds } from './json-bounds.ts'
import { readReportFile } from './read-report-file.ts'
import { ReadingThread } from './reading-thread.ts'

const MEBIBYTE = 1024 * 1024
const TOO_LARGE = { ok: false, error: { code: 'report-too-large', params: { limit: '200' } } }

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

test.each([
  ['brackets in brackets', () => `{"tables":${'['.repeat(9 * MEBIBYTE)}${']'.repeat(9 * MEBIBYTE)}}`],
  ['brackets that never close', () => `{"tables":${'['.repeat(19 * MEBIBYTE)}`],
  ['six million empty tables', () => `{"tables":[${'{},'.repeat(6 * MEBIBYTE)}{}]}`],
  ['a million names', () => `{"tables":[],${Array.from({ length: MEBIBYTE }, (_, at) => `"k${at}":1`).join(',')}}`],
  ['paragraphs in paragraphs', () => `{"sections":[${'{"content":['.repeat(1_000)}${']}'.repeat(1_000)}]}`],
])('[PR133] JSON of %s is refused before it is taken apart', (_what, make) => {
  const text = make()
  expect(readReportFile('a.json', utf8(text))).toEqual(TOO_LARGE)
})

test('[PR133] brackets and commas in words are words', () => {
  expect(isWithinJsonBounds(JSON.stringify(['[{,\\"'.repeat(1_000_000)]))).toBe(true)
  expect(isWithinJsonBounds(sampleText('sample-report.json'))).toBe(true)
})

test('[PR133] half a million values are the most', () => {
  const lists = [499_999, 500_000].map((length) => JSON.stringify(Array.from({ length }, () => 0)))
  expect(lists.map(isWithinJsonBounds)).toEqual([true, false])
})

test('[PR134] a zip bomb under any name is refused unopened', () => {
  const bomb = zipOf('word/document.xml', new Uint8Array(200 * MEBIBYTE))
  expect(bomb.length).toBeLessThan(MEBIBYTE)
  const before = process.memoryUsage()
  for (const name of ['报告.docx', '报表.xlsx', '报告.txt', '../../报告.json'])
    expect(readReportFile(name, bomb)).toMatchObject({ ok: false, error: { code: 'file-kind-unsupported' } })
  const after = process.memoryUsage()
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(MEBIBYTE)
})

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>`
const EXTERNAL = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]><l>&x;</l>`

test.each([LAUGHS, EXTERNAL])('[PR134] entities of XML are text, and no report: %s', (xml) => {
  for (const name of ['a.xml', 'a.txt'])
    expect(readReportFile(name, utf8(xml))).toEqual({ ok: false, error: { code: 'file-not-a-report', params: {} } })
  const read = readReportFile('a.txt', utf8(`${sampleText()}\n${xml}`))
  if (!read.ok) throw new Error(read.error.code)
  expect(JSON.stringify(read.value)).toContain('&x;'.slice(0, xml === EXTERNAL ? 3 : 0))
})

test('[PR134] a member called __proto__ is a field like any other', () => {
  const json = sampleText('sample-report.json').replace(
    '{',
    '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},',
  )
  expect(readReportFile('a.json', utf8(json))).toMatchObject({ ok: true, value: { content: sampleContent() } })
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

test('[PR135] while a file is read, whoever is typing is served', async () => {
  let turns = 0
  const turn = () => {
    turns++
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  expect(await new ReadingThread().read({ name: 'a.json', bytes: manyTables(20_000) })).toEqual(TOO_LARGE)
  clearImmediate(next)
  expect(turns).toBeGreaterThan(100)
})

test('[PR135] a file that takes too long or too much memory costs its sender an error, and the next one is read', async () => {
  const sample = { name: 'a.txt', bytes: utf8(sampleText()) }
  const huge = { name: 'a.txt', bytes: utf8('甲\t乙\t1\n'.repeat(MEBIBYTE)) }
  const failed = { ok: false, error: { code: 'file-too-involved', params: {} } }
  const hurried = new ReadingThread({ patience: 1, mebibytes: 512 })
  expect(await hurried.read(huge)).toEqual(failed)
  const poor = new ReadingThread({ patience: 20_000, mebibytes: 24 })
  const [first, second] = await Promise.all([poor.read({ name: 'a.json', bytes: manyTables(240_000) }), poor.read(sample)])
  expect([first, second.ok]).toEqual([failed, true])
})

function manyTables(count: number): Uint8Array {
  return utf8(`{"tables":[${'{},'.repeat(count)}{}]}`)
}

/** A zip with one entry, enough for whoever would open it. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content, { level: 9 })
  const header = Buffer.alloc(30)
  header.write('PK\u0003\u0004', 'latin1')
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name), packed])
}
