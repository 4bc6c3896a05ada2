import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'

/** By what somebody hears of a notification besides the page. */
export type Channel = 'webhook' | 'mail'

/** What people are told (通知), each in their own order. The newest {@link MAX_NOTIFICATIONS} of a person are kept. */
export interface Notifications {
  /**
   * Tells people something. One that nobody has read yet gives way to a later one of the same kind about the same thing.
   * @param channels by which they hear of it besides; of mail those who have an address.
   */
  addNotifications(all: readonly NewNotification[], channels: readonly Channel[]): Promise<void>
  /** Newest first. @param before only older ones. */
  notificationsOf(personId: string, limit: number, before?: number): Promise<readonly NotificationRecord[]>
  countUnread(personId: string): Promise<number>
  /** @param numbers of their own; null: all. */
  markRead(personId: string, numbers: readonly number[] | null): Promise<void>
  mailAddress(personId: string): Promise<string | null>
  setMailAddress(personId: string, address: string | null): Promise<void>
}

/** In one person's list. */
export const MAX_NOTIFICATIONS = 500

export interface NewNotification {
  /** Who is told. */
  readonly personId: string
  readonly kind: NotificationKind
  readonly reportId: string
  /** The thread of a comment, a place, or the round of an agreement. */
  readonly objectId: string
  /** Who did it. */
  readonly byId: string
  /** The same for what one later notification may stand for. */
  readonly collapse: string
}

/** A notification that somebody was given, if they were. */
export type SettledNotification = Pick<NewNotification, 'personId' | 'collapse'>

/** Who is told of something, kept in one transaction with what happened: both are on disk, or neither is. */
export interface Announcement {
  readonly notifications: readonly NewNotification[]
  /** What nobody has to do any more: read, if it was not yet; absent: nothing. */
  readonly settled?: readonly SettledNotification[]
  /** As of {@link Notifications.addNotifications}. */
  readonly channels: readonly Channel[]
}

export interface NotificationRecord extends Omit<NewNotification, 'collapse'> {
  /** 1, 2, 3 … of this person. */
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly readAt: string | null
}

/** What is still to be sent. Whoever claims something has it to themselves until `until`, whatever processes there are. */
export interface Outbox {
  /** @param now and `until`: ISO 8601, UTC. */
  claimDeliveries(now: string, until: string, limit: number): Promise<readonly Delivery[]>
  /** It was sent, or never will be. */
  endDelivery(delivery: DeliveryKey): Promise<void>
  /** It failed: another time. */
  putOffDelivery(delivery: DeliveryKey, until: string): Promise<void>
}

export interface DeliveryKey {
  readonly personId: string
  readonly number: number
  readonly channel: Channel
}

export interface Delivery extends DeliveryKey {
  /** null: it has given way to a later one. */
  readonly notification: NotificationRecord | null
  /** Of the report, as it is called now. */
  readonly title: string
  /** null: this person wants no mail any more. */
  readonly address: string | null
  /** ISO 8601, UTC: since when it waits. */
  readonly since: string
  /** How often it was tried, with this time. */
  readonly attempts: number
}
