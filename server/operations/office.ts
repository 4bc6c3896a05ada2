import type { Rooms } from '../rooms/rooms.ts'
import type { Journal, Reports } from '../store/store.ts'

/** What operations work on; HTTP and the administration command each bring one. */
export interface Office {
  readonly reports: Reports
  readonly journal: Pick<Journal, 'heads' | 'load' | 'lastEdits'>
  readonly rooms: Pick<Rooms, 'read' | 'refresh' | 'notify'>
}
