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
import { PAGE_MARGIN, PAGE_SIZE, SIZE, TEXT_WIDTH, characterWidth, millimetres } from './page-measures.ts'
import { STYLE } from './styles.ts'
import { plainRun, textRuns } from './text.ts'

export const PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: PAGE_SIZE,
    // 页码 stands 7 mm below the 版心.
    margin: { ...PAGE_MARGIN, header: millimetres(15), footer: millimetres(22) },
  },
}

/** In a place of its own: however long the line is, 页码 and 版心 stay where they are in a draft. */
const BELOW_NUMBER: IFrameOptions = {
  type: 'absolute',
  position: { x: 0, y: PAGE_SIZE.height - millimetres(21) },
  width: TEXT_WIDTH,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.AROUND,
}

/** Characters of 小五 that four lines below the number hold; a fifth would run off the paper of many printers. */
export const ROOM_BELOW_NUMBER = 190

/**
 * 页码 "— 1 —": at the right on odd pages, at the left on even ones, one character in (GB/T 9704-2012 §7.5).
 * @param line quiet words below it; null: none.
 */
export function pageFooters(line: string | null): { default: Footer; even: Footer } {
  const indent = characterWidth(SIZE.四号)
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: indent } }, line),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: indent } }, line),
  }
}

function footer(
  place: Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent'>,
  line: string | null,
): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  // Before what it is anchored to, as Word writes it.
  const below =
    line === null ? [] : [new Paragraph({ style: STYLE.finalLine, frame: BELOW_NUMBER, children: textRuns(plainRun(line)) })]
  return new Footer({ children: [...below, new Paragraph({ ...place, style: STYLE.pageNumber, children: [number] })] })
}
