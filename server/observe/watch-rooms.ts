import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'

/** Tells log and metrics what happens in the rooms: the events of rooms/room-events.ts. */
export function watchRooms(log: Logger, metrics: Metrics) {
  return {
    opened: (report: string) => log.debug({ report }, 'report opened'),
    closed: (report: string) => log.debug({ report }, 'report closed'),
    committed: (_report: string, updates: number, milliseconds: number) => metrics.commit(updates, milliseconds / 1000),
    refused(report: string, person: string, code: number, reason: string) {
      metrics.refusal(code)
      log.warn({ report, person, code, reason }, 'update refused')
    },
    failed(report: string, error: unknown) {
      metrics.roomFailure()
      log.error({ report, err: error }, 'report failed')
    },
  }
}
