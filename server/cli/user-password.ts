import { ok } from '@gongping/shared/base/result.ts'
import { passwordToSet } from './password-to-set.ts'
import type { Verb } from './verb.ts'

export const userPassword: Verb = {
  name: 'user password',
  usage: 'NAME [--password-stdin] [--without-second-factor]',
  about: {
    zh: '重置密码，让此人在所有电脑上退出登录并解除登录等待；不给密码则生成一个并显示一次；--without-second-factor 同时关闭动态验证码',
    en: 'set a new password, sign the person out everywhere and end any wait; without a password one is made and shown once; --without-second-factor turns that off as well',
  },
  options: { 'password-stdin': { type: 'boolean' }, 'without-second-factor': { type: 'boolean' } },
  operands: 1,
  async run({ operands: [name = ''], flag, language, office }) {
    const { password, shown } = await passwordToSet(flag('password-stdin'))
    const opened = await office()
    if (!opened.ok) return opened
    const { identity } = opened.value
    const changed = await identity.setPassword(name, password)
    if (!changed.ok) return changed
    if (flag('without-second-factor')) await identity.secondFactor.remove(changed.value.id)
    const sentence =
      language === 'zh' ? `已重置 ${changed.value.name} 的密码` : `The password of ${changed.value.name} is a new one`
    return ok({ lines: [sentence, ...Object.values(shown)], json: { ...changed.value, ...shown } })
  },
}
