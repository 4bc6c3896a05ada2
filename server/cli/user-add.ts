import { err, ok } from '@gongping/shared/base/result.ts'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { ROLES } from '@gongping/shared/workflow/server-role.ts'
import { hirePerson } from '../operations/hire-person.ts'
import { passwordToSet } from './password-to-set.ts'
import type { Verb } from './verb.ts'

export const userAdd: Verb = {
  name: 'user add',
  usage: 'NAME [--display 李娟] [--role admin|member] [--password-stdin]',
  about: {
    zh: '添加人员；不给密码则生成一个并显示一次',
    en: 'add a person; without a password one is made and shown once',
  },
  options: { display: { type: 'string' }, role: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  operands: 1,
  async run({ operands: [name = ''], text: option, flag, language, office }) {
    const wanted = option('role') ?? 'member'
    const role = ROLES.find((known) => known === wanted)
    if (!role) return err(failure('option-wrong', { option: '--role', value: wanted, expected: ROLES.join(', ') }))
    const { password, shown } = await passwordToSet(flag('password-stdin'))
    const opened = await office()
    if (!opened.ok) return opened
    const { office: place, identity } = opened.value
    const account = { name, display: option('display') ?? name, role, password, isFromTerminal: true }
    const added = await hirePerson(place, identity, account)
    if (!added.ok) return added
    const { id, name: signInName, display } = added.value
    const sentence = language === 'zh' ? `已添加 ${signInName}（${role}）` : `Added ${signInName} (${role})`
    return ok({ lines: [sentence, ...Object.values(shown)], json: { id, name: signInName, display, role, ...shown } })
  },
}
