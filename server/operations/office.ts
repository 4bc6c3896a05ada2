import type { Rooms } from '../rooms/rooms.ts'
import type { Agreements } from '../store/agreements.ts'
import type { AuditLog, Deed } from '../store/audit-log.ts'
import type { Comments } from '../store/comments.ts'
import type { Channel, Notifications } from '../store/notifications.ts'
import type { Journal, Reports } from '../store/store.ts'
import type { Units } from '../store/units.ts'
import type { Versions } from '../store/versions.ts'

/** What operations work on; HTTP and the administration command each bring one. */
export interface Office {
  /** What is changed by these is noted in the audit log by itself. */
  readonly reports: Reports
  readonly units: Units
  readonly comments: Comments
  readonly notifications: Notifications
  /** By what people hear of notifications besides the page. */
  readonly channels: readonly Channel[]
  /** Where the operator puts fonts for exported files; null: nowhere. */
  readonly fontsFolder: string | null
  readonly versions: Versions
  readonly agreements: Agreements
  readonly journal: Pick<Journal, 'heads' | 'load' | 'lastEdits' | 'stints' | 'snapshots'>
  readonly rooms: Pick<Rooms, 'read' | 'readDocument' | 'edit' | 'refresh' | 'notify' | 'notifyPerson'>
  readonly audit: Pick<AuditLog, 'search'>
  /**
   * Notes in the audit log what changes nothing in the store (an export). Wait for it before saying or handing out
   * anything: it rejects where nothing can be written.
   */
  note(deed: Deed): Promise<void>
}
