import { describeFinding } from '@gongping/shared/checks/describe-finding.ts'
import { ok } from '@gongping/shared/base/result.ts'
import { type ExplainedFinding, isOpenError } from '@gongping/shared/checks/explain.ts'
import type { Language } from '@gongping/shared/base/language.ts'
import { checkContent } from '../operations/check-content.ts'
import { reportBehind } from './report-source.ts'
import type { Verb } from './verb.ts'

export const check: Verb = {
  name: 'check',
  usage: 'FILE|REPORT',
  about: {
    zh: '校核前后不一致之处；有未说明的错误级问题时退出码为 1；文件不需要数据库',
    en: 'find what does not fit together; exit code 1 when there are unexplained errors; a file needs no database',
  },
  options: {},
  operands: 1,
  async run(call) {
    const report = await reportBehind(call.operands[0] ?? '', call)
    if (!report.ok) return report
    const { findings } = checkContent(report.value.content, report.value.explanations)
    const lines = findings.map((finding) => findingLine(finding, call.language))
    return ok({ lines, json: { findings }, no: findings.some(isOpenError) })
  },
}

function findingLine(finding: ExplainedFinding, language: Language): string {
  const { code, severity, explain } = finding
  const said = explain === undefined ? [] : [`${language === 'zh' ? '已说明：' : 'explained: '}${explain.replace(/\s+/g, ' ')}`]
  return [code, severity, describeFinding(finding, language), ...said].join('\t')
}
