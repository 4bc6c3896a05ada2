import {
  AlignmentType,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import { FACE, type FaceRole, type TextStyle, TEXT_STYLE } from '@gongping/shared/printing/official-page.ts'
import { CLOSER, LINE, halfPoints, points } from './page-measures.ts'

/** Ids of the styles that people see in Word under the Chinese names below. */
export const STYLE = {
  title: 'Title',
  heading: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  body: 'ReportText',
  formTitle: 'FormTitle',
  formNote: 'FormNote',
  cell: 'CellText',
  afterTable: 'AfterTable',
  pageNumber: 'PageNumberLine',
  finalLine: 'FinalLine',
  contentsTitle: 'ContentsTitle',
  contents: { 1: 'TOC1', 2: 'TOC2' },
} as const

/** The face for every script: without eastAsia the Chinese text falls back, without hAnsi the quotation marks do. */
function face(role: FaceRole): IFontAttributesProperties {
  const { name } = FACE[role]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name }
}

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })
const type = (look: TextStyle) => ({ font: face(look.face), size: halfPoints(look.size) })
const lines = ({ pitch }: TextStyle) => ({ spacing: exactly(points(pitch)) })
const setIn = ({ firstLine = 0, size }: TextStyle) => ({
  indent: { firstLine: points(firstLine * size), firstLineChars: 100 * firstLine },
})

function heading(look: TextStyle, outlineLevel: number): Omit<IParagraphStyleOptions, 'id'> {
  return {
    next: STYLE.body,
    quickFormat: true,
    run: { ...type(look), characterSpacing: CLOSER, bold: look.bold ?? false, color: '000000' },
    paragraph: { ...lines(look), ...setIn(look), keepNext: true, outlineLevel },
  }
}

const { title, heading1, heading2, heading3, text, formTitle, formNote, cell, pageNumber, finalLine } = TEXT_STYLE

/** A line of 目录. */
function contentsLine(level: 1 | 2): IParagraphStyleOptions {
  return {
    id: STYLE.contents[level],
    // The names by which Word knows the styles that it gives such lines itself.
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: { characterSpacing: CLOSER },
    paragraph: { indent: { left: (level - 1) * points(2 * text.size) } },
  }
}

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.body,
    name: '报告正文',
    basedOn: 'Normal',
    quickFormat: true,
    run: { characterSpacing: CLOSER },
    paragraph: { alignment: AlignmentType.BOTH, ...setIn(text) },
  },
  {
    id: STYLE.formTitle,
    name: '自评表标题',
    basedOn: 'Normal',
    next: STYLE.formNote,
    quickFormat: true,
    run: type(formTitle),
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, outlineLevel: 0 },
  },
  {
    id: STYLE.formNote,
    name: '自评表单位',
    basedOn: 'Normal',
    run: { size: halfPoints(formNote.size) },
    paragraph: { alignment: AlignmentType.RIGHT, keepNext: true, ...lines(formNote) },
  },
  {
    id: STYLE.cell,
    name: '表格文字',
    basedOn: 'Normal',
    quickFormat: true,
    run: type(cell),
    paragraph: lines(cell),
  },
  {
    // Word wants a paragraph after a table; it must not push an empty page behind a full one.
    id: STYLE.afterTable,
    name: '表后',
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: { spacing: exactly(40) },
  },
  {
    id: STYLE.pageNumber,
    name: '页码行',
    basedOn: 'Normal',
    run: type(pageNumber),
    paragraph: lines(pageNumber),
  },
  {
    id: STYLE.contentsTitle,
    name: '目录标题',
    basedOn: 'Normal',
    next: STYLE.contents[1],
    run: type(title),
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(LINE), after: LINE } },
  },
  contentsLine(1),
  contentsLine(2),
  {
    id: STYLE.finalLine,
    name: '定稿标记',
    basedOn: 'Normal',
    run: { ...type(finalLine), color: finalLine.colour },
    paragraph: { alignment: AlignmentType.CENTER, ...lines(finalLine) },
  },
]

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...type(text), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(LINE) },
    },
    title: {
      next: STYLE.body,
      quickFormat: true,
      run: { ...type(title), color: '000000' },
      // One empty line between title and text.
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(LINE), after: LINE } },
    },
    heading1: heading(heading1, 0),
    heading2: heading(heading2, 1),
    heading3: heading(heading3, 2),
  },
  paragraphStyles: [...PARAGRAPH_STYLES],
}
