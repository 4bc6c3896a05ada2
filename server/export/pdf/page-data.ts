import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import { CONTENTS_TITLE, contentsOf } from '@gongping/shared/printing/contents.ts'
import {
  FINAL_LINE_FROM_EDGE,
  FINAL_LINE_ROOM,
  GRID,
  MARGIN,
  PAGE_NUMBER,
  PAPER,
  TEXT_AREA,
  TEXT_STYLE,
  type FaceRole,
  type TextStyle,
  WATERMARK,
} from '@gongping/shared/printing/official-page.ts'
import type { PrintBlock, PrintDocument } from '@gongping/shared/printing/print-document.ts'
import { type Orientation, orientationOf } from '@gongping/shared/printing/table-look.ts'
import { markProperties } from '../docx/mark-properties.ts'
import { type BlockData, blockData } from './block-data.ts'
import { POINTS } from './measures.ts'

export interface PdfProperties {
  /** Shown as the author: the unit that reports, not a person. */
  readonly creator: string
  /** null: a draft, which bears the watermark 征求意见稿. */
  readonly mark: FinalMark | null
}

/** A style as the template takes it: lengths in points. Which fonts draw its face is added where fonts are known. */
export interface LookData {
  readonly face: FaceRole
  readonly size: number
  readonly pitch: number
  readonly bold: boolean
  readonly align: string
  readonly indent: number
  readonly tracking: number
  readonly colour: string
}

/** All that report.typ draws, as it becomes JSON. */
export interface PageData {
  readonly title: string
  readonly author: string
  readonly keywords: readonly string[]
  readonly date: Readonly<Record<string, number>>
  readonly looks: Readonly<Record<keyof typeof TEXT_STYLE, LookData>>
  readonly parts: readonly PartData[]
  readonly [measure: string]: unknown
}

/** What stands on pages that lie the same way. */
interface PartData {
  readonly landscape: boolean
  readonly blocks: readonly BlockData[]
}

export function pageData(document: PrintDocument, { creator, mark }: PdfProperties): PageData {
  return {
    title: document.title,
    contents: contentsOf(document).length > 0 ? CONTENTS_TITLE : null,
    author: creator,
    keywords: mark ? markProperties(mark).map(({ name, value }) => `${name}=${value}`) : [],
    date: dateOf(mark),
    paper: { ...PAPER, ...MARGIN, 'text-width': TEXT_AREA.width },
    number: {
      before: PAGE_NUMBER.before,
      after: PAGE_NUMBER.after,
      'from-edge': PAGE_NUMBER.fromEdge,
      indent: PAGE_NUMBER.indent * TEXT_STYLE.pageNumber.size,
    },
    'final-line': mark && finalLine(mark, FINAL_LINE_ROOM),
    'final-from-edge': FINAL_LINE_FROM_EDGE,
    watermark: mark ? null : WATERMARK,
    'after-table': 2,
    looks: looks(),
    parts: partsOf(document.blocks),
  }
}

/** PDF/A asks for a moment. That of the agreement, or none that says anything: the same report gives the same file. */
function dateOf(mark: FinalMark | null): PageData['date'] {
  const at = new Date(mark?.agreedAt ?? '1980-01-01T00:00:00Z')
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
}

function looks(): PageData['looks'] {
  const entries = Object.entries(TEXT_STYLE).map(([name, style]) => [name, lookOf(style)])
  return Object.fromEntries(entries) as PageData['looks']
}

function lookOf({ face, size, pitch, bold = false, align, firstLine = 0, colour = '000000' }: TextStyle): LookData {
  // 28 characters of 三号 are wider than the 版心: what is too much is taken from between them, and a hair more, so
  // that no rounding makes a 28th character fall on the next line.
  const tracking = size === TEXT_STYLE.text.size ? (TEXT_AREA.width * POINTS) / GRID.characters - size - 0.003 : 0
  return { face, size, pitch, bold, align, indent: firstLine * (size + tracking), tracking, colour }
}

/** A landscape table has pages of its own, which lie the other way. */
function partsOf(blocks: readonly PrintBlock[]): PartData[] {
  const parts: { orientation: Orientation; blocks: BlockData[] }[] = []
  for (const block of blocks) {
    const orientation = 'grid' in block ? orientationOf(block.grid) : 'portrait'
    if (parts.at(-1)?.orientation !== orientation) parts.push({ orientation, blocks: [] })
    parts.at(-1)?.blocks.push(blockData(block))
  }
  return parts.map(({ orientation, blocks: inPart }) => ({ landscape: orientation === 'landscape', blocks: inPart }))
}
