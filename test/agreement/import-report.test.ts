import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readReportFile } from '@gongping/server/import/read-report-file.ts'
import { printText } from '@gongping/shared/printing/print-text.ts'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { type Sample, samplePath, sampleContent } from '../fixtures/sample-report.ts'

function readFile(name: Sample): ReportContent {
  return read(name, readFileSync(samplePath(name)))
}

function read(name: string, bytes: Uint8Array): ReportContent {
  const result = readReportFile(name, bytes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.content
}

/** The report as everybody has it once it was imported: written into a document, and read from it. */
function opened(content: ReportContent): ReportContent {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(content))
  return readContent(doc)
}

function withoutFacts(content: ReportContent): ReportContent {
  return { ...content, facts: {} }
}

test('[RD2] [IM13] [IM14] a file that is imported, opened, exported and imported again is the same report all the way', () => {
  for (const name of ['sample-report.txt', 'sample-report.json', 'sample-report-with-slips.txt'] as const) {
    const content = opened(readFile(name))
    const asText = new TextEncoder().encode(printText(content))
    const asJson = new TextEncoder().encode(JSON.stringify(content))
    // A text has no basic figures of its own: they are read out of its sentences, JSON says whether there are any.
    expect(canonicalJson(withoutFacts(opened(read('a.txt', asText))))).toBe(canonicalJson(withoutFacts(content)))
    expect(canonicalJson(opened(read('a.json', asJson)))).toBe(canonicalJson(content))
  }
})

test('[IM9] slips of the writer are imported as they stand: putting figures right is for people', () => {
  const right = JSON.stringify(sampleContent(), null, 1).split('\n')
  const slipped = JSON.stringify(withoutFacts(readFile('sample-report-with-slips.txt')), null, 1).split('\n')
  const differing = slipped.filter((line, at) => line !== right[at]).join('\n')
  for (const slip of [
    '占总支出的44.26%',
    '公务接待费0.43万元',
    '服务98.10元',
    '"score": "15"',
    '"score": "99"',
    '"score": "102.5"',
  ])
    expect(differing).toContain(slip)
  expect(differing.split('\n')).toHaveLength(6)
})
