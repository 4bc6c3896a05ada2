import type { Kind } from './kind.ts'
import { linearExcess } from './linear-excess.ts'
import { proportionalOrZero } from './proportional-or-zero.ts'
import { proportional } from './proportional.ts'

/** Every way to compute a quantitative row, by the name that rule sets use. */
export const kinds = {
  proportional,
  'proportional-or-zero': proportionalOrZero,
  'linear-excess': linearExcess,
} satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
