import { type FileChild, type ISectionOptions, Paragraph, SectionType } from 'docx'
import { never } from '@gongping/shared/base/assert.ts'
import { type ContentsEntry, contentsOf } from '@gongping/shared/printing/contents.ts'
import type { FormTable, Heading, PrintBlock, PrintDocument } from '@gongping/shared/printing/print-document.ts'
import { type Orientation, orientationOf } from '@gongping/shared/printing/table-look.ts'
import { markParagraph, writeContents } from './contents.ts'
import { writeFormTable } from './form-table.ts'
import { pageFooters, pageProperties } from './page.ts'
import { writeProseTable } from './prose-table.ts'
import { IN_TEXT, ProseWriter } from './prose.ts'
import { STYLE } from './styles.ts'
import { plainRun, textRuns } from './text.ts'
import { draftHeaders } from './watermark.ts'

/** Pages that lie the same way, one after the other. */
interface Stretch {
  readonly orientation: Orientation
  readonly children: FileChild[]
}

/**
 * The document as sections of Word: 目录 where it is long, without numbers; then the text from page 1, with a section of
 * its own for each stretch of landscape pages.
 * @param line who agreed, below each page number; null: a draft with its watermark.
 */
export function writeSections(document: PrintDocument, line: string | null): ISectionOptions[] {
  const entries = contentsOf(document)
  const stretches = writeBlocks(document, entries)
  const contents: Stretch[] = entries.length > 0 ? [{ orientation: 'portrait', children: writeContents(entries) }] : []
  const all = [...contents, ...stretches]
  return all.map(({ orientation, children }, at): ISectionOptions => {
    const isContents = at < contents.length
    const properties = pageProperties(orientation)
    const pageNumbers = at === contents.length ? { start: 1 } : {}
    return {
      properties: { ...properties, type: SectionType.NEXT_PAGE, page: { ...properties.page, pageNumbers } },
      // Each its own: other programs than Word lose the number where a section carries on those of the one before.
      footers: pageFooters(line, orientation, !isContents),
      ...(line === null && { headers: draftHeaders() }),
      children,
    }
  })
}

function writeBlocks({ blocks }: PrintDocument, entries: readonly ContentsEntry[]): Stretch[] {
  const prose = new ProseWriter()
  const listed = new Set(entries.map(({ block }) => block))
  const stretches: Stretch[] = []
  let heading = ''
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') heading = `${block.number}${block.text}`
    const children = writeBlock(block, { prose, heading, bookmark: listed.has(at) ? at : null })
    const orientation = block.kind === 'form' || block.kind === 'prose-table' ? orientationOf(block.grid) : 'portrait'
    const last = stretches.at(-1)
    if (last?.orientation === orientation) last.children.push(...children)
    else stretches.push({ orientation, children })
  })
  return stretches.length > 0 ? stretches : [{ orientation: 'portrait', children: [] }]
}

interface Surroundings {
  readonly prose: ProseWriter
  /** The heading that the block stands under. */
  readonly heading: string
  /** Its number in the document where 目录 leads to it. */
  readonly bookmark: number | null
}

function writeBlock(block: PrintBlock, { prose, heading, bookmark }: Surroundings): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [line(block.text, STYLE.title)]
    case 'heading':
      return [writeHeading(block, bookmark)]
    case 'paragraph':
    case 'list':
      return prose.write([block], IN_TEXT)
    case 'prose-table':
      return [writeProseTable(block.grid, heading, prose), afterTable()]
    case 'form':
      return writeForm(block, bookmark)
    default:
      return never(block)
  }
}

function writeHeading({ level, number, text }: Heading, bookmark: number | null): Paragraph {
  return headline(`${number}${text}`, { style: STYLE.heading[level] }, bookmark)
}

function writeForm(form: FormTable, bookmark: number | null): FileChild[] {
  return [
    headline(form.title, { style: STYLE.formTitle, pageBreakBefore: form.startsPage }, bookmark),
    line(form.note, STYLE.formNote),
    writeFormTable(form),
    afterTable(),
  ]
}

function headline(text: string, options: { style: string; pageBreakBefore?: boolean }, bookmark: number | null): Paragraph {
  const words = textRuns(plainRun(text))
  if (bookmark === null) return new Paragraph({ ...options, children: words })
  return markParagraph(new Paragraph(options), bookmark, words)
}

function line(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: textRuns(plainRun(text)) })
}

function afterTable(): Paragraph {
  return new Paragraph({ style: STYLE.afterTable })
}
