/** A step of a Y.Text delta. */
export interface DeltaStep {
  readonly retain?: number | undefined
  readonly insert?: unknown
  readonly delete?: number | undefined
}

export type Delta = readonly DeltaStep[]

/**
 * Where an index of a text stands after a change of that text.
 * @param side which neighbour it stays with when text is inserted exactly there.
 */
export function mapIndex(index: number, delta: Delta, side: 'before' | 'after'): number {
  let old = 0
  let now = 0
  for (const step of delta) {
    if (step.retain !== undefined) {
      if (old + step.retain > index) return now + index - old
      old += step.retain
      now += step.retain
      if (old === index && side === 'before') return now
    } else if (step.delete !== undefined) {
      if (old + step.delete > index) return now
      old += step.delete
    } else if (typeof step.insert === 'string') {
      if (old === index && side === 'before') return now
      now += step.insert.length
    }
  }
  return now + index - old
}

export function mapThrough(index: number, deltas: readonly Delta[], side: 'before' | 'after'): number {
  return deltas.reduce((at, delta) => mapIndex(at, delta, side), index)
}
