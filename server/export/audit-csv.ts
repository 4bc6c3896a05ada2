import type { Language } from '@gongping/shared/base/language.ts'
import type { AuditRecord } from '@gongping/shared/protocol/audit.ts'
import { auditParamName, auditWord } from '@gongping/shared/workflow/audit-params.ts'
import { auditVerbName } from '@gongping/shared/workflow/audit-verbs.ts'

/** Programs that do not see it take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

const HEADINGS = {
  zh: [
    '序号',
    '时间（北京时间）',
    '操作人',
    '操作',
    '涉及人员',
    '报告',
    '单位',
    '详情',
    '地址',
    '人员编号',
    '报告编号',
    '校验值',
  ],
  en: [
    'No.',
    'Time (UTC+8)',
    'Who',
    'What',
    'Person concerned',
    'Report',
    'Unit',
    'Details',
    'Address',
    'Id of who',
    'Id of report',
    'Check value',
  ],
} as const satisfies Readonly<Record<Language, readonly string[]>>

/** "审计日志-20261123.csv", by the day in Beijing. */
export function auditFileName(language: Language, at: Date): string {
  const day = inBeijing(at.toISOString()).slice(0, 10).replaceAll('-', '')
  return `${language === 'zh' ? '审计日志' : 'audit-log'}-${day}.csv`
}

/** The first line of the audit log as a table for a spreadsheet (RFC 4180). */
export function auditCsvHead(language: Language): string {
  return BYTE_ORDER_MARK + csvLine(HEADINGS[language])
}

export function auditCsvLines(records: readonly AuditRecord[], language: Language): string {
  return records.map((record) => csvLine(cellsOf(record, language))).join('')
}

function cellsOf(
  { seq, at, person, verb, subject, report, unit, params, people, address, hash }: AuditRecord,
  language: Language,
) {
  const names = people.map(({ id, display }) => display || id).join(' ')
  const details = Object.entries(params).map(
    ([name, value]) => `${auditParamName(name, language)}: ${(name === 'people' && names) || auditWord(name, value, language)}`,
  )
  return [
    String(seq),
    inBeijing(at),
    person?.display ?? '',
    auditVerbName(verb, language),
    subject?.display ?? '',
    report?.title ?? '',
    unit?.name ?? '',
    details.join('; '),
    address,
    person?.id ?? '',
    report?.id ?? '',
    hash,
  ]
}

const EIGHT_HOURS = 8 * 3_600_000

/** All of China has one time, without summer time. "2026-11-23 08:00:00", which spreadsheets take for a time. */
function inBeijing(at: string): string {
  return new Date(Date.parse(at) + EIGHT_HOURS).toISOString().slice(0, 19).replace('T', ' ')
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/**
 * One cell, always in quotes. What a spreadsheet would take for a formula, also behind blanks or in full width, gets
 * an apostrophe in front: names and titles are other people's, and a formula could send away what stands beside it.
 */
function csvCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠|%]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
