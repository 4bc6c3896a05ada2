import { useId, useState } from 'react'
import type { Language } from '@gongping/shared/base/language.ts'
import type { AuditRecord } from '@gongping/shared/protocol/audit.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { AuditEntry } from './audit-entry.tsx'
import { type AuditDay, dayOf, groupByDay } from './group-by-day.ts'

interface Props {
  readonly entries: readonly AuditRecord[]
  /** There are older ones: the last day may have more. */
  readonly more: boolean
  readonly onPerson: (id: string) => void
  readonly onReport: (id: string) => void
}

/** Entries of the audit log, day by day, the newest first. */
export function AuditList({ entries, more, ...choices }: Props) {
  const { t } = useLanguage()
  const days = groupByDay(entries)
  return (
    <section aria-label={t('audit.list')}>
      {days.map((day, at) => (
        <Day key={day.day} {...day} {...choices} isCut={more && at === days.length - 1} />
      ))}
    </section>
  )
}

interface DayProps extends AuditDay, Pick<Props, 'onPerson' | 'onReport'> {
  readonly isCut: boolean
}

function Day({ day, entries, isCut, onPerson, onReport }: DayProps) {
  const { t, language } = useLanguage()
  const id = useId()
  const [now] = useState(() => new Date())
  const words = { day: dayName(new Date(entries[0]?.at ?? now), now, language, t), count: entries.length }
  return (
    <section className="audit-day" aria-labelledby={id}>
      <h2 id={id}>{isCut ? t('audit.dayMore', words) : t('audit.day', words)}</h2>
      <ol key={day}>
        {entries.map((entry) => (
          <li key={entry.seq}>
            <AuditEntry entry={entry} onPerson={onPerson} onReport={onReport} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function dayName(at: Date, now: Date, language: Language, t: Translate): string {
  const date = at.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  })
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (dayOf(at) === dayOf(now)) return t('audit.today', { date })
  return dayOf(at) === dayOf(yesterday) ? t('audit.yesterday', { date }) : date
}
