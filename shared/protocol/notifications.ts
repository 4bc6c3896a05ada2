import type { NotificationKind } from '../workflow/notification-kinds.ts'
import type { PersonName } from './http.ts'

/** What somebody was told (通知), newest first. */
export interface NotificationList {
  readonly notifications: readonly Notification[]
  /** Of all of them. */
  readonly unread: number
  /** There are older ones: ask with `before`. */
  readonly more: boolean
}

export interface Notification {
  /** 1, 2, 3 …, of this person; a later one is larger. */
  readonly id: number
  readonly kind: NotificationKind
  /** `title` is null of a report that is not open to this person any more. */
  readonly report: { readonly id: string; readonly title: string | null }
  /** The thread of a comment, a place, or the round of an agreement. */
  readonly objectId: string
  readonly by: PersonName
  /** ISO 8601, UTC. */
  readonly at: string
  readonly readAt: string | null
}

/** Which of one's own were read. */
export type WantedRead = { readonly ids: readonly number[] } | { readonly all: true }

/** Where somebody gets mail. */
export interface MailSetting {
  /** null: nowhere. */
  readonly address: string | null
  /** Whether this server sends mail at all. */
  readonly isAvailable: boolean
}

export interface WantedMail {
  readonly address: string | null
}

/** What a webhook (WEBHOOK_URL) receives for each notification; ids, kinds and titles, never what a report says. */
export interface WebhookMessage {
  /** Unique; the same where it is sent again. */
  readonly id: string
  readonly kind: NotificationKind
  readonly person: PersonName
  readonly by: PersonName
  readonly report: { readonly id: string; readonly title: string; readonly url: string | null }
  readonly objectId: string
  /** ISO 8601, UTC. */
  readonly at: string
}
