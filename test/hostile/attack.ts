import type { Site } from './site.ts'
import type { Tally } from './tally.ts'

/** One thing that somebody hostile does, against the real server. */
export interface Attack {
  /** Who does what. */
  readonly name: string
  /** Every answer that it must get, and how often. */
  readonly gets: Readonly<Record<string, number>>
  run(site: Site): Promise<Verdict>
}

export interface Verdict {
  readonly answers: Tally
  /** What it got hold of all the same, in words. */
  readonly gained: readonly string[]
}
