import { ok } from '@gongping/shared/base/result.ts'
import type { Verb } from './verb.ts'

export const restore: Verb = {
  name: 'restore',
  usage: 'FILE',
  about: {
    zh: '用备份替换全部报告和账户（含密码和令牌）；所有人需重新登录',
    en: 'replace all reports and accounts, with passwords and tokens, by those of a backup; everybody signs in again',
  },
  options: {},
  operands: 1,
  async run({ operands: [file = ''], language, office }) {
    const opened = await office()
    if (!opened.ok) return opened
    const restored = await opened.value.backups.restore(file)
    if (!restored.ok) return restored
    const { reports } = restored.value
    const sentence =
      language === 'zh'
        ? `已恢复 ${reports} 份报告和全部账户；所有人需重新登录`
        : `Restored ${reports} reports and all accounts; everybody signs in again`
    return ok({ lines: [sentence], json: restored.value })
  },
}
