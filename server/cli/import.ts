import { err, ok } from '@gongping/shared/base/result.ts'
import { NOT_UNDERSTOOD } from '@gongping/shared/importing/not-understood.ts'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { importForPerson } from '../operations/import-report.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { readReportFile } from './report-source.ts'
import type { Verb } from './verb.ts'

export const importVerb: Verb = {
  name: 'import',
  usage: 'FILE [--template ID] [--as NAME]',
  about: {
    zh: '把 .txt、.json 文件做成报告，打印编号和没有认出的内容；--as 指定经手人',
    en: 'make a report out of a .txt or .json file; prints its id and what was not understood',
  },
  options: { template: { type: 'string' }, as: { type: 'string' } },
  operands: 1,
  async run({ operands: [path = ''], text: option, language, office }) {
    const file = await readReportFile(path, option('template'))
    if (!file.ok) return file
    const opened = await office()
    if (!opened.ok) return opened
    const name = option('as')
    const person = await authorOf(opened.value.identity, name)
    if (person === null && name !== undefined) return err(failure('person-unknown', { name }))
    const imported = await importForPerson(opened.value.office, person?.id ?? '', file.value)
    if (!imported.ok) return imported
    const notes = imported.value.notUnderstood.map(({ line, at, text, code }) => {
      const place = at ?? (line > 0 ? String(line) : '')
      return [place, NOT_UNDERSTOOD[code][language], text].join('\t')
    })
    return ok({ lines: [imported.value.id, ...notes], json: imported.value })
  },
}

/** Whoever is named; else the first administrator, who set the product up; else nobody. */
async function authorOf(identity: Identity, name: string | undefined): Promise<Person | null> {
  if (name !== undefined) return identity.findPerson(name)
  return (await identity.listPeople()).find((person) => person.role === 'admin') ?? null
}
