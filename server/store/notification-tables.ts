import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'
import type { Channel } from './notifications.ts'

/** What somebody was told; their list is `inbox`, whose `last` is the number of the last one. */
export interface NotificationTable {
  person_id: string
  /** 1, 2, 3 … of a person. */
  number: number
  kind: NotificationKind
  report_id: string
  object_id: string
  by_id: string
  at: string
  read_at: string | null
  /** An unread one gives way to a later one with the same. */
  collapse: string
}

/** A notification that is still to be sent. */
export interface DeliveryTable {
  person_id: string
  number: number
  channel: Channel
  since: string
  due_at: string
  attempts: number
}
