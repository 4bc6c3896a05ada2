import { type WriteOptions, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { PrintWorkbook } from '@gongping/shared/printing/layout-workbook.ts'
import type { FinalMark } from '@gongping/shared/report/final-line.ts'
import { markProperties } from './docx/mark-properties.ts'
import { aboutSheet } from './xlsx/about-sheet.ts'
import { DEFAULT_FONT } from './xlsx/cell-styles.ts'
import { factSheet } from './xlsx/fact-sheet.ts'
import { formSheet } from './xlsx/form-sheet.ts'
import { LongTexts } from './xlsx/long-texts.ts'
import { longTextSheet } from './xlsx/long-text-sheet.ts'
import { SheetNames } from './xlsx/sheet-names.ts'
import { xmlText } from './xml-text.ts'

export interface XlsxProperties {
  /** Shown by Excel as the author: the unit that reports, not a person. */
  readonly creator: string
  /** null: a draft, which bears the word 征求意见稿. */
  readonly mark: FinalMark | null
}

/**
 * An Excel file: each 绩效自评表 on a sheet of its own, then 数据清单 and 报告信息. The same workbook gives the same bytes.
 * Together with its folder the only part of the product that writes with the hucre library.
 */
export async function writeXlsx(workbook: PrintWorkbook, { creator, mark }: XlsxProperties): Promise<Uint8Array> {
  const names = new SheetNames()
  const [facts, about, more] = ['数据清单', '报告信息', '长文续页'].map((name) => names.take(name, name))
  const longTexts = new LongTexts()
  const several = workbook.forms.length > 1
  const forms = workbook.forms.map(({ name, form }, at) => {
    const wanted = several ? `${at + 1}.${name}` : name
    return formSheet(names.take(wanted, '绩效自评表'), form, mark, longTexts)
  })
  const lists = [factSheet(facts ?? '', workbook, mark, longTexts), aboutSheet(about ?? '', workbook, mark, longTexts)]
  const last = longTexts.continuations.length > 0 ? [longTextSheet(more ?? '', mark, longTexts)] : []
  const sheets = [...forms, ...lists, ...last]
  return writeWorkbook({
    sheets: sheets.map(({ sheet }) => sheet),
    // The library's own way does not put the name of the sheet into quotes.
    namedRanges: sheets.flatMap(({ sheet, repeated }) =>
      repeated === null ? [] : [{ name: '_xlnm.Print_Titles', range: repeated, scope: sheet.name }],
    ),
    defaultFont: DEFAULT_FONT,
    properties: propertiesOf(workbook.title, creator, mark),
  })
}

/** Without the moment of writing: the same report gives the same file. */
const NO_TIME = new Date(0)

function propertiesOf(title: string, creator: string, mark: FinalMark | null): NonNullable<WriteOptions['properties']> {
  return {
    title: xmlText(title),
    creator: xmlText(creator),
    modified: NO_TIME,
    ...(mark && { custom: Object.fromEntries(markProperties(mark).map(({ name, value }) => [name, xmlText(value)])) }),
  }
}
