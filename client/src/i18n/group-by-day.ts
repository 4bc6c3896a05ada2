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

function dayOf(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
