import { err, ok } from '@gongping/shared/base/result.ts'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { Verb } from './verb.ts'

export const tokenCreate: Verb = {
  name: 'token create',
  usage: 'NAME [--for 财务系统]',
  about: { zh: '为某人生成接口令牌，只显示一次', en: 'print an API token for a person, once' },
  options: { for: { type: 'string' } },
  operands: 1,
  async run({ operands: [name = ''], text: option, office }) {
    const opened = await office()
    if (!opened.ok) return opened
    const { identity } = opened.value
    const person = await identity.findPerson(name)
    if (!person) return err(failure('person-unknown', { name }))
    const { token } = await identity.createToken(person.id, option('for'))
    return ok({ lines: [token], json: { token } })
  },
}
