import type { AuditRecord } from '@gongping/shared/protocol/audit.ts'

export interface AuditDay {
  /** "2026-11-23", by the reader's own calendar. */
  readonly day: string
  readonly entries: readonly AuditRecord[]
}

/** Entries in their order, day by day of the reader's own calendar. */
export function groupByDay(entries: readonly AuditRecord[]): readonly AuditDay[] {
  const days: { day: string; entries: AuditRecord[] }[] = []
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at))
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
