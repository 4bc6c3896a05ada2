import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'

/** A notification on its way out: ids, kinds, names and titles, never what a report says. */
export interface Dispatch {
  /** The same each time it is tried. */
  readonly id: string
  readonly kind: NotificationKind
  readonly person: PersonName
  readonly by: PersonName
  readonly report: { readonly id: string; readonly title: string; readonly url: string | null }
  readonly objectId: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** For mail. */
  readonly address: string | null
}

/** Hands a dispatch over; rejects where that failed and may work another time, or with {@link Undeliverable}. */
export type Send = (dispatch: Dispatch) => Promise<void>

/** It will never work, however often it is tried. */
export class Undeliverable extends Error {}
