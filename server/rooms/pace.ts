import { performance } from 'node:perf_hooks'
import { type Timers, systemTimers } from './timers.ts'

/** No edit waits longer than this for company, in milliseconds. */
const MAX_WINDOW_MS = 10
/** What a frame to one more person costs, as a window: fifty people are worth the whole window. */
const PER_PERSON_MS = 0.2
/** How often the load is looked at. */
const SAMPLE_MS = 200
/** Above this share of the time the process is busy, and every room waits for company. */
const BUSY = 0.6
const IDLE = 0.3

/**
 * How long a room waits between two commits. Most of a sync server's time goes into writing to sockets, so a large or
 * hurried room gathers what comes within a few milliseconds into one commit and one frame for each. A room in which
 * nothing happened just before never waits.
 */
export class Pace {
  #load = 0
  #sampledAt = 0
  readonly #timers: Timers
  readonly #utilization: () => number

  /** @param utilization share of the time, since it was asked last, in which the process was busy: 0 to 1. */
  constructor(timers: Timers = systemTimers, utilization: () => number = eventLoopUtilization()) {
    this.#timers = timers
    this.#utilization = utilization
  }

  /** Milliseconds from one commit to the next in a room of so many. */
  window(people: number): number {
    this.#sample()
    return Math.min(MAX_WINDOW_MS, Math.max(people * PER_PERSON_MS, this.#load))
  }

  // Asked at every commit, so it needs no timer of its own.
  #sample(): void {
    const now = this.#timers.now()
    if (now - this.#sampledAt < SAMPLE_MS) return
    this.#sampledAt = now
    const utilization = this.#utilization()
    if (utilization > BUSY) this.#load = Math.min(MAX_WINDOW_MS, this.#load * 2 || 2)
    else if (utilization < IDLE) this.#load = this.#load < 1 ? 0 : this.#load / 2
  }
}

function eventLoopUtilization(): () => number {
  let before = performance.eventLoopUtilization()
  return () => {
    const since = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(since, before)
    before = since
    return utilization
  }
}
