import { type TableForm, type Template, reportTitle, tableTitle } from '../template/template.ts'
import { MAX_LABEL_LENGTH, foldLabel } from './fold-label.ts'
import { isPrintedRemark } from './label-words.ts'

const REPORT_TITLE = /(自评|自我评价|绩效评价)[^，。；]{0,20}报告(\(.*\))?$/
const TABLE_TITLE = /自评表(\(.*\))?$/

/** "2024年度部门整体支出绩效自评报告", also with the name of the unit in front. */
export function isReportTitle(line: string): boolean {
  return line.length <= MAX_LABEL_LENGTH && REPORT_TITLE.test(foldLabel(line))
}

/** "2024年度预算支出绩效自评表", with or without its year. */
export function isTableTitle(line: string): boolean {
  return line.length <= MAX_LABEL_LENGTH && TABLE_TITLE.test(foldLabel(line))
}

/** The title of a report whose file has none: the form's own. */
export function defaultTitle(template: Template, year: number): string {
  return year > 0 ? reportTitle(template, year) : template.name
}

/**
 * Whether a table's title is only what the form prints anyway, for that year or without one: the page renders
 * it again, so it need not be kept.
 */
export function isOwnTableTitle(line: string, form: TableForm, year: number): boolean {
  const folded = foldLabel(line)
  const own = foldLabel(tableTitle(form, year))
  return folded === own || folded === own.replace(/^\d+年度/, '')
}

/** "(2024年度)", as the official form prints it below its title. */
export function isYearLine(line: string): boolean {
  return line.length <= MAX_LABEL_LENGTH && /^\(?[\d〇○零一二三四五六七八九]{4}年度?\)?$/.test(foldLabel(line))
}

/** The budget year that a title names, also in Chinese numerals (二〇二四年); null if it names none. */
export function yearIn(title: string): number | null {
  const folded = foldLabel(title)
  const digits = /(?<!\d)((?:19|20)\d{2})年?/.exec(folded)?.[1]
  if (digits !== undefined) return Number(digits)
  const numerals = /([一二][〇○零一二三四五六七八九]{3})年/.exec(folded)?.[1]
  return numerals === undefined ? null : Number(numerals.replace(/./g, digitOf))
}

function digitOf(numeral: string): string {
  return String(Math.max(0, '〇一二三四五六七八九'.indexOf(numeral)))
}

export interface HeaderField {
  readonly field: 'name' | 'supervisor'
  readonly value: string
  /**
   * What else stands on the line, from the next label or behind wide blanks; the whole line where somebody wrote
   * into its label; "" = nothing.
   */
  readonly rest: string
}

/** "填报单位：云溪县数字档案服务中心    填报日期：……" and "主管部门：……", as covers and first pages print them. */
export function headerField(line: string): HeaderField | null {
  if (line.length > MAX_LABEL_LENGTH) return null
  const match = /^(填报单位|单位名称|部门名称|预算单位|主管部门)\s*([(（].*?[)）])?\s*[:：]\s*(\S.*)$/.exec(line)
  const [, label, remark = '', written = ''] = match ?? []
  const [value, rest] = partAt(written, written.search(NEXT_FIELD))
  if (value === '') return null
  const field = label === '主管部门' ? 'supervisor' : 'name'
  return { field, value, rest: isPrintedRemark(foldLabel(remark)) ? rest : line }
}

/** As much of a name as the line of a cover can hold: it ends where the line would say something else. */
export function nameOnLine(name: string): string {
  return headerField(`填报单位：${name}`)?.value ?? ''
}

/** Wide blanks, a label behind a separator, or one that covers print beside the name without any. */
const NEXT_FIELD =
  /\s{2,}|\t|[\s,，;；、]\s*[^\s:：,，;；、]{2,10}[:：]|(?:填报|填表|编制|报告)?(?:日期|时间)[:：]|(?:联系|填报|填表|负责)人(?:电话)?[:：]|(?:联系)?电话[:：]|主管部门[:：]/

function partAt(text: string, at: number): [string, string] {
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at).trim()]
}

const DUTIES = /^([^，。；:：,;]{2,40}?)的?主要(?:职责|职能)(?:任务)?(?:是|为|有|包括|[:：])/

/** The unit that a sentence such as "××中心的主要职责是：" is about; "" if the line is no such sentence. */
export function unitInDuties(line: string): string {
  const name = DUTIES.exec(line)?.[1]?.trim() ?? ''
  return /^(本|我|该|其|单位|部门)/.test(name) ? '' : name
}

/** What stands before the year of a title: "云溪县档案中心2024年度……" → "云溪县档案中心". */
export function unitInTitle(title: string): string {
  return /^(\D{2,40}?)\s*(?:19|20)\d{2}\s*年/.exec(title.trim())?.[1]?.trim() ?? ''
}
