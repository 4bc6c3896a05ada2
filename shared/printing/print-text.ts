import { spellOut } from '../figures/spell-out.ts'
import type { FundRow, IndicatorRow, ReportContent, TableContent } from '../report/content.ts'
import { plainText } from '../report/rich-text.ts'
import { DEFAULT_TEMPLATE, findTemplate } from '../template/catalogue.ts'
import { type TableForm, tableTitle } from '../template/template.ts'

/**
 * The report as plain text in the shape that {@link importText} reads: headings, a line for each paragraph, and
 * for each table its rows with a TAB before every cell and a blank line behind every row.
 *
 * Only what was written stands in it, scores too: what the unit gave itself and nothing that is computed. Plain
 * text cannot hold ids, facts, the form of rich text (words stay, each block on its line), blank lines inside a
 * text, an indicator row without a word, nor text that reads like a heading.
 */
export function printText(stored: ReportContent): string {
  const content = spellOut(stored)
  const form = (findTemplate(content.template) ?? DEFAULT_TEMPLATE).form
  return [
    ...printHeader(content),
    ...printSections(content),
    ...content.tables.flatMap((table) => printTable(table, form, content.year)),
  ]
    .join('\n')
    .concat('\n')
}

function printHeader({ title, unit }: ReportContent): string[] {
  return [
    ...paragraphLines(title),
    ...(unit.name === '' ? [] : [`填报单位：${oneLine(unit.name)}`]),
    ...(unit.supervisor === undefined ? [] : [`主管部门：${oneLine(unit.supervisor)}`]),
    '',
  ]
}

function printSections({ sections }: ReportContent): string[] {
  return sections.flatMap(({ number, title, paragraphs }) => [
    number + title,
    ...paragraphs.flatMap((paragraph) => paragraphLines(plainText(paragraph))),
  ])
}

function printTable(table: TableContent, form: TableForm, year: number): string[] {
  const { labels } = form
  const hasMethods = table.indicators.some(({ method = '' }) => method !== '')
  return [
    '',
    // A report that names no year is printed without one, so that none is read back.
    year > 0 ? tableTitle(form, year) : form.title.replace('{year}年度', ''),
    '',
    ...row(labels.name, table.name),
    ...row(labels.supervisor, table.supervisor, labels.implementer, table.implementer),
    ...row(`${labels.funds}(${table.unit})`, '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
    ...table.funds.flatMap(printFund),
    ...row('年度总体目标', '预期目标', '实际完成情况'),
    ...row('', table.goal.expected, table.goal.actual),
    ...row(
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      REASON,
      ...(hasMethods ? [METHOD] : []),
    ),
    ...table.indicators.flatMap((indicator, at) => printIndicator(indicator, table.indicators[at - 1], form, hasMethods)),
    ...row('总分', table.printed?.weight ?? '', table.printed?.score ?? ''),
  ]
}

const REASON = '偏差原因分析及改进措施'
/** A column of forms that say how each row is scored; only where one of the rows does. */
const METHOD = '评分标准'

function printFund({ label, initial, budget, executed, weight = '', rate = '', score = '' }: FundRow): string[] {
  return row('', label, initial, budget, executed, weight, rate, score)
}

/**
 * Merged first and second level cells are written once, above the rows that they span. They are repeated where
 * a blank cell would say something else: a row without any word is one that the empty form left behind, and a
 * blank second level carries on the one above.
 */
function printIndicator(
  indicator: IndicatorRow,
  above: IndicatorRow | undefined,
  form: TableForm,
  hasMethods: boolean,
): string[] {
  const { level1, level2, level3, target, actual, weight, score, reason, method = '' } = indicator
  const words = [level3, target, actual, weight, score, reason, ...(hasMethods ? [method] : [])]
  const isBlank = words.every((word) => word === '') || (level2 === '' && above?.level2 !== '')
  const isMerged = level1 === above?.level1 && !isBlank
  const points = form.groups.find((group) => group.level1 === level1)?.weight
  const firstLevel = level1 + (points === undefined ? '' : `(${points}分)`)
  return row('', isMerged ? '' : firstLevel, isMerged && level2 === above.level2 ? '' : level2, ...words)
}

function row(...cells: readonly string[]): string[] {
  return [...cells.map((cell) => `\t${paragraphLines(cell).join('\n')}`), '']
}

/** A TAB would start a cell and a blank line would end a row. */
function paragraphLines(text: string): string[] {
  return text
    .split(/[\n\r\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '')
}

function oneLine(text: string): string {
  return paragraphLines(text).join(' ')
}
