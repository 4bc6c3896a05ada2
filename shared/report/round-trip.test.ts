import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import type { ReportContent } from './content.ts'
import { readContent } from './read-content.ts'
import { encodeSeed } from './write-content.ts'

function open(content: ReportContent): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(content))
  return doc
}

test('[RD1] the same content is seeded with the same bytes, and a second time changes nothing', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      const seed = encodeSeed(content)
      expect(encodeSeed(structuredClone(content))).toEqual(seed)
      const doc = open(content)
      const before = Y.encodeStateAsUpdate(doc)
      Y.applyUpdate(doc, seed)
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    }),
  )
})

test('[RD2] a report that was written into a document reads back equal', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      expect(readContent(open(content))).toEqual(content)
    }),
  )
})

test('[RD2] the sample report reads back equal', () => {
  expect(readContent(open(sampleContent()))).toEqual(sampleContent())
})

test('[RD3] reading a document changes nothing in it', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      const doc = open(content)
      const before = Y.encodeStateAsUpdate(doc)
      let changes = 0
      doc.on('update', () => changes++)
      readContent(doc)
      expect(changes).toBe(0)
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    }),
  )
})
