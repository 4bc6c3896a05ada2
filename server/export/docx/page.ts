import { AlignmentType, Footer, type ISectionPropertiesOptions, PageNumber, Paragraph, TextRun } from 'docx'
import { PAGE_MARGIN, PAGE_SIZE, SIZE, characterWidth, millimetres } from './page-measures.ts'
import { STYLE } from './styles.ts'
import { plainRun, textRuns } from './text.ts'

export const PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: PAGE_SIZE,
    // 页码 stands 7 mm below the 版心.
    margin: { ...PAGE_MARGIN, header: millimetres(15), footer: millimetres(22) },
  },
}

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
  const below = line === null ? [] : [new Paragraph({ style: STYLE.finalLine, children: textRuns(plainRun(line)) })]
  return new Footer({ children: [new Paragraph({ ...place, style: STYLE.pageNumber, children: [number] }), ...below] })
}
