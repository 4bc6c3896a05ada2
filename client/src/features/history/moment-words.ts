import type { Language } from '@gongping/shared/base/language.ts'
import type { HistoryPoint } from '@gongping/shared/protocol/history.ts'
import { formatMoment } from '../../i18n/format-time.ts'
import { translator } from '../../i18n/translate.ts'

/** "11月23日 14:05 李娟", "3月5日 09:10 第 3 版 王强": when it was, which version it is, and who wrote since the moment before. */
export function momentWords({ at, people, version }: HistoryPoint, now: Date, language: Language): string {
  const t = translator(language)
  const names = people.map(({ display }) => display).join(language === 'zh' ? '、' : ', ')
  const kept = version === null ? '' : t('history.version', { number: version })
  const who = [kept, names].filter((words) => words !== '').join(' ')
  return `${formatMoment(new Date(at), now, language)} ${who || t('history.nobody')}`
}
