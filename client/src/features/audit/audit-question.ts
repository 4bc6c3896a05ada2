import type { AuditFilter } from '@gongping/shared/protocol/audit.ts'

/** What somebody looks for in the audit log, as the address of the page says it; '' = anything. */
export interface AuditQuestion {
  readonly text: string
  readonly verb: string
  /** Id. */
  readonly person: string
  /** Id. */
  readonly report: string
  /** Days of the reader's own calendar, "2026-11-23"; both belong to it. */
  readonly from: string
  readonly to: string
}

export const ANYTHING: AuditQuestion = { text: '', verb: '', person: '', report: '', from: '', to: '' }

/** @param search "?text=…", as anybody may have typed it. */
export function readQuestion(search: string): AuditQuestion {
  const params = new URLSearchParams(search)
  const named = (name: keyof AuditQuestion) => params.get(name)?.trim() ?? ''
  return {
    text: named('text'),
    verb: named('verb'),
    person: named('person'),
    report: named('report'),
    from: dayOrNothing(named('from')),
    to: dayOrNothing(named('to')),
  }
}

export function addressOf(question: AuditQuestion): string {
  const given = Object.entries(question).filter(([, value]) => value !== '')
  const query = new URLSearchParams(given as [string, string][]).toString()
  return query === '' ? '/audit' : `/audit?${query}`
}

/** The same as the server is asked: from the first moment of a day to the first of the day after. */
export function filterOf({ text, verb, person, report, from, to }: AuditQuestion): AuditFilter {
  return {
    ...(text !== '' && { text }),
    ...(verb !== '' && { verb }),
    ...(person !== '' && { person }),
    ...(report !== '' && { report }),
    ...(from !== '' && { from: startOf(from, 0) }),
    ...(to !== '' && { to: startOf(to, 1) }),
  }
}

function dayOrNothing(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : ''
}

function startOf(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + daysLater).toISOString()
}
