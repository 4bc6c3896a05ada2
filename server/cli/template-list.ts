import { ok } from '@gongping/shared/base/result.ts'
import { listTemplates } from '../operations/list-templates.ts'
import type { Verb } from './verb.ts'

export const templateList: Verb = {
  name: 'template list',
  usage: '',
  about: { zh: '列出自带的模板', en: 'list the forms that ship' },
  options: {},
  operands: 0,
  async run({ language }) {
    const templates = listTemplates()
    const lines = templates.map(({ ref, name, nameEn }) => `${ref}\t${language === 'zh' ? name : nameEn}`)
    return ok({ lines, json: templates })
  },
}
