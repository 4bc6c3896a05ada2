import { type DestinationStream, type Logger, destination, pino } from 'pino'

export type { Logger } from 'pino'

/**
 * JSON lines on stderr: stdout belongs to the `ready` line. Ids, codes and numbers only; what people wrote and
 * what proves who they are never gets in.
 */
export function createLogger(output: DestinationStream = destination({ dest: 2, sync: true })): Logger {
  return pino(
    {
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      redact: ['*.cookie', '*.authorization', '*["set-cookie"]', 'headers', '*.headers'],
    },
    output,
  )
}
