import { type ExactAmount, isExact } from './exact-amount.ts'
import type { Amount, SectionProse } from './prose.ts'

/** 100万元、150万元、50万元，合计300万元: a total that closes a list of whatever it is. */
export interface ClosingTotal {
  readonly total: ExactAmount
  /** What stands in front of it, in the same unit. */
  readonly parts: readonly ExactAmount[]
}

/** The words of a total that names nothing itself. */
export const BARE_TOTAL = /^(?:以上|上述|[一二三四五六七八九十两\d]{1,3}[笔项个])?(?:合计|共计|总计)(?:金额|资金)?(?:为|是|达)?$/
/** Prices and norms are no parts: 每户500元，共计12万元. */
const PRICE = /每|人均|户均|均价|标准|单价/
const MOST_PARTS = 8

export function findClosingTotals({ amounts }: SectionProse): ClosingTotal[] {
  return amounts.flatMap((total, at) => {
    if (!isExact(total) || !BARE_TOTAL.test(labelOf(total))) return []
    const parts: Amount[] = []
    for (let back = at - 1; back >= 0 && parts.length <= MOST_PARTS; back--) {
      const part = amounts[back]
      if (!part || part.spot.sentence !== total.spot.sentence || part.depth !== total.depth || part.role !== 'value') break
      parts.unshift(part)
      if (part.listed) break
    }
    const isList = parts.length > 1 && parts.length <= MOST_PARTS
    const adds = parts.every((part) => part.unit === total.unit && !PRICE.test(part.text) && !part.otherTime)
    return isList && adds && parts.every(isExact) ? [{ total, parts }] : []
  })
}

function labelOf({ text, printed }: Amount): string {
  return text.slice(0, -printed.length)
}
