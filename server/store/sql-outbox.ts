import { type Kysely, type Selectable, sql } from 'kysely'
import type { Delivery, DeliveryKey, Outbox } from './notifications.ts'
import type { DeliveryTable } from './notification-tables.ts'
import type { Tables } from './schema.ts'
import { toNotification } from './sql-notifications.ts'

/** The outbox over Kysely; the same text serves every SQL database. */
export class SqlOutbox implements Outbox {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async claimDeliveries(now: string, until: string, limit: number): Promise<readonly Delivery[]> {
    const due = await this.#db
      .selectFrom('delivery')
      .selectAll()
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .orderBy('person_id')
      .limit(limit)
      .execute()
    const claimed: Delivery[] = []
    for (const row of due) if (await this.#claim(row, until)) claimed.push(await this.#look(row))
    return claimed
  }

  async endDelivery(delivery: DeliveryKey): Promise<void> {
    await this.#db
      .deleteFrom('delivery')
      .where('person_id', '=', delivery.personId)
      .where('number', '=', delivery.number)
      .where('channel', '=', delivery.channel)
      .execute()
  }

  async putOffDelivery(delivery: DeliveryKey, until: string): Promise<void> {
    await this.#db
      .updateTable('delivery')
      .set({ due_at: until })
      .where('person_id', '=', delivery.personId)
      .where('number', '=', delivery.number)
      .where('channel', '=', delivery.channel)
      .execute()
  }

  /** Of two processes that saw it due, the one whose write finds it as it was. */
  async #claim({ person_id, number, channel, due_at }: Selectable<DeliveryTable>, until: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('delivery')
      .set({ due_at: until, attempts: sql`attempts + 1` })
      .where('person_id', '=', person_id)
      .where('number', '=', number)
      .where('channel', '=', channel)
      .where('due_at', '=', due_at)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  async #look({ person_id, number, channel, since, attempts }: Selectable<DeliveryTable>): Promise<Delivery> {
    const found = await this.#db
      .selectFrom('notification')
      .innerJoin('report', 'report.id', 'notification.report_id')
      .innerJoin('inbox', 'inbox.person_id', 'notification.person_id')
      .selectAll('notification')
      .select(['report.title', 'inbox.address'])
      .where('notification.person_id', '=', person_id)
      .where('notification.number', '=', number)
      .executeTakeFirst()
    return {
      personId: person_id,
      number,
      channel,
      since,
      attempts: attempts + 1,
      notification: found ? toNotification(found) : null,
      title: found?.title ?? '',
      address: found?.address ?? null,
    }
  }
}
