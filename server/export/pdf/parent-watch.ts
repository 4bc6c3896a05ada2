import { workerData } from 'node:worker_threads'

/** How often, in milliseconds. */
const LOOK = 250

/**
 * A thread of the typesetting process, which ends it once the server is gone (its parent is another then). While the
 * compiler works the process itself hears nothing. On Windows a parent never changes: there a report is finished first.
 */
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL')
}, LOOK)
