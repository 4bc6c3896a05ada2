import {
  Footer,
  FrameAnchorType,
  FrameWrap,
  type IFrameOptions,
  type ISectionPropertiesOptions,
  PageOrientation,
  Paragraph,
} from 'docx'
import { FINAL_LINE_FROM_EDGE, PAGE_NUMBER } from '@gongping/shared/printing/official-page.ts'
import type { Orientation } from '@gongping/shared/printing/table-look.ts'
import { PAGE_MARGIN, PAGE_SIZE, TEXT_HEIGHT, TEXT_WIDTH, millimetres } from './page-measures.ts'
import { numberAtSide, numberBelow } from './page-number.ts'
import { STYLE } from './styles.ts'
import { plainRun, textRuns } from './text.ts'

export function pageProperties(orientation: Orientation): ISectionPropertiesOptions {
  const distances = { header: millimetres(15), footer: millimetres(PAGE_NUMBER.fromEdge) }
  if (orientation === 'portrait') return { page: { size: PAGE_SIZE, margin: { ...PAGE_MARGIN, ...distances } } }
  // The sheet turned to the right: 订口, the left edge, is now above (GB/T 9704-2012 §7.4).
  const { top, right, bottom, left } = PAGE_MARGIN
  const margin = { top: left, right: top, bottom: right, left: bottom, header: millimetres(10), footer: millimetres(10) }
  return { page: { size: { ...PAGE_SIZE, orientation: PageOrientation.LANDSCAPE }, margin } }
}

/**
 * What stands below the text of odd and of even pages.
 * @param line quiet words at the lower edge; null: none.
 * @param isNumbered not so for 目录.
 */
export function pageFooters(
  line: string | null,
  orientation: Orientation,
  isNumbered: boolean,
): { default: Footer; even: Footer } {
  const write = !isNumbered ? numberless : orientation === 'portrait' ? numberBelow : numberAtSide
  const below = line === null ? [] : [finalLine(line, orientation)]
  // Before what it is anchored to, as Word writes it.
  return {
    default: new Footer({ children: [...below, ...write('odd')] }),
    even: new Footer({ children: [...below, ...write('even')] }),
  }
}

/** In a place of its own: however long the line is, 页码 and 版心 stay where they are in a draft. */
function finalLine(line: string, orientation: Orientation): Paragraph {
  const [height, width] = orientation === 'portrait' ? [PAGE_SIZE.height, TEXT_WIDTH] : [PAGE_SIZE.width, TEXT_HEIGHT]
  const frame: IFrameOptions = {
    type: 'absolute',
    position: { x: 0, y: height - millimetres(FINAL_LINE_FROM_EDGE) },
    width,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND,
  }
  return new Paragraph({ style: STYLE.finalLine, frame, children: textRuns(plainRun(line)) })
}

function numberless(): Paragraph[] {
  return [new Paragraph({ style: STYLE.pageNumber })]
}
