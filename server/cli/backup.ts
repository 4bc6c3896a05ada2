import { ok } from '@gongping/shared/base/result.ts'
import type { Language } from '@gongping/shared/base/language.ts'
import type { Verb } from './verb.ts'

export const backup: Verb = {
  name: 'backup',
  usage: '--out FILE',
  about: {
    zh: '把全部报告和账户备份到一个文件，服务器可同时使用',
    en: 'write all reports and accounts to one file; the server may be in use',
  },
  options: { out: { type: 'string' } },
  required: ['out'],
  operands: 0,
  async run({ text: option, language, office }) {
    const opened = await office()
    if (!opened.ok) return opened
    const written = await opened.value.backups.write(option('out') ?? '')
    if (!written.ok) return written
    const { file, reports, damaged, isAuditDamaged } = written.value
    const lines = [
      language === 'zh' ? `${file}（${reports} 份报告）` : `${file} (${reports} reports)`,
      ...damaged.map((id) => damagedSentence(id, language)),
      ...(isAuditDamaged ? [damagedAudit(language)] : []),
    ]
    return ok({ lines, json: written.value, no: damaged.length > 0 || isAuditDamaged })
  },
}

function damagedSentence(id: string, language: Language): string {
  return language === 'zh'
    ? `✗ ${id}\t日志有损坏，这份备份不能恢复；详见 cli doctor`
    : `✗ ${id}\tits log is damaged, so this backup cannot be restored; see "cli doctor"`
}

function damagedAudit(language: Language): string {
  return language === 'zh'
    ? '✗ 操作记录有损坏，这份备份不能恢复；详见 cli doctor'
    : '✗ the audit log is damaged, so this backup cannot be restored; see "cli doctor"'
}
