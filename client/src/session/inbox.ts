import { ok } from '@gongping/shared/base/result.ts'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import type { NotificationList, WantedRead } from '@gongping/shared/protocol/notifications.ts'
import { fetchNotifications, markRead } from '../api/notifications.ts'
import { AskedAgain } from './asked-again.ts'
import { joinNotifications } from './join-notifications.ts'
import { LiveValue } from './live-value.ts'

const PAGE = 20
/** The server gives no more at a time. */
const MOST = 100

/** What this person was told (通知), whatever page they are on. The server keeps it. */
export class Inbox {
  /** As the server said last; null before it said anything. */
  readonly list: LiveValue<NotificationList | null>
  /** Why it could not be asked the last time. */
  readonly problem = new LiveValue<ProblemBody | null>(null)
  readonly #known: AskedAgain<NotificationList | null>

  constructor() {
    this.#known = new AskedAgain<NotificationList | null>(null, null, async () => {
      const shown = this.list.get()?.notifications.length ?? 0
      const answer = await fetchNotifications(Math.min(MOST, Math.max(PAGE, shown)))
      this.problem.set(answer.ok ? null : answer.error)
      return answer.ok ? ok(joinNotifications(answer.value, this.list.get())) : answer
    })
    this.list = this.#known.value
  }

  /** Resolves once the answer shows. */
  reload(): Promise<void> {
    return this.#known.reload()
  }

  /** The next older ones, below those that are shown. */
  async loadOlder(): Promise<void> {
    const before = this.list.get()?.notifications.at(-1)?.id
    if (before === undefined) return
    const answer = await fetchNotifications(PAGE, before)
    this.problem.set(answer.ok ? null : answer.error)
    const shown = this.list.get()
    if (!answer.ok || !shown) return
    const newer = shown.notifications.filter(({ id }) => id >= before)
    this.list.set({ ...answer.value, notifications: [...newer, ...answer.value.notifications] })
  }

  /** Resolves once it shows here, too. */
  async read(wanted: WantedRead): Promise<void> {
    const answer = await markRead(wanted)
    if (answer.ok) await this.reload()
    else this.problem.set(answer.error)
  }
}
