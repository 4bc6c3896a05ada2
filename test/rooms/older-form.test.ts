import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { Office } from '../support/office.ts'
import { OfficePerson } from '../support/office-person.ts'

/** An office whose records hold a report from before live figures. */
function officeWithOldReport(): Office {
  const office = new Office()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(sampleContent()))
  new ReportDoc(doc).meta.set('schema', '1')
  office.journal.create('old', Y.encodeStateAsUpdate(doc), 1)
  return office
}

const schemaOf = async (office: Office) => (await office.journal.load('old'))?.head.schema

test('[RD30] a report from before live figures is brought up to date when it is opened', async () => {
  const office = officeWithOldReport()
  expect(await new OfficePerson('李娟').connect(office.rooms, 'old')).toBe(true)
  expect(await schemaOf(office)).toBe(SCHEMA_VERSION)
  expect(await office.rooms.read('old')).toEqual(sampleContent())
})

test('[RD30] one that is locked or sealed opens as it is, and nothing is written into it', async () => {
  const office = officeWithOldReport()
  office.journal.setStatus('old', 'sealed')
  expect(await new OfficePerson('李娟').connect(office.rooms, 'old')).toBe(true)
  expect(await office.rooms.read('old')).toEqual(sampleContent())
  expect((await office.journal.load('old'))?.head).toMatchObject({ schema: 1, seq: 1 })
})
