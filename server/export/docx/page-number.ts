import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx'
import { PAGE_NUMBER, TEXT_STYLE } from '@gongping/shared/printing/official-page.ts'
import { PAGE_MARGIN, TEXT_WIDTH, millimetres, points } from './page-measures.ts'
import { STYLE } from './styles.ts'

type Side = 'odd' | 'even'

/** 页码 "— 1 —" below the text: at the right on odd pages, at the left on even ones. */
export function numberBelow(side: Side): Paragraph[] {
  const indent = points(PAGE_NUMBER.indent * TEXT_STYLE.pageNumber.size)
  const place =
    side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: indent } }
      : { alignment: AlignmentType.LEFT, indent: { left: indent } }
  const number = new TextRun({ children: [PAGE_NUMBER.before, PageNumber.CURRENT, PAGE_NUMBER.after] })
  return [new Paragraph({ ...place, style: STYLE.pageNumber, children: [number] })]
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_LINES = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

/**
 * The same on a landscape page: at the same edge of the paper as on all other pages (GB/T 9704-2012 §7.4), which is now
 * the left one, and turned with it. Only a cell of a table turns its text.
 */
export function numberAtSide(side: Side): (Paragraph | Table)[] {
  const width = points(TEXT_STYLE.pageNumber.pitch)
  const cell = new TableCell({
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    width: { size: width, type: WidthType.DXA },
    borders: NO_LINES,
    children: numberBelow(side),
  })
  const table = new Table({
    rows: [new TableRow({ height: { rule: HeightRule.EXACT, value: TEXT_WIDTH }, children: [cell] })],
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: NO_LINES,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: millimetres(PAGE_NUMBER.fromEdge),
      absoluteVerticalPosition: PAGE_MARGIN.left,
    },
  })
  return [table, new Paragraph({ style: STYLE.afterTable })]
}
