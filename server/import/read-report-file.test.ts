import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { fillFacts } from '@gongping/shared/checks/facts/fill-facts.ts'
import { ERRORS } from '@gongping/shared/protocol/errors.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { sampleContent, sampleText } from '../../test/fixtures/sample-report.ts'
import { readReportFile } from './read-report-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function errorOf(name: string, bytes: Uint8Array) {
  const result = readReportFile(name, bytes)
  return result.ok ? 'read' : result.error
}

function contentOf(name: string, bytes: Uint8Array) {
  const result = readReportFile(name, bytes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.content
}

const ENCODINGS: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8', utf8(sampleText())],
  ['UTF-8 with a mark, as Notepad saves it', utf8(`\ufeff${sampleText()}`)],
  ['UTF-16, as Word saves it', Buffer.from(`\ufeff${sampleText()}`, 'utf16le')],
  ['UTF-16 of the other order', Buffer.from(`\ufeff${sampleText()}`, 'utf16le').swap16()],
  ['UTF-8 with the line ends of Windows', utf8(sampleText().replaceAll('\n', '\r\n'))],
]

test.each(ENCODINGS)('[IM18] a text file in %s is read', (_encoding, bytes) => {
  expect(contentOf('自评报告.txt', bytes)).toEqual(fillFacts(sampleContent()))
})

// "2024年度绩效自评报告" and "一、单位基本情况", as an older Chinese Windows saves them.
const GB18030 = Buffer.from('32303234c4eab6c8bca8d0a7d7d4c6c0b1a8b8e60ad2bba1a2b5a5cebbbbf9b1bec7e9bff60acedeb2bbcdd7a1a3', 'hex')

test('[IM18] a text file in GB18030 is read', () => {
  const content = contentOf('自评报告.TXT', GB18030)
  expect(content.title).toBe('2024年度绩效自评报告')
  expect(content.sections[0]?.paragraphs).toEqual(['无不妥。'])
})

test('[IM18] a file that was cut in the middle of a character is read up to there', () => {
  const bytes = utf8(sampleText())
  const whole = contentOf('a.txt', bytes)
  for (let cut = 1; cut <= 40; cut++) {
    const content = contentOf('a.txt', bytes.subarray(0, 2000 - cut))
    expect(content.title).toBe(whole.title)
    expect(JSON.stringify(content)).not.toContain('\ufffd')
  }
})

test('[IM18] JSON is read by its name or by its first sign', () => {
  const bytes = utf8(sampleText('sample-report.json'))
  for (const name of ['report.json', 'report.JSON', 'report.txt', 'report'])
    expect(contentOf(name, bytes)).toEqual(sampleContent())
  expect(errorOf('report.json', utf8('not JSON'))).toMatchObject({ code: 'file-json-invalid' })
})

test('[IM18] the form that is asked for is used', () => {
  const result = readReportFile('a.txt', utf8(sampleText()), findTemplate('national-project'))
  expect(result.ok && result.value.content.template).toBe('national-project@2020.1')
})

test.each([
  ['报告.docx', [0x50, 0x4b, 0x03, 0x04, 0x14], '.docx'],
  ['报表.xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14], '.xlsx'],
  ['报告.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], '.doc'],
  ['报告.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], '.pdf'],
  ['其实是Word.txt', [0x50, 0x4b, 0x03, 0x04, 0x14], '.docx'],
  ['其实是旧Word.txt', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], '.doc'],
  ['其实是PDF.json', [0x25, 0x50, 0x44, 0x46, 0x2d], '.pdf'],
  ['网页.doc', [0x3c, 0x68, 0x74, 0x6d, 0x6c], '.doc'],
])('[IM18] %s is refused by what it is', (name, bytes, kind) => {
  expect(errorOf(name, Uint8Array.from(bytes))).toEqual({ code: 'file-kind-unsupported', params: { kind } })
})

test('[IM18] the remedy for a Word file says what to do in Word', () => {
  expect(ERRORS['file-kind-unsupported'].zh.remedy).toContain('另存为')
})

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]],
  ['zeros', [0, 0, 0, 0]],
  ['bytes of no encoding', [0xe4, 0xb8, 0xff, 0xff, 0x80]],
  ['UTF-16 without a mark', [...Buffer.from('2024 report', 'utf16le')]],
])('[IM18] %s in a .txt is no text', (_what, bytes) => {
  expect(errorOf('a.txt', Uint8Array.from(bytes))).toEqual({ code: 'file-not-text', params: {} })
})

test.each(['', ' \r\n\t\n', '\ufeff'])('[IM18] an empty file is said to be empty', (text) => {
  for (const name of ['a.txt', 'a.json', 'a.docx'])
    if (text === '' || name !== 'a.docx') expect(errorOf(name, utf8(text))).toEqual({ code: 'file-empty', params: {} })
})

test('[IM18] a file of more than 20 MB is refused before it is read', () => {
  expect(errorOf('a.txt', new Uint8Array(20 * 1024 * 1024 + 1))).toEqual({ code: 'file-too-large', params: { limit: '20' } })
})

test('[IM12] 20 MB of TABs and line ends get an answer', () => {
  const bytes = new Uint8Array(20 * 1024 * 1024).map((_, at) => (at % 2 === 0 ? 0x09 : 0x0a))
  expect(errorOf('a.txt', bytes)).toMatchObject({ code: 'file-empty' })
  bytes[0] = 0x61
  expect(errorOf('a.txt', bytes)).toMatchObject({ code: 'report-too-large' })
})

test('[IM12] a text without anything of a report is refused', () => {
  expect(errorOf('通知.txt', utf8('关于召开会议的通知\n请准时参加。'))).toEqual({ code: 'file-not-a-report', params: {} })
})
