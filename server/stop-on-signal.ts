import type { Logger } from './observe/logger.ts'

/** Whoever started us may lose patience after 10 s. */
const PATIENCE_MS = 9_000

/**
 * Stops the process in order on SIGTERM, SIGINT or when the parent is gone, and exits 0. A second signal changes
 * nothing: Ctrl-C reaches us once from the terminal and once more from the parent. An error that nobody caught
 * stops it in the same order, as far as that still goes, and exits 1.
 * @returns how to say what there is to stop; until then there is nothing.
 */
export function stopOnSignal(log: Logger): (stop: () => Promise<void>) => void {
  let stop: (() => Promise<void>) | null = null
  let stopping = false

  const begin = (reason: string, code: 0 | 1): void => {
    if (stopping) return
    stopping = true
    log.info({ reason }, 'stopping')
    setTimeout(() => {
      log.error('did not stop in time')
      process.exit(1)
    }, PATIENCE_MS).unref()
    Promise.resolve(stop?.()).then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => begin(signal, 0))
  process.on('disconnect', () => begin('parent gone', 0))
  const broken = (error: unknown): void => {
    log.fatal({ err: error }, 'uncaught error')
    begin('uncaught error', 1)
  }
  process.on('uncaughtException', broken)
  process.on('unhandledRejection', broken)
  return (whatToStop) => {
    stop = whatToStop
  }
}
