import { AlignmentType, Paragraph, type Table } from 'docx'
import type { ProseBlock, ProseCell } from '@gongping/shared/printing/print-document.ts'
import type { TableGrid } from '@gongping/shared/printing/table-grid.ts'
import { CELL_MARGIN, isFigure } from '@gongping/shared/printing/table-look.ts'
import { millimetres } from './page-measures.ts'
import { IN_CELL, type ProseWriter } from './prose.ts'
import { STYLE } from './styles.ts'
import { tableSize, writeTable } from './table-frame.ts'

/**
 * A table that somebody drew inside a section: headings and figures in the middle, words at the left.
 * @param heading that it stands under, by which it goes.
 */
export function writeProseTable(grid: TableGrid<ProseCell>, heading: string, prose: ProseWriter): Table {
  return writeTable(grid, {
    sideMargin: millimetres(CELL_MARGIN.prose),
    name: heading,
    description: tableSize(grid),
    write: ({ header, blocks }) => {
      const isCentred = header || isFigure(blocks.map(textOf).join('\n'))
      const alignment = isCentred ? AlignmentType.CENTER : AlignmentType.LEFT
      const paragraphs = prose.write(blocks, { ...IN_CELL, alignment })
      return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: STYLE.cell })]
    },
  })
}

function textOf(block: ProseBlock): string {
  return block.kind === 'list' ? '' : block.runs.map((run) => run.text).join('')
}
