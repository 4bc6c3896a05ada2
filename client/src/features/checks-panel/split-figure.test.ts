import { expect, test } from 'vitest'
import { splitFigure } from './split-figure.ts'

test.each([
  ['2024年度政府采购支出186.30万元', '2024年度政府采购支出', '186.30万元'],
  ['占总支出的44.26%', '占总支出的', '44.26%'],
  ['自评得分100分', '自评得分', '100分'],
  ['"三公"经费决算数1.96万元，其中：因公出国（境）费0万元', '…因公出国（境）费', '0万元'],
  ['≥95%', '', '≥95%'],
  ['９．５', '', '９．５'],
  ['2024年全面完成各项工作任务', '2024年全面完成各项工作任务', ''],
])('[PG58] the figure of %s is kept whole', (quote, front, figure) => {
  expect(splitFigure(quote)).toEqual([front, figure])
})
