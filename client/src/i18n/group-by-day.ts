import type { Language } from '@gongping/shared/base/language.ts'
import { translator } from './translate.ts'

/** What happened on one day of the reader's own calendar. */
export interface Day<T> {
  /** "2026-11-23" */
  readonly day: string
  readonly entries: readonly T[]
}

/** Things in their order, day by day of the reader's own calendar. */
export function groupByDay<T extends { readonly at: string }>(entries: readonly T[]): readonly Day<T>[] {
  const days: { day: string; entries: T[] }[] = []
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at))
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

/** "今天，11月23日星期一", "11月20日星期五", "2025年11月20日星期四" */
export function dayName(at: Date, now: Date, language: Language): string {
  const t = translator(language)
  const date = at.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  })
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (dayOf(at) === dayOf(now)) return t('time.dayToday', { date })
  return dayOf(at) === dayOf(yesterday) ? t('time.dayYesterday', { date }) : date
}

function dayOf(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
