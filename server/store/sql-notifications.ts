import { type Kysely, type Selectable, type Transaction, sql } from 'kysely'
import { inTransaction } from './in-transaction.ts'
import {
  type Announcement,
  type Channel,
  MAX_NOTIFICATIONS,
  type NewNotification,
  type NotificationRecord,
  type Notifications,
  type SettledNotification,
} from './notifications.ts'
import type { NotificationTable } from './notification-tables.ts'
import type { Tables } from './schema.ts'

/** Notifications over Kysely; the same text serves every SQL database. */
export class SqlNotifications implements Notifications {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async addNotifications(notifications: readonly NewNotification[], channels: readonly Channel[]): Promise<void> {
    if (notifications.length > 0) await inTransaction(this.#db, (db) => announce(db, { notifications, channels }))
  }

  async notificationsOf(personId: string, limit: number, before?: number): Promise<readonly NotificationRecord[]> {
    let query = this.#db.selectFrom('notification').selectAll().where('person_id', '=', personId)
    if (before !== undefined) query = query.where('number', '<', before)
    return (await query.orderBy('number', 'desc').limit(limit).execute()).map(toNotification)
  }

  async countUnread(personId: string): Promise<number> {
    const { count } = await this.#db
      .selectFrom('notification')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  async markRead(personId: string, numbers: readonly number[] | null): Promise<void> {
    if (numbers?.length === 0) return
    let query = this.#db
      .updateTable('notification')
      .set({ read_at: new Date().toISOString() })
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
    if (numbers) query = query.where('number', 'in', numbers)
    await query.execute()
  }

  async mailAddress(personId: string): Promise<string | null> {
    const inbox = await this.#db.selectFrom('inbox').select('address').where('person_id', '=', personId).executeTakeFirst()
    return inbox?.address ?? null
  }

  async setMailAddress(personId: string, address: string | null): Promise<void> {
    await this.#db
      .insertInto('inbox')
      .values({ person_id: personId, last: 0, address })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ address }))
      .execute()
  }
}

/** Part of a transaction that may hold a report already, but nobody's list: all that it tells is told at once. */
export async function announce(db: Transaction<Tables>, ...announcements: readonly Announcement[]): Promise<void> {
  const changes = announcements.flatMap(({ notifications, settled = [], channels }) => [
    ...settled.map((given) => ({ personId: given.personId, make: () => settle(db, given) })),
    ...notifications.map((told) => ({ personId: told.personId, make: () => add(db, told, channels) })),
  ])
  // In one order, so that two who tell the same people do not wait for each other.
  for (const { make } of changes.toSorted((a, b) => compareIds(a.personId, b.personId))) await make()
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

async function settle(db: Transaction<Tables>, { personId, collapse }: SettledNotification): Promise<void> {
  // As `add` does: one list after the other.
  await db
    .updateTable('inbox')
    .set({ last: sql`last` })
    .where('person_id', '=', personId)
    .execute()
  await db
    .updateTable('notification')
    .set({ read_at: new Date().toISOString() })
    .where('person_id', '=', personId)
    .where('collapse', '=', collapse)
    .where('read_at', 'is', null)
    .execute()
}

async function add(db: Transaction<Tables>, told: NewNotification, channels: readonly Channel[]): Promise<void> {
  const { personId, kind, reportId, objectId, byId, collapse } = told
  // Also keeps everybody else out of this person's list until the transaction ends.
  const { last: number, address } = await db
    .insertInto('inbox')
    .values({ person_id: personId, last: 1, address: null })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ last: sql`inbox.last + 1` }))
    .returning(['last', 'address'])
    .executeTakeFirstOrThrow()
  const given = await giveWay(db, personId, collapse)
  const at = new Date().toISOString()
  const about = { kind, report_id: reportId, object_id: objectId, by_id: byId, collapse }
  await db
    .insertInto('notification')
    .values({ person_id: personId, number, ...about, at, read_at: null })
    .execute()
  await db
    .deleteFrom('notification')
    .where('person_id', '=', personId)
    .where('number', '<=', number - MAX_NOTIFICATIONS)
    .execute()
  // Whoever was told of the same by mail and has not looked since gets no second one.
  if (given !== null) await moveDeliveries(db, personId, given, number)
  else for (const channel of channels) if (channel !== 'mail' || address !== null) await send(db, personId, number, channel, at)
}

/** @returns the number of the unread one that gave way. */
async function giveWay(db: Transaction<Tables>, personId: string, collapse: string): Promise<number | null> {
  const given = await db
    .deleteFrom('notification')
    .where('person_id', '=', personId)
    .where('collapse', '=', collapse)
    .where('read_at', 'is', null)
    .returning('number')
    .executeTakeFirst()
  return given?.number ?? null
}

async function moveDeliveries(db: Transaction<Tables>, personId: string, from: number, to: number): Promise<void> {
  await db.updateTable('delivery').set({ number: to }).where('person_id', '=', personId).where('number', '=', from).execute()
}

async function send(db: Transaction<Tables>, personId: string, number: number, channel: Channel, at: string): Promise<void> {
  await db.insertInto('delivery').values({ person_id: personId, number, channel, since: at, due_at: at, attempts: 0 }).execute()
}

export function toNotification(row: Omit<Selectable<NotificationTable>, 'collapse'>): NotificationRecord {
  return {
    personId: row.person_id,
    number: row.number,
    kind: row.kind,
    reportId: row.report_id,
    objectId: row.object_id,
    byId: row.by_id,
    at: row.at,
    readAt: row.read_at,
  }
}
