import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'
import type { Commit, Compaction } from './room-metrics.ts'

/** Tells log and metrics what happens in the rooms: the events of rooms/room-events.ts. */
export function watchRooms(log: Logger, { rooms }: Metrics) {
  const inTrouble = new Set<string>()
  // Storage that fails is tried again and again: the log hears of the beginning and the end.
  const trouble = (report: string, error: unknown): void => {
    if (inTrouble.has(report) === (error !== null)) return
    if (error === null) {
      inTrouble.delete(report)
      log.info({ report }, 'storage works again')
    } else {
      inTrouble.add(report)
      rooms.storageTrouble()
      log.error({ report, err: error }, 'storage fails')
    }
    rooms.roomsInTrouble(inTrouble.size)
  }
  return {
    opened: (report: string) => log.debug({ report }, 'report opened'),
    closed(report: string) {
      if (inTrouble.delete(report)) rooms.roomsInTrouble(inTrouble.size)
      log.debug({ report }, 'report closed')
    },
    committed: (_report: string, commit: Commit) => rooms.committed(commit),
    acknowledged: (milliseconds: number) => rooms.acknowledged(milliseconds),
    refused(report: string, person: string, code: number, reason: string) {
      rooms.refused(code)
      log.warn({ report, person, code, reason }, 'update refused')
    },
    banned(report: string, person: string) {
      rooms.banned()
      log.warn({ report, person }, 'refused too often, may not come back for a while')
    },
    trouble,
    renewed(report: string) {
      rooms.renewed()
      log.info({ report }, 'report built again from its log')
    },
    caughtUp(report: string) {
      rooms.caughtUp()
      log.debug({ report }, 'slow reader caught up')
    },
    compacted(report: string, snapshot: Compaction) {
      rooms.compacted(snapshot)
      log.debug({ report, ...snapshot }, 'snapshot kept')
    },
    failed(report: string, error: unknown) {
      rooms.failed()
      log.error({ report, err: error }, 'report failed')
    },
  }
}
