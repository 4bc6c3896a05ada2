import { ok } from '@gongping/shared/base/result.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import { scoreContent } from '../operations/score-content.ts'
import { reportBehind } from './report-source.ts'
import type { Verb } from './verb.ts'

export const score: Verb = {
  name: 'score',
  usage: 'FILE|REPORT [--rules ID]',
  about: { zh: '计算得分，逐行列出算式；文件不需要数据库', en: 'score it, row by row; a file needs no database' },
  options: { rules: { type: 'string' } },
  operands: 1,
  async run(call) {
    const report = await reportBehind(call.operands[0] ?? '', call)
    if (!report.ok) return report
    const sheet = scoreContent(report.value.content, call.text('rules'))
    return sheet.ok ? ok({ lines: sheetLines(sheet.value), json: sheet.value }) : sheet
  },
}

function sheetLines({ rules, tables }: ScoreSheet): string[] {
  const lines = tables.flatMap(({ id, execution, indicators, total, grade }) => [
    [id, `${total.score} / ${total.weight}`, grade, ...(total.because === undefined ? [] : [total.because])].join('\t'),
    ...[{ ...execution, id: '' }, ...indicators].map((row) => `\t${row.id}\t${row.score ?? '—'} / ${row.weight}\t${row.because}`),
  ])
  return [rules, ...lines]
}
