import type { Comparison } from './kind.ts'

export interface Standing {
  readonly met: boolean
  /** Between the two values in a sentence. */
  readonly relation: string
}

/** Whether a target is met: a limit by anything up to it, a target of 0 by 0 alone, any other by as much or more. */
export function standingOf({ direction, target, actual }: Comparison): Standing {
  if (direction === 'at-most') return actual.lte(target) ? met('未超过') : missed('超过')
  if (direction === 'equal' && target.isZero()) return actual.isZero() ? met('等于') : missed('高于')
  return actual.gte(target) ? met('达到') : missed('低于')
}

function met(relation: string): Standing {
  return { met: true, relation }
}

function missed(relation: string): Standing {
  return { met: false, relation }
}
