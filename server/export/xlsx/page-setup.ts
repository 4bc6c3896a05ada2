import type { WriteSheet } from 'hucre/xlsx'
import { textWidth } from '@gongping/shared/printing/break-label.ts'
import { MARGIN, PAGE_NUMBER, TEXT_STYLE, WATERMARK, FACE } from '@gongping/shared/printing/official-page.ts'
import type { Orientation } from '@gongping/shared/printing/table-look.ts'
import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import { xmlText } from '../xml-text.ts'

const inches = (millimetres: number) => millimetres / 25.4

/** A draft bears its word on each page, an agreed version its line. */
export type PageMark = FinalMark | null

/** A4 with the margins of official documents; on landscape paper they turn with the sheet. As wide as the page. */
export function pageOf(orientation: Orientation, mark: PageMark): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'view'> {
  const turned = orientation === 'landscape'
  const [top, right, bottom, left] = turned
    ? [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom]
    : [MARGIN.top, MARGIN.right, MARGIN.bottom, MARGIN.left]
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(top),
        right: inches(right),
        bottom: inches(bottom),
        left: inches(left),
        header: inches(HEADER_FROM_EDGE),
        footer: inches(FOOTER_FROM_EDGE),
      },
    },
    headerFooter: headerFooter(mark),
    view: { showGridLines: false },
  }
}

const HEADER_FROM_EDGE = 15
/** The page number stands above a line of its own for who agreed. */
const FOOTER_FROM_EDGE = 17

/** 页码 "— 1 —": at the right on odd pages, at the left on even ones, one character in. */
function headerFooter(mark: PageMark): NonNullable<WriteSheet['headerFooter']> {
  const { size } = TEXT_STYLE.pageNumber
  const number = `${PAGE_NUMBER.before}&P${PAGE_NUMBER.after}`
  const line = agreedLine(mark)
  const head = mark ? {} : { oddHeader: DRAFT_HEADER, evenHeader: DRAFT_HEADER }
  return {
    differentOddEven: true,
    oddFooter: `${line}&R${faceCode(FACE.number.name, size)}${number}　\n&9 `,
    evenFooter: `&L${faceCode(FACE.number.name, size)}　${number}\n&9 ${line}`,
    ...head,
  }
}

const DRAFT_HEADER = `&C${faceCode(FACE.heading1.name, 28)}&K${WATERMARK.colour}${WATERMARK.text}`

/** What one line of the page holds, in full-width characters. More would run into the page number; 报告信息 has it whole. */
const LONGEST_LINE = 46

function agreedLine(mark: PageMark): string {
  if (!mark) return ''
  const line = oneLine(xmlText(finalLine(mark)).replace(/\s+/g, ' '))
  const { size, colour } = TEXT_STYLE.finalLine
  // An empty line as high as the page number, so that this one stands below it.
  const below = `&C&${TEXT_STYLE.pageNumber.size} \n`
  return `${below}${faceCode(FACE.number.name, size)}&K${colour}${line.replaceAll('&', '&&')}`
}

function oneLine(text: string): string {
  if (textWidth(text) <= LONGEST_LINE) return text
  const characters = Array.from(text)
  let [width, end] = [0, 0]
  while ((width += textWidth(characters[end] ?? '')) < LONGEST_LINE) end++
  return `${characters.slice(0, end).join('')}…`
}

function faceCode(name: string, size: number): string {
  return `&"${name},Regular"&${size}`
}
