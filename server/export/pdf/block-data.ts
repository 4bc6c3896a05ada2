import { never } from '@gongping/shared/base/assert.ts'
import { GRID, SIZE } from '@gongping/shared/printing/official-page.ts'
import type { PrintBlock } from '@gongping/shared/printing/print-document.ts'
import { type Piece, piecesOf } from './line-data.ts'
import { type ProseData, proseData } from './prose-data.ts'
import { type GridData, formGrid, proseGrid } from './grid-data.ts'

export type BlockData =
  | { readonly kind: 'title'; readonly text: readonly Piece[] }
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Piece[] }
  | { readonly kind: 'table'; readonly grid: GridData }
  | {
      readonly kind: 'form'
      readonly title: readonly Piece[]
      readonly note: string
      readonly 'starts-page': boolean
      readonly grid: GridData
    }
  | ProseData

export function blockData(block: PrintBlock): BlockData {
  switch (block.kind) {
    case 'title':
      return { kind: 'title', text: onOneLine(block.text, SIZE.二号) }
    case 'heading':
      return { kind: 'heading', level: block.level, text: onOneLine(`${block.number}${block.text}`, SIZE.三号) }
    case 'prose-table':
      return { kind: 'table', grid: proseGrid(block.grid) }
    case 'form':
      return {
        kind: 'form',
        title: onOneLine(block.title, SIZE.小二),
        note: block.note,
        'starts-page': block.startsPage,
        grid: formGrid(block.grid),
      }
    case 'paragraph':
    case 'list':
      return proseData(block, GRID.characters)
    default:
      return never(block)
  }
}

/** A heading of that size, in points. */
function onOneLine(text: string, size: number): Piece[] {
  return piecesOf(text.replace(/\s+/g, ' '), (GRID.characters * SIZE.三号) / size)
}
