import { writeFile } from 'node:fs/promises'
import { err, ok } from '@gongping/shared/base/result.ts'
import { EXPORT_FORMATS } from '@gongping/shared/protocol/export-formats.ts'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { exportFile } from '../operations/export-file.ts'
import { reasonOf } from './report-source.ts'
import type { Verb } from './verb.ts'

export const exportVerb: Verb = {
  name: 'export',
  usage: `REPORT --format ${EXPORT_FORMATS.join('|')} [--version N] --out FILE`,
  about: { zh: '把报告导出为文件', en: 'write a report to a file' },
  options: { format: { type: 'string' }, version: { type: 'string' }, out: { type: 'string' } },
  required: ['format', 'out'],
  operands: 1,
  async run({ operands: [id = ''], text: option, office }) {
    const opened = await office()
    if (!opened.ok) return opened
    const file = await exportFile(opened.value.office, id, { format: option('format') ?? '', version: option('version') })
    if (!file.ok) return file
    const path = option('out') ?? ''
    try {
      await writeFile(path, file.value.bytes)
    } catch (error) {
      return err(failure('file-unwritable', { file: path, reason: reasonOf(error) }))
    }
    return ok({ lines: [path], json: { file: path, bytes: file.value.bytes.length } })
  },
}
