import { type Language, fill } from '@gongping/shared/base/language.ts'
import type { AuditLog } from '../store/audit-log.ts'
import { type AuditFault, verifyAuditLog } from '../store/audit/verify-audit-log.ts'

const SENTENCES: Readonly<Record<AuditFault['kind'], { readonly [L in Language]: string }>> = {
  'entry-missing': { zh: '缺少第 {seq} 条', en: 'entry {seq} is missing' },
  'entry-changed': {
    zh: '第 {seq} 条与写入时不同（内容、时间、人员或次序被改动）',
    en: 'entry {seq} is not what was written: its content, time, person or order was changed',
  },
  'head-differs': { zh: '第 {seq} 条之后被截断或改动', en: 'what ends at entry {seq} is not how the log ended' },
}

export interface ExaminedAuditLog {
  /** In words; null: every entry is the one that was written. */
  readonly problem: string | null
  readonly json: {
    readonly entries: number
    /** End of the chain, hex: to be noted down elsewhere, against whoever could write all of it anew. */
    readonly head: string
    readonly code: AuditFault['kind'] | null
    /** Number of the first entry that is wrong. */
    readonly seq: number | null
    readonly problem: string | null
  }
  readonly line: string
}

/** Proves the audit log, for the doctor. */
export async function examineAuditLog(
  log: Pick<AuditLog, 'head' | 'entriesAfter'>,
  language: Language,
): Promise<ExaminedAuditLog> {
  const { head, fault } = await verifyAuditLog(log)
  const hash = Buffer.from(head.hash).toString('hex')
  const problem = fault && fill(SENTENCES[fault.kind][language], { seq: String(fault.seq) })
  const name = language === 'zh' ? `操作记录 ${head.seq} 条` : `audit log, ${head.seq} entries`
  return {
    problem,
    json: { entries: head.seq, head: hash, code: fault?.kind ?? null, seq: fault?.seq ?? null, problem },
    line: `${problem === null ? '✓' : '✗'} ${name}\t${problem ?? hash}`,
  }
}
