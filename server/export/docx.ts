import { Document, Packer } from 'docx'
import { FINAL_LINE_ROOM } from '@gongping/shared/printing/official-page.ts'
import type { PrintDocument } from '@gongping/shared/printing/print-document.ts'
import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import { markProperties } from './docx/mark-properties.ts'
import { appProperties, coreProperties, fontTable } from './docx/package-parts.ts'
import { writeSections } from './docx/sections.ts'
import { STYLES } from './docx/styles.ts'
import { watermarkParts } from './docx/watermark.ts'
import { forgetTimes } from './docx/zip-entries.ts'

export interface DocxProperties {
  /** Shown by Word as the author: the unit that reports, not a person. */
  readonly creator: string
  /** null: a draft, which bears the watermark 征求意见稿. */
  readonly mark: FinalMark | null
}

/**
 * A Word file in the layout of official documents (GB/T 9704-2012). The same document gives the same bytes.
 * The only part of the product that knows the docx library.
 */
export async function writeDocx(document: PrintDocument, { creator, mark }: DocxProperties): Promise<Uint8Array> {
  const sections = writeSections(document, mark && finalLine(mark, FINAL_LINE_ROOM))
  const word = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 640,
    ...(mark && { customProperties: markProperties(mark) }),
    // A line break must not spread the words of its line over the whole width.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections,
  })
  const bytes = new Uint8Array(
    await Packer.toArrayBuffer(word, undefined, [
      { path: 'docProps/core.xml', data: coreProperties({ title: document.title, creator, isDraft: mark === null }) },
      { path: 'docProps/app.xml', data: appProperties({ creator }) },
      { path: 'word/fontTable.xml', data: fontTable() },
      ...watermarkParts(mark ? 0 : sections.length),
    ]),
  )
  forgetTimes(bytes)
  return bytes
}
