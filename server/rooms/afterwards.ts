import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { Open } from './open.ts'
import type { RoomEvents } from './room-events.ts'

/** Called when a changed report came to rest. */
export type AtRest = (reportId: string, content: ReportContent, personId: string) => Promise<void>
/** Called when everybody has left a report that was changed since it was opened, before it is closed. */
export type WhenLeft = (reportId: string) => Promise<void>

/** What others do once nobody writes any more. If it fails that is told; it never holds up the report itself. */
export class Afterwards {
  readonly #events: Pick<RoomEvents, 'failed'>
  #atRest: AtRest = async () => {}
  #whenLeft: WhenLeft = async () => {}

  constructor(events: Pick<RoomEvents, 'failed'>) {
    this.#events = events
  }

  onRest(callback: AtRest): void {
    this.#atRest = callback
  }

  onLeft(callback: WhenLeft): void {
    this.#whenLeft = callback
  }

  /** A summary that fails is tried again at the next rest. @param read the report as it is on disk. */
  rest(reportId: string, open: Open, read: () => Promise<ReportContent | null>): Promise<void> {
    const { changedBy } = open
    open.changedBy = null
    return this.#attempt(reportId, async () => {
      const content = changedBy === null ? null : await read()
      if (content && changedBy !== null) await this.#atRest(reportId, content, changedBy)
    })
  }

  left(reportId: string, open: Open): Promise<void> {
    const { wasChanged } = open
    open.wasChanged = false
    return this.#attempt(reportId, async () => {
      if (wasChanged) await this.#whenLeft(reportId)
    })
  }

  async #attempt(reportId: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#events.failed(reportId, error)
    }
  }
}
