import { type DestinationStream, type Logger, destination, pino, stdSerializers } from 'pino'

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
      serializers: { err: errorInWords },
      redact: ['*.cookie', '*.authorization', '*["set-cookie"]', 'headers', '*.headers'],
    },
    output,
  )
}

/** Only what never quotes a row: a database tells in `detail` what stood in the one that it refused. */
function errorInWords(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error
  const { type, message, stack, code } = stdSerializers.err(error)
  return { type, message, stack, code: code as unknown }
}
