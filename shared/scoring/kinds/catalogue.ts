import { allOrNothing } from './all-or-nothing.ts'
import { inverseRatio } from './inverse-ratio.ts'
import type { Kind } from './kind.ts'
import { linearExcess } from './linear-excess.ts'
import { proportionalOrZero } from './proportional-or-zero.ts'
import { proportional } from './proportional.ts'

/** Every way to compute a quantitative row from its target alone, by the name that rule sets use. */
export const kinds = {
  proportional,
  'proportional-or-zero': proportionalOrZero,
  'linear-excess': linearExcess,
  'inverse-ratio': inverseRatio,
  'all-or-nothing': allOrNothing,
} satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
