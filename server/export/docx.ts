import { Document, type FileChild, Packer, Paragraph } from 'docx'
import { never } from '@gongping/shared/base/assert.ts'
import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import type { FormTable, Heading, PrintBlock, PrintDocument } from '@gongping/shared/printing/print-document.ts'
import { writeFormTable } from './docx/form-table.ts'
import { coreProperties, fontTable } from './docx/package-parts.ts'
import { markProperties } from './docx/mark-properties.ts'
import { PAGE_PROPERTIES, ROOM_BELOW_NUMBER, pageFooters } from './docx/page.ts'
import { writeProseTable } from './docx/prose-table.ts'
import { IN_TEXT, ProseWriter } from './docx/prose.ts'
import { STYLE, STYLES } from './docx/styles.ts'
import { plainRun, textRuns } from './docx/text.ts'
import { draftHeaders, watermarkParts } from './docx/watermark.ts'
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
  const prose = new ProseWriter()
  const word = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 640,
    // A line break must not spread the words of its line over the whole width.
    ...(mark && { customProperties: markProperties(mark) }),
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: PAGE_PROPERTIES,
        footers: pageFooters(mark && finalLine(mark, ROOM_BELOW_NUMBER)),
        ...(!mark && { headers: draftHeaders() }),
        children: document.blocks.flatMap((block) => writeBlock(block, prose)),
      },
    ],
  })
  const bytes = new Uint8Array(
    await Packer.toArrayBuffer(word, undefined, [
      { path: 'docProps/core.xml', data: coreProperties({ title: document.title, creator }) },
      { path: 'word/fontTable.xml', data: fontTable() },
      ...(mark ? [] : watermarkParts()),
    ]),
  )
  forgetTimes(bytes)
  return bytes
}

function writeBlock(block: PrintBlock, prose: ProseWriter): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [line(block.text, STYLE.title)]
    case 'heading':
      return [writeHeading(block)]
    case 'paragraph':
    case 'list':
      return prose.write([block], IN_TEXT)
    case 'prose-table':
      return [writeProseTable(block.grid, prose), afterTable()]
    case 'form':
      return writeForm(block)
    default:
      return never(block)
  }
}

function writeHeading({ level, number, text }: Heading): Paragraph {
  return line(`${number}${text}`, STYLE.heading[level])
}

function writeForm({ title, note, startsPage, grid }: FormTable): FileChild[] {
  return [
    new Paragraph({ style: STYLE.formTitle, pageBreakBefore: startsPage, children: textRuns(plainRun(title)) }),
    line(note, STYLE.formNote),
    writeFormTable(grid),
    afterTable(),
  ]
}

function line(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: textRuns(plainRun(text)) })
}

function afterTable(): Paragraph {
  return new Paragraph({ style: STYLE.afterTable })
}
