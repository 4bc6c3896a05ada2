import { AlignmentType, Footer, type ISectionPropertiesOptions, PageNumber, Paragraph, TextRun } from 'docx'
import { PAGE_MARGIN, PAGE_SIZE, SIZE, characterWidth, millimetres } from './page-measures.ts'
import { STYLE } from './styles.ts'

export const PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: PAGE_SIZE,
    // 页码 stands 7 mm below the 版心.
    margin: { ...PAGE_MARGIN, header: millimetres(15), footer: millimetres(22) },
  },
}

/** 页码 "— 1 —": at the right on odd pages, at the left on even ones, one character in (GB/T 9704-2012 §7.5). */
export function pageFooters(): { default: Footer; even: Footer } {
  const indent = characterWidth(SIZE.四号)
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: indent } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: indent } }),
  }
}

function footer(place: Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent'>): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Footer({ children: [new Paragraph({ ...place, style: STYLE.pageNumber, children: [number] })] })
}
