import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { type Migration, migrate, readsAsPresent, schemaOf } from './migrate.ts'
import { readContent } from './read-content.ts'
import { ReportDoc } from './report-doc.ts'
import { SCHEMA_VERSION } from './shape.ts'
import { encodeSeed } from './write-content.ts'

const firstStep: Migration = (report) => report.meta.set('title', `${report.getMeta('title')}（一）`)
const secondStep: Migration = (report) => report.meta.set('title', `${report.getMeta('title')}（二）`)

/** @param schema that it was written in. */
function openSample(schema: number = SCHEMA_VERSION): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed({ ...sampleContent(), title: '自评报告' }))
  new ReportDoc(doc).meta.set('schema', String(schema))
  return doc
}

test('[RD8] an old document goes through every step once, in order and as one change', () => {
  const doc = openSample(1)
  let changes = 0
  doc.on('update', () => changes++)
  expect(migrate(doc, [firstStep, secondStep], 3)).toBe(true)
  expect(new ReportDoc(doc).getMeta('title')).toBe('自评报告（一）（二）')
  expect(schemaOf(doc)).toBe(3)
  expect(changes).toBe(1)
  expect(migrate(doc, [firstStep, secondStep], 3)).toBe(false)
})

test('[RD8] a document of the present schema is left as it is', () => {
  const doc = openSample()
  const before = Y.encodeStateAsUpdate(doc)
  expect(migrate(doc)).toBe(false)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('[RD8] a document newer than the program is refused untouched', () => {
  const doc = openSample()
  new ReportDoc(doc).meta.set('schema', '7')
  const before = Y.encodeStateAsUpdate(doc)
  expect(() => migrate(doc)).toThrow('schema 7')
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('[RD30] a document from before live figures opens in the present schema and says what it said', () => {
  const doc = openSample(1)
  const before = readContent(doc)
  expect(migrate(doc)).toBe(true)
  expect(schemaOf(doc)).toBe(SCHEMA_VERSION)
  expect(readContent(doc)).toEqual(before)
})

test('[RD30] a document from before live figures is read rightly as it is, one of a newer program is not', () => {
  expect([1, SCHEMA_VERSION, SCHEMA_VERSION + 1].map(readsAsPresent)).toEqual([true, true, false])
})
