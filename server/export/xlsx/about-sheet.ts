import type { PrintWorkbook } from '@gongping/shared/printing/layout-workbook.ts'
import type { PrintedSheet } from './form-sheet.ts'
import { listSheet } from './list-sheet.ts'
import type { LongTexts } from './long-texts.ts'
import type { PageMark } from './page-setup.ts'

const COLUMNS = [
  { head: '项目', share: 40, holds: 'words' },
  { head: '内容', share: 116, holds: 'words' },
] as const

const LEGEND = [
  ['本文件', '含全部自评表和数据清单，不含报告正文；正文请导出 Word 文档。'],
  ['公式', '执行率、按规则计算的得分、一级指标分值小计和总分为公式，随所引用的格变化，结果与系统得分一致。'],
  ['数值', '按档次、时限、定性或自评给出的得分不能写成简单公式，为数值；格上批注写明来由。'],
] as const

/** 报告信息: whose report it is, by which rules it was scored, whether it was agreed. */
export function aboutSheet(name: string, { about }: PrintWorkbook, mark: PageMark, longTexts: LongTexts): PrintedSheet {
  return listSheet(name, COLUMNS, [...about, ...LEGEND], mark, longTexts)
}
