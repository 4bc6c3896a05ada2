import { setTimeout as delay } from 'node:timers/promises'
import { pathOfNotification } from '@gongping/shared/protocol/report-link.ts'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { Channel, Delivery, NotificationRecord, Outbox } from '../store/notifications.ts'
import { type Dispatch, type Send, Undeliverable } from './dispatch.ts'

const MINUTE = 60_000
/** After the first, the second … failure; then always the last. */
const PAUSES = [1, 5, 15, 60, 180].map((minutes) => minutes * MINUTE)
/** What could not be delivered for so long is no news any more. */
const LATEST = 24 * 60 * MINUTE
/** How long a process has what it claimed: more than any attempt takes. */
const LEASE = 5 * MINUTE
const LOOK_MS = 5000
const BATCH = 20
const FAREWELL_MS = 2000

export interface DelivererOptions {
  readonly outbox: Outbox
  readonly senders: Readonly<Partial<Record<Channel, Send>>>
  /** Finds people by their id. */
  readonly names: () => Promise<(id: string) => PersonName>
  /** Whether somebody may read a report now. */
  readonly mayRead: (reportId: string, personId: string) => Promise<boolean>
  /** Where people open the server; null: unknown, so there are no links. */
  readonly publicUrl: string | null
  /** Ids and codes only. */
  readonly warn: (about: Readonly<Record<string, string | number>>, message: string) => void
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** Delivers what waits in the outbox, at least once each, and tries again what failed. */
export class Deliverer {
  readonly #options: DelivererOptions
  readonly #now: () => number
  #timer: NodeJS.Timeout | null = null
  #isStopped = false
  #running: Promise<void> = Promise.resolve()

  constructor(options: DelivererOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  /** Looks every few seconds until {@link stop}. */
  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#look()
    }, LOOK_MS)
  }

  /** Resolves once nothing is under way, or soon: what a slow receiver has not taken is tried again by the next process. */
  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await Promise.race([this.#running, delay(FAREWELL_MS, undefined, { ref: false })])
  }

  /** Everything that is due now. */
  async deliverDue(): Promise<void> {
    const claimed = await this.#options.outbox.claimDeliveries(this.#iso(0), this.#iso(LEASE), BATCH)
    if (claimed.length === 0) return
    const nameOf = await this.#options.names()
    await Promise.all(claimed.map((delivery) => this.#deliver(delivery, nameOf)))
    if (claimed.length === BATCH && !this.#isStopped) await this.deliverDue()
  }

  async #look(): Promise<void> {
    try {
      await this.deliverDue()
    } catch (error) {
      this.#options.warn({ code: codeOf(error) }, 'outbox not read')
    }
    if (!this.#isStopped) this.start()
  }

  async #deliver(delivery: Delivery, nameOf: (id: string) => PersonName): Promise<void> {
    const { outbox, senders, warn } = this.#options
    const { notification, channel, personId } = delivery
    const send = senders[channel]
    const isLate = this.#now() - Date.parse(delivery.since) > LATEST
    // What was read, or gave way, is no news; of a channel that is not set up any more nothing goes.
    if (!notification || !send || isLate || (channel === 'mail' && isSettled(delivery, notification))) {
      if (isLate) warn({ channel, personId }, 'notification given up')
      return outbox.endDelivery(delivery)
    }
    // They were told while they might read it.
    if (!(await this.#options.mayRead(notification.reportId, personId))) return outbox.endDelivery(delivery)
    try {
      await send(this.#dispatchOf(delivery, notification, nameOf))
    } catch (error) {
      warn({ channel, personId, attempts: delivery.attempts, code: codeOf(error) }, 'notification not delivered')
      const pause = PAUSES[Math.min(delivery.attempts, PAUSES.length) - 1] ?? MINUTE
      if (!(error instanceof Undeliverable)) return outbox.putOffDelivery(delivery, this.#iso(pause))
    }
    return outbox.endDelivery(delivery)
  }

  #dispatchOf(
    { personId, number, title, address }: Delivery,
    about: NotificationRecord,
    nameOf: (id: string) => PersonName,
  ): Dispatch {
    const { kind, reportId, objectId, byId, at } = about
    const { publicUrl } = this.#options
    const url = publicUrl && publicUrl + pathOfNotification(reportId, kind, objectId)
    const report = { id: reportId, title, url }
    return { id: `${personId}.${number}`, kind, person: nameOf(personId), by: nameOf(byId), report, objectId, at, address }
  }

  #iso(after: number): string {
    return new Date(this.#now() + after).toISOString()
  }
}

function isSettled({ address }: Delivery, { readAt }: NotificationRecord): boolean {
  return address === null || readAt !== null
}

/** Of a failure only what names nobody and quotes nothing. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  return error instanceof Error ? error.name : typeof error
}
