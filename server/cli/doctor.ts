import { ok } from '@gongping/shared/base/result.ts'
import { examineAuditLog } from '../operations/examine-audit-log.ts'
import { examineReport } from '../operations/examine-report.ts'
import { examineVersions } from '../operations/examine-versions.ts'
import { problemSentence } from '../operations/report-problem.ts'
import type { Verb } from './verb.ts'

export const doctor: Verb = {
  name: 'doctor',
  usage: '',
  about: {
    zh: '核对每份报告的修改日志、快照、版本和会签以及操作记录，证明都没有被改动、报告都能打开',
    en: 'verify the log, the snapshots, the versions and the rounds of every report, prove that it opens, and verify the audit log',
  },
  options: {},
  operands: 0,
  async run({ office, language }) {
    const opened = await office()
    if (!opened.ok) return opened
    const { store } = opened.value
    const reports = []
    // One after the other: the largest report has to fit into memory, not all of them.
    for (const record of await store.reports.list()) {
      const examined = await examineReport(store.journal, record)
      const { versions, problem: ofVersions } = await examineVersions(store, record.id)
      const problem = examined.problem ?? ofVersions
      reports.push({ ...examined, versions, code: problem?.code ?? null, problem: problem && problemSentence(problem, language) })
    }
    const lines = reports.map(
      ({ id, title, problem }) => `${problem === null ? '✓' : '✗'} ${id}\t${title}${problem === null ? '' : `\t${problem}`}`,
    )
    const audit = await examineAuditLog(store.audit, language)
    const isDamaged = audit.problem !== null || reports.some(({ problem }) => problem !== null)
    return ok({ lines: [...lines, audit.line], json: { reports, audit: audit.json }, no: isDamaged })
  },
}
