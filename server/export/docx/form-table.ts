import { AlignmentType, Paragraph, type Table } from 'docx'
import { breakLabel } from '@gongping/shared/printing/break-label.ts'
import type { FormTable } from '@gongping/shared/printing/print-document.ts'
import type { GridCell } from '@gongping/shared/printing/table-grid.ts'
import { SIZE } from '@gongping/shared/printing/official-page.ts'
import { CELL_MARGIN, RUNNING_TEXT_INDENT, alignRunningText, figureSize } from '@gongping/shared/printing/table-look.ts'
import { halfPoints, millimetres, points } from './page-measures.ts'
import { STYLE } from './styles.ts'
import { tableSize, writeTable } from './table-frame.ts'
import { plainRun, textRuns } from './text.ts'

/** 绩效自评表: labels and figures stand in the middle of their cells. */
export function writeFormTable({ title, note, grid }: FormTable): Table {
  return writeTable(grid, {
    sideMargin: millimetres(CELL_MARGIN.form),
    write: (cell, width) => [writeCell(cell, width)],
    name: title,
    description: `${note}，${tableSize(grid)}`,
  })
}

function writeCell({ text, role, align }: GridCell, width: number): Paragraph {
  if (align === 'start') return writeRunningText(text, width)
  const lines = role === 'label' ? breakLabel(text, width / points(SIZE.五号)).join('\n') : text
  const smaller = figureSize(text, width / points(1))
  return new Paragraph({
    style: STYLE.cell,
    alignment: AlignmentType.CENTER,
    children: textRuns(plainRun(lines), smaller === null ? undefined : halfPoints(smaller)),
  })
}

function writeRunningText(text: string, width: number): Paragraph {
  const indent = millimetres(RUNNING_TEXT_INDENT)
  return new Paragraph({
    style: STYLE.cell,
    alignment: alignRunningText((width / 1440) * 25.4) === 'justify' ? AlignmentType.BOTH : AlignmentType.LEFT,
    indent: { left: indent, right: indent },
    children: textRuns(plainRun(text)),
  })
}
