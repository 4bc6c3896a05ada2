import type { Decimal } from '../../base/decimal.ts'
import type { Method } from '../kinds/method.ts'

/** What the method cell of a row says (评分标准, 计分方法, 得分系数, 扣分), as far as it is certain. */
export interface Standard {
  /** The points it calls full (本指标满分6分); null where it names none. */
  readonly full: Decimal | null
  /** The target it states, written as in a target cell (≥9个); null where it means that of the row. */
  readonly limit: string | null
  /** null where it does not say how points follow. */
  readonly method: Method | null
  /** Points that come off whatever the row earns otherwise. */
  readonly deduction: Decimal | null
  /** Figures by name: 编制数 143. */
  readonly inputs: ReadonlyMap<string, Decimal>
}

export const SAYS_NOTHING: Standard = { full: null, limit: null, method: null, deduction: null, inputs: new Map() }
