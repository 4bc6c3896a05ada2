import type { Language } from '@gongping/shared/base/language.ts'
import { translator } from './translate.ts'

/** "今天 14:03", "昨天 09:10", "3月5日 14:03", "2025年3月5日". Local time. */
export function formatTime(at: Date, now: Date, language: Language): string {
  const t = translator(language)
  const time = formatClock(at)
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000)
  if (days === 0) return t('time.today', { time })
  if (days === 1) return t('time.yesterday', { time })
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  if (at.getFullYear() === now.getFullYear())
    return `${at.toLocaleDateString(locale, { month: language === 'zh' ? 'long' : 'short', day: 'numeric' })} ${time}`
  return at.toLocaleDateString(locale, { year: 'numeric', month: language === 'zh' ? 'long' : 'short', day: 'numeric' })
}

/** "3月5日 14:03", "2025年3月5日 14:03": a moment among others, of which today is only one. */
export function formatMoment(at: Date, now: Date, language: Language): string {
  const isThisYear = at.getFullYear() === now.getFullYear()
  const date = at.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(!isThisYear && { year: 'numeric' }),
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
  })
  return `${date} ${formatClock(at)}`
}

/** "14:03" */
export function formatClock(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}
