import type { Language } from '@gongping/shared/base/language.ts'
import { translator } from './translate.ts'

/** "今天 14:03", "昨天 09:10", "3月5日 14:03", "2025年3月5日". Local time. */
export function formatTime(at: Date, now: Date, language: Language): string {
  const t = translator(language)
  const time = formatClock(at)
  const days = daysBetween(at, now)
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

/** "今天，11月23日星期一", "11月20日星期五", "2025年11月20日星期四". Local time. */
export function formatDay(at: Date, now: Date, language: Language): string {
  const t = translator(language)
  const date = at.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  })
  const days = daysBetween(at, now)
  if (days === 0) return t('time.dayToday', { date })
  return days === 1 ? t('time.dayYesterday', { date }) : date
}

/** "14:03" */
export function formatClock(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** Nights between, also over a change of the clocks. */
function daysBetween(at: Date, now: Date): number {
  return Math.round((midnight(now) - midnight(at)) / 86_400_000)
}

function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}
