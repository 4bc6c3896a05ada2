import type { Office } from './office.ts'

/** After something was decided that touches these reports: whoever has one open hears of it. */
export function refreshReports({ rooms }: Pick<Office, 'rooms'>, reportIds: readonly string[]): void {
  for (const id of reportIds) rooms.refresh(id)
}
