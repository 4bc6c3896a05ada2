/** Time as rooms use it; tests bring their own. */
export interface Timers {
  /** Milliseconds since some moment; never goes back. */
  now(): number
  /** Runs once after that many milliseconds. @returns how to call it off. */
  after(milliseconds: number, run: () => void): () => void
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
