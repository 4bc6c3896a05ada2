import {
  AlignmentType,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import { CLOSER, LINE, SIZE, characterWidth } from './page-measures.ts'

/** Faces by GB/T 9704-2012; they come with Windows, Office and WPS and may not be shipped, so they go by name. */
export const FACE = {
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  text: '仿宋_GB2312',
  number: '宋体',
} as const

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
} as const

/** Height of a line in a table cell, in twips: fixed, so that the form breaks at the same row with any font. */
const CELL_LINE = 15 * 20

/** The face for every script: without eastAsia the Chinese text falls back, without hAnsi the quotation marks do. */
function face(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name }
}

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })
const twoCharacters = { firstLine: 2 * characterWidth(SIZE.三号), firstLineChars: 200 }

function heading(name: string, bold: boolean, outlineLevel: number): Omit<IParagraphStyleOptions, 'id'> {
  return {
    next: STYLE.body,
    quickFormat: true,
    run: { font: face(name), size: SIZE.三号, characterSpacing: CLOSER, bold, color: '000000' },
    paragraph: { spacing: exactly(LINE), indent: twoCharacters, keepNext: true, outlineLevel },
  }
}

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.body,
    name: '报告正文',
    basedOn: 'Normal',
    quickFormat: true,
    run: { characterSpacing: CLOSER },
    paragraph: { alignment: AlignmentType.BOTH, indent: twoCharacters },
  },
  {
    id: STYLE.formTitle,
    name: '自评表标题',
    basedOn: 'Normal',
    next: STYLE.formNote,
    quickFormat: true,
    run: { font: face(FACE.title), size: SIZE.小二 },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, outlineLevel: 0 },
  },
  {
    id: STYLE.formNote,
    name: '自评表单位',
    basedOn: 'Normal',
    run: { size: SIZE.小四 },
    paragraph: { alignment: AlignmentType.RIGHT, keepNext: true, spacing: exactly(20 * 20) },
  },
  {
    id: STYLE.cell,
    name: '表格文字',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: face(FACE.number), size: SIZE.五号 },
    paragraph: { spacing: exactly(CELL_LINE) },
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
    run: { font: face(FACE.number), size: SIZE.四号 },
    paragraph: { spacing: exactly(CELL_LINE) },
  },
  {
    id: STYLE.finalLine,
    name: '定稿标记',
    basedOn: 'Normal',
    run: { font: face(FACE.number), size: SIZE.小五, color: '7F7F7F' },
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(11 * 20) },
  },
]

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: face(FACE.text), size: SIZE.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(LINE) },
    },
    title: {
      next: STYLE.body,
      quickFormat: true,
      run: { font: face(FACE.title), size: SIZE.二号, color: '000000' },
      // One empty line between title and text.
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(LINE), after: LINE } },
    },
    heading1: heading(FACE.heading1, false, 0),
    heading2: heading(FACE.heading2, false, 1),
    heading3: heading(FACE.text, true, 2),
  },
  paragraphStyles: [...PARAGRAPH_STYLES],
}
