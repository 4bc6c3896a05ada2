import { AlignmentType, Paragraph, type Table } from 'docx'
import { breakLabel, textWidth } from '@gongping/shared/printing/break-label.ts'
import type { GridCell, TableGrid } from '@gongping/shared/printing/table-grid.ts'
import { SIZE, characterWidth, millimetres } from './page-measures.ts'
import { STYLE } from './styles.ts'
import { writeTable } from './table-frame.ts'
import { plainRun, textRuns } from './text.ts'

/** The columns of the form are narrow: a full label must not be wrapped for the sake of a margin. */
const SIDE_MARGIN = millimetres(0.5)

/** 绩效自评表: labels and figures stand in the middle of their cells. */
export function writeFormTable(grid: TableGrid): Table {
  return writeTable(grid, { sideMargin: SIDE_MARGIN, write: (cell, width) => [writeCell(cell, width)] })
}

function writeCell({ text, role, align }: GridCell, width: number): Paragraph {
  if (align === 'start') return writeRunningText(text, width)
  const lines = role === 'label' ? breakLabel(text, width / characterWidth(SIZE.五号)).join('\n') : text
  return new Paragraph({
    style: STYLE.cell,
    alignment: AlignmentType.CENTER,
    children: textRuns(plainRun(lines), isFigure(text) ? figureSize(text, width) : undefined),
  })
}

function writeRunningText(text: string, width: number): Paragraph {
  const indent = millimetres(0.6)
  return new Paragraph({
    style: STYLE.cell,
    // Justified, a narrow column tears its words apart.
    alignment: width > millimetres(40) ? AlignmentType.BOTH : AlignmentType.LEFT,
    indent: { left: indent, right: indent },
    children: textRuns(plainRun(text)),
  })
}

export function isFigure(text: string): boolean {
  return /^[-+]?[\d.,]+%?$/.test(text.trim())
}

/** Digits take half a character in 宋体 and up to so much more in the faces that stand in for it. */
const WIDEST_DIGIT = 1.15
/** 七号, in half points. */
const SMALLEST_FIGURE = 11

/** A figure is set smaller before it is broken over two lines, where it would read as two figures. */
function figureSize(text: string, width: number): number | undefined {
  const fitting = Math.floor(width / characterWidth(textWidth(text) * WIDEST_DIGIT))
  return fitting < SIZE.五号 ? Math.max(SMALLEST_FIGURE, fitting) : undefined
}
