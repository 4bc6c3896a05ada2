import type { Office } from './office.ts'

/** After anything about the agreement on a report has changed: open pages hear of it. */
export function tellAgreement({ rooms }: Pick<Office, 'rooms'>, reportId: string): void {
  rooms.notify(reportId, { type: 'agreement' })
}
