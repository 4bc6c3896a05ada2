import { type FinalMark, plainName } from '@gongping/shared/report/final-line.ts'

/** Names of the document properties by which a file is known again. */
export const MARK_PROPERTY = {
  report: 'GongpingReport',
  version: 'GongpingVersion',
  code: 'GongpingCode',
  sha256: 'GongpingSha256',
  agreedAt: 'GongpingAgreedAt',
  confirmers: 'GongpingConfirmers',
} as const

/** Word shows them under 文件 · 信息 · 属性 · 高级属性 · 自定义. */
export function markProperties({ reportId, version, code, sha256, agreedAt, confirmers }: FinalMark): {
  readonly name: string
  readonly value: string
}[] {
  return [
    { name: MARK_PROPERTY.report, value: reportId },
    { name: MARK_PROPERTY.version, value: String(version) },
    { name: MARK_PROPERTY.code, value: code },
    { name: MARK_PROPERTY.sha256, value: sha256 },
    { name: MARK_PROPERTY.agreedAt, value: agreedAt },
    {
      name: MARK_PROPERTY.confirmers,
      value: confirmers.map(({ display, post, at }) => `${plainName(post)} ${plainName(display)} ${at}`).join('；'),
    },
  ]
}
