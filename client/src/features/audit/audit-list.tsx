import { useId, useState } from 'react'
import type { AuditRecord } from '@gongping/shared/protocol/audit.ts'
import { formatDay } from '../../i18n/format-time.ts'
import { type Day as DayOf, groupByDay } from '../../i18n/group-by-day.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { AuditEntry } from './audit-entry.tsx'

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

interface DayProps extends DayOf<AuditRecord>, Pick<Props, 'onPerson' | 'onReport'> {
  readonly isCut: boolean
}

function Day({ day, entries, isCut, onPerson, onReport }: DayProps) {
  const { t, language } = useLanguage()
  const id = useId()
  const [now] = useState(() => new Date())
  const words = { day: formatDay(new Date(entries[0]?.at ?? now), now, language), count: entries.length }
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
