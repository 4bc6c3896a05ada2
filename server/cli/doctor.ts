import { ok } from '@gongping/shared/base/result.ts'
import { examineReport } from '../operations/examine-report.ts'
import type { Verb } from './verb.ts'

export const doctor: Verb = {
  name: 'doctor',
  usage: '',
  about: { zh: '从日志中重新打开每份报告，证明都能打开', en: 'read every report back from its log and prove that it opens' },
  options: {},
  operands: 0,
  async run({ office }) {
    const opened = await office()
    if (!opened.ok) return opened
    const { store } = opened.value
    const reports = []
    // One after the other: the largest report has to fit into memory, not all of them.
    for (const record of await store.reports.list()) reports.push(await examineReport(store.journal, record))
    const lines = reports.map(
      ({ id, title, problem }) => `${problem === null ? '✓' : '✗'} ${id}\t${title}${problem === null ? '' : `\t${problem}`}`,
    )
    return ok({ lines, json: { reports }, no: reports.some(({ problem }) => problem !== null) })
  },
}
