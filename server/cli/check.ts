import { describeFinding } from '@gongping/shared/checks/describe-finding.ts'
import { ok } from '@gongping/shared/base/result.ts'
import { checkContent } from '../operations/check-content.ts'
import { reportBehind } from './report-source.ts'
import type { Verb } from './verb.ts'

export const check: Verb = {
  name: 'check',
  usage: 'FILE|REPORT',
  about: {
    zh: '校核前后不一致之处；有错误级问题时退出码为 1；文件不需要数据库',
    en: 'find what does not fit together; exit code 1 when there are errors; a file needs no database',
  },
  options: {},
  operands: 1,
  async run(call) {
    const content = await reportBehind(call.operands[0] ?? '', call)
    if (!content.ok) return content
    const { findings } = checkContent(content.value)
    const lines = findings.map((finding) => [finding.code, finding.severity, describeFinding(finding, call.language)].join('\t'))
    return ok({ lines, json: { findings }, no: findings.some(({ severity }) => severity === 'error') })
  },
}
