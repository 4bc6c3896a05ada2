import { ok } from '@gongping/shared/base/result.ts'
import { passwordToSet } from './password-to-set.ts'
import type { Verb } from './verb.ts'

export const userPassword: Verb = {
  name: 'user password',
  usage: 'NAME [--password-stdin]',
  about: {
    zh: '重置密码，并让此人在所有电脑上退出登录；不给密码则生成一个并显示一次',
    en: 'set a new password and sign the person out everywhere; without a password one is made and shown once',
  },
  options: { 'password-stdin': { type: 'boolean' } },
  operands: 1,
  async run({ operands: [name = ''], flag, language, office }) {
    const { password, shown } = await passwordToSet(flag('password-stdin'))
    const opened = await office()
    if (!opened.ok) return opened
    const changed = await opened.value.identity.setPassword(name, password)
    if (!changed.ok) return changed
    const sentence =
      language === 'zh' ? `已重置 ${changed.value.name} 的密码` : `The password of ${changed.value.name} is a new one`
    return ok({ lines: [sentence, ...Object.values(shown)], json: { ...changed.value, ...shown } })
  },
}
