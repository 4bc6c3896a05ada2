import type { Office } from './office.ts'

/** After anything about a report's comments has changed: open pages hear of it. */
export function tellComments({ rooms }: Pick<Office, 'rooms'>, reportId: string): void {
  rooms.notify(reportId, { type: 'comments' })
}
