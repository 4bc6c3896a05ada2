import type { Language } from '@gongping/shared/base/language.ts'
import type { VersionSummary } from '@gongping/shared/protocol/versions.ts'
import { gradeName } from '@gongping/shared/scoring/describe-score.ts'
import { formatClock, formatTime } from '../../i18n/format-time.ts'
import { translator } from '../../i18n/translate.ts'

/** Where a version stands in a list to choose from: "第 7 版 送局长审阅稿（今天 14:03）", by its kind where it has no name. */
export function optionWords({ number, name, kind, at }: VersionSummary, now: Date, language: Language): string {
  const t = translator(language)
  const time = formatTime(new Date(at), now, language)
  return t('versions.option', { number, name: name === '' ? t(`versions.kind.${kind}`) : name, time })
}

/** When it was kept and by whom, its score and its code: "14:03 · 李娟保存 · 88.50 分 良 · 校验码 3F7A-91C2". */
export function factsOf({ at, by, total, grade, code }: VersionSummary, language: Language): readonly string[] {
  const t = translator(language)
  const score = total === null ? '' : t('versions.total', { total })
  return [
    formatClock(new Date(at)),
    by === null ? '' : t('versions.by', { name: by.display }),
    grade === null ? score : `${score} ${gradeName(grade, language)}`,
    t('versions.code', { code }),
  ].filter((words) => words !== '')
}
