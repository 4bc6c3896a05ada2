import { type Language, fill } from '@gongping/shared/base/language.ts'
import type { LogFault } from '../store/verify-log.ts'

/** What is wrong with a stored report, for the doctor: a code and what the sentence needs. */
export interface ReportProblem {
  readonly code:
    | LogFault['kind']
    | 'log-missing'
    | 'snapshot-differs'
    | 'updates-missing'
    | 'template-unknown'
    | 'unreadable'
    | 'version-missing'
    | 'version-changed'
    | 'round-differs'
  readonly params: Readonly<Record<string, string>>
}

const SENTENCES: Readonly<Record<ReportProblem['code'], { readonly [L in Language]: string }>> = {
  'log-missing': { zh: '没有修改日志', en: 'it has no log' },
  'row-missing': { zh: '日志缺少第 {seq} 条', en: 'row {seq} of the log is missing' },
  'row-changed': {
    zh: '日志第 {seq} 条与写入时不同（内容、作者、时间或次序被改动）',
    en: 'row {seq} of the log is not what was written: its content, author, time or order was changed',
  },
  'head-differs': {
    zh: '日志止于第 {seq} 条，与报告记录不符',
    en: 'the log ends at row {seq}, which the record of the report denies',
  },
  'snapshot-missing': {
    zh: '第 {seq} 条以前的日志已清理，但那时的快照不在了',
    en: 'rows up to {seq} are pruned, but the snapshot that stands for them is gone',
  },
  'snapshot-changed': { zh: '第 {seq} 条处的快照与保存时不同', en: 'the snapshot at row {seq} is not what was kept' },
  'snapshot-differs': {
    zh: '第 {seq} 条处的快照与日志重放的结果不同',
    en: 'the snapshot at row {seq} says something else than the rows up to it',
  },
  'updates-missing': { zh: '日志中的修改引用了日志里没有的修改', en: 'the log builds on updates that it lacks' },
  'template-unknown': { zh: '不认识模板“{template}”', en: 'unknown template "{template}"' },
  'version-missing': { zh: '第 {number} 版不在了', en: 'version {number} is gone' },
  'version-changed': { zh: '第 {number} 版与保存时不同', en: 'version {number} is not what was kept' },
  'round-differs': {
    zh: '第 {number} 轮会签所指的版本不在了，或不是当时确认的内容',
    en: 'round {number} refers to a version that is gone, or that is not what was confirmed',
  },
  unreadable: { zh: '打不开：{reason}', en: 'it does not open: {reason}' },
}

export function problemSentence({ code, params }: ReportProblem, language: Language): string {
  return fill(SENTENCES[code][language], params)
}
