import type { Timers } from '@gongping/server/rooms/timers.ts'

/** Time that passes only when a test says so. */
export class ManualTimers implements Timers {
  private time = 0
  private waiting: { readonly at: number; readonly run: () => void }[] = []

  now(): number {
    return this.time
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.time + milliseconds, run }
    this.waiting.push(timer)
    return () => {
      this.waiting = this.waiting.filter((other) => other !== timer)
    }
  }

  pass(milliseconds: number): void {
    this.time += milliseconds
    const due = this.waiting.filter(({ at }) => at <= this.time)
    this.waiting = this.waiting.filter(({ at }) => at > this.time)
    for (const { run } of due) run()
  }
}
