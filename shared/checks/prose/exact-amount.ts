import type { Decimal } from '../../base/decimal.ts'
import type { Amount } from './prose.ts'

/** An amount that is one exact figure, so that it can be reckoned with. */
export type ExactAmount = Amount & { readonly value: Decimal }

export function isExact(amount: Amount): amount is ExactAmount {
  return amount.value !== null
}
