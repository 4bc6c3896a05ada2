import {
  AlignmentType,
  Footer,
  FrameAnchorType,
  FrameWrap,
  type IFrameOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { FINAL_LINE_FROM_EDGE, PAGE_NUMBER, TEXT_STYLE } from '@gongping/shared/printing/official-page.ts'
import { PAGE_MARGIN, PAGE_SIZE, TEXT_WIDTH, millimetres, points } from './page-measures.ts'
import { STYLE } from './styles.ts'
import { plainRun, textRuns } from './text.ts'

export const PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: PAGE_SIZE,
    margin: { ...PAGE_MARGIN, header: millimetres(15), footer: millimetres(PAGE_NUMBER.fromEdge) },
  },
}

/** In a place of its own: however long the line is, 页码 and 版心 stay where they are in a draft. */
const BELOW_NUMBER: IFrameOptions = {
  type: 'absolute',
  position: { x: 0, y: PAGE_SIZE.height - millimetres(FINAL_LINE_FROM_EDGE) },
  width: TEXT_WIDTH,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.AROUND,
}

/**
 * 页码 "— 1 —": at the right on odd pages, at the left on even ones.
 * @param line quiet words below it; null: none.
 */
export function pageFooters(line: string | null): { default: Footer; even: Footer } {
  const indent = points(PAGE_NUMBER.indent * TEXT_STYLE.pageNumber.size)
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: indent } }, line),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: indent } }, line),
  }
}

function footer(
  place: Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent'>,
  line: string | null,
): Footer {
  const number = new TextRun({ children: [PAGE_NUMBER.before, PageNumber.CURRENT, PAGE_NUMBER.after] })
  // Before what it is anchored to, as Word writes it.
  const below =
    line === null ? [] : [new Paragraph({ style: STYLE.finalLine, frame: BELOW_NUMBER, children: textRuns(plainRun(line)) })]
  return new Footer({ children: [...below, new Paragraph({ ...place, style: STYLE.pageNumber, children: [number] })] })
}
