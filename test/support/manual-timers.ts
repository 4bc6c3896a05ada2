import type { Timers } from '@gongping/server/rooms/timers.ts'

/** Time that passes only when a test says so. */
export class ManualTimers implements Timers {
  private now = 0
  private waiting: { readonly at: number; readonly run: () => void }[] = []

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.now + milliseconds, run }
    this.waiting.push(timer)
    return () => {
      this.waiting = this.waiting.filter((other) => other !== timer)
    }
  }

  pass(milliseconds: number): void {
    this.now += milliseconds
    const due = this.waiting.filter(({ at }) => at <= this.now)
    this.waiting = this.waiting.filter(({ at }) => at > this.now)
    for (const { run } of due) run()
  }
}
